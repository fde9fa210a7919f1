"""All graders on all submissions -> `results.json`: rates, memory, and what hostile submissions got."""

from __future__ import annotations

import json
import os
import platform
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from benchmarks.graders.running import ROOT, Ran, end_left, run
from benchmarks.graders.seven import FUNCTIONS, handed_in, hostile, hostile_names, right, with_tests
from gradecheck.version import __version__

HERE = Path(__file__).parent
CHAPTER = "ch06_backpropagation"
UNSEEN = ROOT / "tests" / "unseen"
PATIENCE = 90.0  # for one submission, in seconds: where a grader lets us choose, its limit is smaller
PATIENCE_WITH_A_KERNEL = 120.0  # a busy machine needs most of it for starting


@dataclass(frozen=True)
class Grader:
    """One grader.

    Parameters
    ----------
    name : str
        As its makers write it.
    module : str
        Of this folder, which runs it.
    takes : str
        ``"answers"`` as a learner hands them in, or ``"tests"`` for notebooks that contain the test cells.
    count : int
        How many honest submissions it is timed with.
    package : str
        Whose version is told; empty for none.
    is_ours : bool
        Whether it runs in the Python of this program, and several submissions at a time by itself.
    """

    name: str
    module: str
    takes: str
    count: int
    package: str = ""
    is_ours: bool = False

    @property
    def patience(self) -> float:
        """After so many seconds it hangs, with one submission."""
        return PATIENCE_WITH_A_KERNEL if self.package else PATIENCE


GRADERS = (
    Grader("gradecheck grade, all layers", "with_gradecheck", "answers", 200, is_ours=True),
    Grader("exec loop, no protection", "with_exec", "answers", 200),
    Grader("nbclient with asserts", "with_nbclient", "tests", 6, "nbclient"),
    Grader("nbgrader", "with_nbgrader", "tests", 6, "nbgrader"),
    Grader("otter-grader", "with_otter", "answers", 6, "otter-grader"),
)


class Bench:
    """A place for submissions, and the Python that has the other graders.

    Parameters
    ----------
    folder : Path
        Where everything is written.
    others : Path
        A Python.
    quick : bool
        Whether to time a tenth of the submissions, for a look.
    """

    def __init__(self, folder: Path, others: Path, quick: bool) -> None:
        self.folder, self.others, self.quick = folder, others, quick
        self._count = 0

    def place(self) -> Path:
        """A folder that nobody has yet."""
        self._count += 1
        made = self.folder / f"{self._count:04d}"
        made.mkdir()
        return made

    def written(self, grader: Grader, sources: dict[str, str]) -> Path:
        """A class that has handed in these sources."""
        made = self.place()
        text = handed_in if grader.takes == "answers" else with_tests
        for name, source in sources.items():
            (made / name).mkdir()
            (made / name / f"{grader.takes}.ipynb").write_text(text(source), encoding="utf-8")
        return made

    def run(
        self, grader: Grader, submissions: Path, cores: int, patience: float, home: Path | None = None
    ) -> Ran:
        """Let a grader grade a class."""
        ours = [HERE / "course", cores, *FUNCTIONS] if grader.is_ours else []
        python = sys.executable if grader.is_ours else self.others
        command = [
            python,
            "-m",
            f"benchmarks.graders.{grader.module}",
            submissions,
            self.place() / "work",
            *ours,
        ]
        return run(command, cores, home or self.place(), patience)


def measure(others: Path, quick: bool, say: Callable[[str], None]) -> dict:
    """Everything that the pages tell.

    Parameters
    ----------
    others : Path
        The Python in whose environment the other graders are.
    quick : bool
        Whether to time fewer submissions.
    say : callable
        Is told what has ended.
    """
    began, before = time.monotonic(), os.getloadavg()[0]
    versions = _versions(others)
    here = [grader for grader in GRADERS if not grader.package or grader.package in versions]
    with tempfile.TemporaryDirectory(prefix="graders-") as name:
        bench = Bench(Path(name), others, quick)
        found = [_of(grader, bench, say) for grader in here]
        course = _of_the_course(bench, say)
    return {
        "date": date.today().isoformat(),
        "quick": quick,
        "python": platform.python_version(),
        "machine": f"{platform.system()}, {platform.machine()}",
        "cores": len(os.sched_getaffinity(0)),
        "load": [round(before, 1), round(os.getloadavg()[0], 1)],
        "minutes": round((time.monotonic() - began) / 60, 1),
        "versions": versions,
        "note": "",
        "missing": [grader.name for grader in GRADERS if grader not in here],
        "tries": {
            name: {"deserves": d, "tries": t} for name in hostile_names() for d, t, _ in [hostile(name)]
        },
        "graders": found,
        "course": course,
    }


def _of(grader: Grader, bench: Bench, say: Callable[[str], None]) -> dict:
    bench.run(
        grader, bench.written(grader, {"first": right()}), 2, 2 * grader.patience
    )  # compiles its modules
    one, two = (_rate(grader, bench, cores) for cores in (1, 2))
    say(f"{grader.name}: {one['rate']:.2f} a second, {two['rate']:.2f} on two cores")
    attacks = {}
    for name in hostile_names():
        attacks[name] = _attacked(grader, bench, name)
        say(f"{grader.name}, {name}: {attacks[name]}")
    return {"name": grader.name, "is_ours": grader.is_ours, "one": one, "two": two, "hostile": attacks}


