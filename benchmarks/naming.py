"""Answers that nobody tuned the checker on: how many are named, how many with a line, in what time.

`python -m benchmarks.naming 4` asks every fourth answer; `python -m benchmarks.naming 1 FILE` asks all of
them, keeps what it has heard in that file, and goes on there after an interruption. The answers come in an
order that has nothing to do with their names, so that the shares of a part speak for the whole.
"""

import hashlib
import json
import re
import resource
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from benchmarks.measurement import ROOT, Measurement
from gradecheck.course.course import load_course
from gradecheck.many_files import check_files
from gradecheck.verdict.report import Verdict
from tests.folders import TESTS, UNSEEN

#: Causes that say by themselves what is wrong, beside a line of the learner's own code.
TELLING = {"exception", "syntax", "changed_arguments", "not_deterministic", "timeout", "missing", "dtype"}


#: What was said of an answer, and the processor time that it took in seconds.
Heard = tuple[list[str], float]


def measure(sample: int = 4, journal: Path | None = None) -> list[Measurement]:
    """Check every `sample`-th answer of the unseen sets, and count what the reports say."""
    course = load_course(ROOT)
    chosen = {folder: sorted((TESTS / folder).glob("*/*.py"))[::sample] for folder in UNSEEN}
    kept = read_journal(journal)
    for path in in_mixed_order(path for paths in chosen.values() for path in paths):
        if name_of(path) not in kept:
            began = processor_time()
            kept[name_of(path)] = (sorted(outcome(course, path)), processor_time() - began)
            write_down(journal, name_of(path), kept[name_of(path)])
    heard = {folder: [kept[name_of(path)] for path in paths] for folder, paths in chosen.items()}
    return [row for folder in UNSEEN for row in shares(folder, heard[folder])]


def name_of(path: Path) -> str:
    """Folder, exercise and file."""
    return "/".join(path.parts[-3:])


def in_mixed_order(paths: Iterable[Path]) -> list[Path]:
    """The same order each time, of another kind than that of the names."""
    return sorted(paths, key=lambda path: hashlib.sha256(name_of(path).encode()).digest())


def read_journal(journal: Path | None) -> dict[str, Heard]:
    """What an earlier run has heard."""
    lines = journal.read_text(encoding="utf-8").splitlines() if journal and journal.exists() else []
    return dict(map(json.loads, lines))


def write_down(journal: Path | None, name: str, heard: Heard) -> None:
    """Keep what was heard of one answer."""
    if journal:
        with journal.open("a", encoding="utf-8") as file:
            file.write(json.dumps([name, heard]) + "\n")


def shares(folder: str, all_heard: Sequence[Heard]) -> list[Measurement]:
    """What these answers come to."""
    found = Counter(word for said, _ in all_heard for word in said)
    seconds = [taken for _, taken in all_heard]
    wrong, right = found["wrong"], found["right"]
    return [
        share(f"{folder}: wrong answers rejected", found["rejected"], wrong, 1.0),
        share(f"{folder}: right answers accepted", found["accepted"], right, 1.0),
        share(f"{folder}: wrong answers with a cause", found["named"], wrong, 0.9),
        share(f"{folder}: wrong answers with a line of their own code", found["line"], wrong, 0.7),
        share(f"{folder}: of these, the line that their author marked", found["marked"], found["line"], 0.7),
        Measurement(f"{folder}: processor time of one answer", f"{median(seconds):.2f} s in the middle", ""),
    ]


def processor_time() -> float:
    """Of this process and of those that it has waited for, in seconds."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def share(what: str, part: int, whole: int, reach: float) -> Measurement:
    """A share with what it should reach."""
    rate = part / whole if whole else 0.0
    return Measurement(what, f"{part} of {whole}", f"{rate:.0%}", f"{reach:.0%}", rate >= reach)


def outcome(course, path: Path) -> set[str]:
    """What the report says of one answer, in words that are counted."""
    header = path.read_text(encoding="utf-8").split("\n", 1)[0]
    kind = "wrong" if header.startswith("# unseen: wrong") else "right"
    report = check_files(course, [path], only=[path.parent.name], seed=1)
    exercise = report.submissions[0].exercises[0]
    if kind == "right":
        return {kind, "accepted" if exercise.verdict is Verdict.PASSED else "right rejected"}
    if exercise.verdict is Verdict.PASSED:
        return {kind, "wrong accepted"}
    said = {kind, "rejected"}
    for finding in exercise.findings[:1]:
        lines = [
            finding.line,
            *(int(n) for c in finding.causes for n in re.findall(r"\b[Oo]n line (\d+)", c)),
        ]
        lines += [int(n) for f in finding.facts for n in re.findall(r"\b[Oo]n line (\d+)", f.text)]
        marked = {int(n) for n in re.findall(r"\d+", header.split("|")[1])}
        said |= {"named"} if finding.causes or finding.cause.value in TELLING else set()
        said |= {"line"} if any(lines) else set()
        said |= {"marked"} if marked & set(lines) else set()
    return said


if __name__ == "__main__":
    given = sys.argv[1:]
    for row in measure(int(given[0]) if given else 4, Path(given[1]) if len(given) > 1 else None):
        print(row)
