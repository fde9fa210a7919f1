"""How fast the checker and the book build are, and what the check of a gradient is worth.

`python -m benchmarks` runs all, `python -m benchmarks inline` runs one. A speed depends on the
machine, so each measurement is also a ratio to something measured in the same run.
"""
