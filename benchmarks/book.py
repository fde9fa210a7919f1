"""The book build: from an empty cache, and again without a change."""

import tempfile

from benchmarks.measurement import Measurement, program, run, seconds_of


def measure() -> list[Measurement]:
    """Build into an empty folder, then build again."""
    with tempfile.TemporaryDirectory() as out:
        command = (program("jupyter-book"), "build", ".", "--path-output", out, "--quiet")
        cold = seconds_of(lambda: run(*command))
        warm = seconds_of(lambda: run(*command))
    return [
        Measurement("book build, nothing changed", f"{warm:.1f} s", "1"),
        Measurement("book build, empty cache", f"{cold:.1f} s", f"{cold / warm:.1f} x nothing changed"),
    ]
