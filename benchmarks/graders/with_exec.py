"""An unprotected loop: `exec` in the grader's own process, as quick scripts and some platforms do it."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from benchmarks.graders.running import tell
from benchmarks.graders.seven import FUNCTIONS, assertion_of


def points_of(path: Path) -> int:
    namespace: dict = {}
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        passed(cell["source"], namespace)
    return sum(passed(assertion_of(name), namespace) for name in FUNCTIONS)


def passed(source: str, namespace: dict) -> bool:
    try:
        exec(compile(source, "cell", "exec"), namespace)
    except Exception:
        return False
    return True


if __name__ == "__main__":
    began = time.perf_counter()
    points = {
        folder.name: points_of(folder / "answers.ipynb") for folder in sorted(Path(sys.argv[1]).iterdir())
    }
    tell(points, time.perf_counter() - began)