def _rate(grader: Grader, bench: Bench, cores: int) -> dict:
    """Right submissions in a second; a grader that runs one at a time is started once for each core."""
    count = max(2, grader.count // 10) if bench.quick else grader.count
    names = [f"learner{n:03d}" for n in range(count)]
    parts = [names] if grader.is_ours or cores == 1 else [names[0::2], names[1::2]]
    folders = [bench.written(grader, dict.fromkeys(part, right())) for part in parts]
    patience = grader.patience * count
    # Side by side, each process may use all cores of this run: the system shares them out.
    ran: list[Ran] = [Ran({}, 0.0, 0.0, 0.0, "")] * len(parts)

    def one(number: int) -> None:
        ran[number] = bench.run(grader, folders[number], cores, patience)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(len(parts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    points = [p for each in ran for p in each.points.values()]
    seconds = max(each.seconds for each in ran)
    return {
        "count": count,
        "rate": count / seconds if seconds else 0.0,
        "cpu": ran[0].cpu / count if len(ran) == 1 else None,
        "peak": sum(each.peak for each in ran),
        "all_right": points == [len(FUNCTIONS)] * count,
        "isolation": ran[0].more.get("isolation", []),
    }


def _attacked(grader: Grader, bench: Bench, name: str) -> dict:
    """What one hostile submission gets, and what it leaves behind."""
    home = bench.place()
    with _listening() as (port, connections):
        seconds = f"600.{port}"
        _, _, source = hostile(name, port=port, seconds=seconds)
        ran = bench.run(grader, bench.written(grader, {name: source}), 1, grader.patience, home)
        left = end_left(seconds)
    return {
        "points": next(iter(ran.points.values()), None),  # there is but one submission
        "ended": ran.ended,
        "seconds": round(ran.seconds, 2),
        "peak": round(ran.peak),
        "left": [
            *(["a process"] if left else []),
            *(["a file"] if any(home.rglob("trace-of-a-submission")) else []),
            *(["a connection"] if connections else []),
        ],
    }


@contextmanager
def _listening() -> Iterator[tuple[int, list[object]]]:
    """A port of this machine, and who has come."""
    came: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        over = threading.Event()

        def wait() -> None:
            while not over.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                came.append(connection)
                connection.close()

        thread = threading.Thread(target=wait)
        thread.start()
        try:
            yield server.getsockname()[1], came
        finally:
            over.set()
            thread.join()


def _of_the_course(bench: Bench, say: Callable[[str], None]) -> dict:
    """What a submission to a whole chapter costs: of a class that is right, and half of which is wrong."""
    solved = ROOT / "solutions" / f"{CHAPTER}.ipynb"
    wrong = list(_wrong_answers())
    count = 20 if bench.quick else 60
    found = {"chapter": CHAPTER, "count": count}
    for kind in (
        "right",
        "right",
        "mixed",
    ):  # the first time compiles the pages of the course, and is forgotten
        submissions = bench.place()
        for number in range(count):
            folder = submissions / f"learner{number:03d}"
            folder.mkdir()
            shutil.copy(solved, folder / "answers.ipynb")
            if kind == "mixed" and number % 2:
                shutil.copy(wrong[number // 2 % len(wrong)], folder / "later.py")
                later = time.time() + 60
                os.utime(folder / "later.py", (later, later))
        for cores in (1, 2):
            command = [sys.executable, "-m", "benchmarks.graders.with_gradecheck", submissions]
            ran = run([*command, bench.place() / "work", ROOT, cores], cores, bench.place(), 60.0 * count)
            found[f"{kind}{cores}"] = {
                "rate": count / ran.seconds,
                "cpu": ran.cpu / count,
                "peak": round(ran.peak),
                "bytes": ran.more["bytes"],
            }
            say(f"{CHAPTER}, {kind}, {cores}: {found[f'{kind}{cores}']}")
    return found


def _wrong_answers() -> Iterator[Path]:
    """Wrong answers to exercises of the chapter that nobody tuned the checker on."""
    from gradecheck.course.course import load_course

    for exercise in load_course(ROOT).find_chapter(CHAPTER).exercises:
        for path in sorted((UNSEEN / exercise.name).glob("*.py")):
            if path.read_text(encoding="utf-8").startswith("# unseen: wrong"):
                yield path


def _versions(others: Path) -> dict[str, str]:
    """Of what is compared, as far as it is installed, and of NumPy."""
    names = [grader.package for grader in GRADERS if grader.package]
    told = subprocess.run([others, "-c", _ASK, *names], capture_output=True, text=True, check=True).stdout
    return {"gradecheck": __version__, "numpy": version("numpy"), **json.loads(told)}


_ASK = """
import importlib.metadata as m, json, sys
found = {}
for name in sys.argv[1:]:
    try: found[name] = m.version(name)
    except m.PackageNotFoundError: pass
print(json.dumps(found))
"""
