"""One grader on one folder of submissions: its process watched from outside, with a limit, and its memory.

Standard library only: `tell` is called in the environments of all graders.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_MARK = "RESULT "
_INTERVAL = 0.05


def tell(points: dict[str, float | None], seconds: float, **more: object) -> None:
    """Say what came of it, as the last line of the output."""
    print("\n" + _MARK + json.dumps({"points": points, "seconds": seconds, "more": more}))


@dataclass(frozen=True)
class Ran:
    """What came of one run of a grader.

    Parameters
    ----------
    points : dict of str to float or None
        For each submission; empty where the grader ended without any.
    seconds : float
        Of grading alone, as the grader's own process saw it.
    peak : float
        Most memory of all of its processes together, in megabytes; what they share is counted once.
    cpu : float
        Processor time of all of its processes, its own start included, in seconds. Right only where one run
        goes on at a time.
    ended : str
        ``"well"``, ``"hung"`` where it had to be ended, or ``"died"``.
    more : dict of str to object
        What else the grader says of itself.
    """

    points: dict[str, float | None]
    seconds: float
    peak: float
    cpu: float
    ended: str
    more: dict[str, object] = field(default_factory=dict)


def run(command: Sequence[object], cores: int, home: Path, patience: float) -> Ran:
    """Run a grader on the first cores of this machine.

    Parameters
    ----------
    command : sequence
        A Python, ``-m``, a module and what it is told.
    cores : int
        On how many cores it may run.
    home : Path
        What its processes take for the home folder.
    patience : float
        After so many seconds it is ended, with all that it started.
    """
    environment = {**os.environ, "HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    environment |= dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
    before, said = _processor_time(), home / "said.txt"
    # Into a file: a pipe would be held open by what a submission leaves running.
    with (
        open(said, "w", encoding="utf-8") as output,
        subprocess.Popen(
            [str(part) for part in command],
            stdout=output,
            stderr=subprocess.DEVNULL,
            cwd=home,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores]),
        ) as process,
        _Watch(process.pid) as watch,
    ):
        try:
            process.wait(timeout=patience)
            ended = "well"
        except subprocess.TimeoutExpired:
            ended = "hung"
            _end(process.pid)
    cpu = _processor_time() - before
    lines = said.read_text(encoding="utf-8", errors="replace").splitlines() if ended == "well" else []
    found = next((line for line in reversed(lines) if line.startswith(_MARK)), None)
    if found is None:
        return Ran({}, 0.0, watch.peak, cpu, "hung" if ended == "hung" else "died")
    told = json.loads(found.removeprefix(_MARK))
    return Ran(told["points"], told["seconds"], watch.peak, cpu, ended, told["more"])


def _processor_time() -> float:
    """Of all processes that were started here and have ended, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Watch:
    """The most memory that a process and all that it started have together."""

    def __init__(self, pid: int) -> None:
        self.peak, self._pid, self._over = 0.0, pid, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> _Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_INTERVAL):
            self.peak = max(self.peak, sum(map(megabytes, family(self._pid))))


def family(pid: int) -> list[int]:
    """A process and all that it started, as far as their parents still live."""
    children: dict[int, list[int]] = {}
    for number in processes():
        try:
            parent = int(Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[1])
        except (OSError, IndexError, ValueError):
            continue
        children.setdefault(parent, []).append(number)
    found = [pid]
    for each in found:
        found += children.get(each, [])
    return found


def processes() -> Iterator[int]:
    """All that run now."""
    return (int(name) for name in os.listdir("/proc") if name.isdigit())


def megabytes(pid: int) -> float:
    """Memory of a process, of what it shares only its part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    except (OSError, StopIteration, ValueError, IndexError):
        return 0.0


def _end(pid: int) -> None:
    for number in reversed(family(pid)):
        try:
            os.kill(number, signal.SIGKILL)
        except OSError:
            continue


def left_running(word: str) -> list[int]:
    """Processes that have this word in their command."""
    found = []
    for number in processes():
        try:
            if word.encode() in Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0"):
                found.append(number)
        except OSError:
            continue
    return found


def end_left(word: str) -> int:
    """End what was left running, and say how many that were."""
    found = left_running(word)
    for number in found:
        os.kill(number, signal.SIGKILL)
    time.sleep(0.05 if found else 0)
    return len(found)
