"""nbclient: the notebook with its test cells is run in a kernel; a test cell without an error is a point."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from benchmarks.graders.running import tell
from benchmarks.graders.seven import FUNCTIONS, SECONDS_FOR_A_CELL


def points_of(path: Path) -> int:
    whole = nbformat.read(path, as_version=4)
    client = NotebookClient(whole, timeout=SECONDS_FOR_A_CELL, allow_errors=True, kernel_name="python3")
    with suppress(CellTimeoutError, DeadKernelError):  # what had run counts
        client.execute()
    return sum(is_passed(cell) for cell in whole.cells[-len(FUNCTIONS) :])


def is_passed(cell) -> bool:
    has_ended = "shell.execute_reply" in cell.metadata.get("execution", {})
    return has_ended and not any(output.output_type == "error" for output in cell.outputs)


if __name__ == "__main__":
    began = time.perf_counter()
    points = {
        folder.name: points_of(folder / "tests.ipynb") for folder in sorted(Path(sys.argv[1]).iterdir())
    }
    tell(points, time.perf_counter() - began)
