"""Checkers of gradients side by side: on the same networks, with the same faults, in one run.

`python -m benchmarks.gradient_checkers` writes `book/appendix_benchmark.md`; `--quick` takes fewer trials.
The others are optional: `pip install -r benchmarks/requirements.txt`, best into an environment of its own.
"""
