"""How fast the checker and the book build are.

`python -m benchmarks` runs all, `python -m benchmarks inline` runs one. A speed depends on the
machine, so each measurement is also a ratio to something measured in the same run.
"""
