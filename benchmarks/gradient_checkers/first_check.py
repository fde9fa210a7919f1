"""The first check of a process that has just begun: its memory comes fresh from the system, page by page.

Run by itself, in a process of its own: it prints the milliseconds of forward + backward before any check, and
of the check.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import json
import sys
import time
from collections.abc import Callable

from benchmarks.gradient_checkers.network import Network
from gradecheck import check_gradient

PASSES = 8


def main(size: str) -> None:
    """Print both numbers as a list."""
    network = Network(size)
    passes = [seconds_of(lambda: network.gradient(network.parameters)) for _ in range(PASSES)]
    check = seconds_of(lambda: check_gradient(network.loss, network.gradient, network.parameters))
    print(json.dumps([min(passes) * 1e3, check * 1e3]))


def seconds_of(act: Callable[[], object]) -> float:
    """Of one call, with nothing done before it that would warm it."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(sys.argv[1])
