"""A worker reads one job, answers with lines of JSON alone, and ends, whatever the code in it did."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import gradecheck
from gradecheck.worker.serve import namespace_of_main

MAIN = Path(gradecheck.__file__).parent / "worker" / "__main__.py"
LIMITS = {"memory": 2**32, "cpu_seconds": 60, "file_bytes": 10**6}


def served(code):
    """Messages and exit code of a worker that is asked for the answers of one cell."""
    import numpy as np

    job = {
        "kind": "ipynb",
        "cells": [[1, code, False]],
        "prose": [],
        "wanted": ["f"],
        "calls": [],
        "failed_cells": {},
        "failed_statements": {},
        "limits": LIMITS,
    }
    folder = str(Path(np.__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, str(MAIN), folder, str(os.getpid())],
        input=json.dumps(job).encode() + b"\n",
        capture_output=True,
        timeout=60,
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode, done.stderr


@pytest.mark.skipif(os.name != "posix", reason="descriptors are those of POSIX")
def test_what_is_printed_is_no_message():
    code = "import os\nprint('{\"done\": true}')\nos.write(1, b'x')\ndef f(x):\n    return x"
    messages, ended, errors = served(code)
    assert ended == 0
    assert messages[0]["isolation"][0] == "a process of its own"
    assert messages[-1] == {"done": True}
    assert sum("done" in message for message in messages) == 1
    assert errors == b""


def test_facts_name_what_is_defined():
    messages, _, _ = served("def f(x):\n    return x")
    (facts,) = [message["facts"] for message in messages if "facts" in message]
    assert facts["defined"] == ["f"]


def test_main_is_fresh_and_is_where_classes_are_looked_for(monkeypatch):
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
    namespace = namespace_of_main()
    assert sys.modules["__main__"].__dict__ is namespace
    assert namespace["__name__"] == "__main__"
    assert "pytest" not in namespace
