"""Answers that nobody tuned the checker on: how many are named, how many with a line, in what time."""

import re
import resource
import sys
from collections import Counter
from pathlib import Path
from statistics import median

from benchmarks.measurement import ROOT, Measurement
from gradecheck.course.course import load_course
from gradecheck.many_files import check_files
from gradecheck.verdict.report import Verdict

FOLDERS = ("unseen", "unseen_again")
#: Causes that say by themselves what is wrong, beside a line of the learner's own code.
TELLING = {"exception", "syntax", "changed_arguments", "not_deterministic", "timeout", "missing", "dtype"}


def measure(sample: int = 4) -> list[Measurement]:
    """Check every `sample`-th answer of the unseen sets, and count what the reports say."""
    course = load_course(ROOT)
    return [row for folder in FOLDERS for row in measure_set(course, folder, sample)]


def measure_set(course, folder: str, sample: int) -> list[Measurement]:
    """The shares of one set."""
    found: Counter = Counter()
    seconds: list[float] = []
    for path in sorted((ROOT / "tests" / folder).glob("*/*.py"))[::sample]:
        began = processor_time()
        result = outcome(course, path)
        seconds.append(processor_time() - began)
        found.update(result)
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
    for row in measure(int(sys.argv[1]) if len(sys.argv) > 1 else 4):
        print(row)
