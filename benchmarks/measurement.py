"""What a benchmark gives back, and the two ways of taking the time."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Measurement:
    """One line of the table: what was measured, its value, its ratio to what, and the value to reach."""

    what: str
    value: str
    ratio: str
    goal: str = ""
    reached: bool | None = None


def seconds_of(act: Callable[[], object]) -> float:
    """Take the wall time of one call."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def side_by_side(acts: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Take the fewest seconds of each act, one after the other in every round.

    Other work on the machine only ever adds time, so the fastest round says most about the act. Taking turns
    lets a slow minute hit all acts alike.
    """
    times = [[seconds_of(act) for act in acts] for _ in range(rounds)]
    return [min(of_act) for of_act in zip(*times, strict=True)]


def program(name: str) -> Path:
    """Find a program of the environment that runs the benchmarks."""
    folder = Path(sys.executable).parent
    found = [path for path in (folder / name, folder / f"{name}.exe") if path.exists()]
    if not found:
        raise SystemExit(f"There is no {name} in {folder}. Run `make bench`, which installs it.")
    return found[0]


def run(*command: object, allowed: tuple[int, ...] = (0,)) -> None:
    """Run a command in the repository, without its output; a wrong exit code ends the benchmark.

    It may write byte code, so that every round but the first finds it, as whoever uses an installed package.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, capture_output=True, text=True, env=environment
    )
    if done.returncode not in allowed:
        said = done.stdout + done.stderr
        raise SystemExit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{said}")
