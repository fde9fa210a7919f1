"""What a worker is asked: the cells of a submission, the calls, and the limits, as a tree of JSON types."""

from __future__ import annotations

from gradecheck.running.run import Limits
from gradecheck.running.run_state import RunState
from gradecheck.submission.submission import Submission


def make_job(submission: Submission, state: RunState, limits: Limits) -> dict[str, object]:
    """What the next worker is asked."""
    return {
        "kind": submission.kind,
        "cells": [[cell.number, cell.text, cell.given] for cell in submission.cells],
        "prose": [list(cell) for cell in submission.prose],
        **state.next_job(),
        "limits": {
            "memory": limits.memory,
            "cpu_seconds": limits.cpu_seconds,
            "file_bytes": limits.file_bytes,
        },
    }
