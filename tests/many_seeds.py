"""Every known answer on many seeds: no verdict may depend on which inputs were drawn.

`python -m tests.many_seeds` asks all answers in `tests/submissions` and the folders of unseen answers;
`--shard 2/4` asks those to every fourth exercise, and `--journal FILE` keeps what is done, so that a run that
was interrupted goes on where it was. An answer is read once, in a fork of this process, and asked there on
each seed, so that a seed costs milliseconds. Exit code 0: no verdict depends on the seed; 1: one does.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from gradecheck.comparing.comparison import compare
from gradecheck.course.course import Course, load_course
from gradecheck.proving.subject import Subject
from gradecheck.running.in_process import answer_call
from gradecheck.verdict.judging import judge
from gradecheck.verdict.report import Verdict
from gradecheck.worker.call import Role
from gradecheck.worker.side_effects import EarlierResult
from tests.folders import ANSWERS, REPOSITORY, TESTS
from tests.forks import lines_of_a_fork
from tests.learner_file import namespace_of
from tests.long_runs import digest_of_code, keep, rows_of, shard_of

#: One that loops is ended after so much processor time, and judged by the seeds that it got to.
SECONDS = 30
MEMORY = 4 * 2**30  # bytes
#: These never come to their inputs, or are about limits, which are not kept here.
LEFT_OUT = re.compile(
    r"# expect: (?:not_\w+|failed (?:syntax|missing|timeout|memory|output|blocked|crashed)) "
)


@dataclass(frozen=True)
class Verdicts:
    """On which seeds an answer passed.

    Parameters
    ----------
    answer : str
        Path in the folder of the tests.
    digest : str
        Of the answer, and of all code that judges it.
    passed, failed : tuple of int
        Seeds.
    """

    answer: str
    digest: str
    passed: tuple[int, ...]
    failed: tuple[int, ...]

    @property
    def flips(self) -> bool:
        """Whether the verdict depends on the seed."""
        return bool(self.passed and self.failed)

    @property
    def reached(self) -> int:
        """How many seeds it got to."""
        return len(self.passed) + len(self.failed)

    @property
    def exercise(self) -> str:
        """The exercise that it answers."""
        return self.answer.split("/")[1]


def answers_to(exercise: str, tests: Path = TESTS) -> list[Path]:
    """The files of an exercise that come to their inputs."""
    files = [path for folder in ANSWERS for path in sorted((tests / folder / exercise).glob("*.py"))]
    return [path for path in files if not LEFT_OUT.match(path.read_text(encoding="utf-8"))]


def passes(subject: Subject, namespace: dict[str, object], seed: int) -> bool:
    """Whether an answer passes on a seed; not asked further where it is wrong."""
    prepared, earlier, outcomes = subject.prepared(seed), EarlierResult(), []
    for call in prepared.plan.calls:
        outcomes.append(answer_call(namespace, call, earlier))
        if call.role is Role.ANSWER and compare(prepared, call.case, outcomes[-1]).problem is not None:
            return False
    return judge(subject.chapter, prepared, outcomes).verdict is Verdict.PASSED


def in_a_fork(subject: Subject, text: str) -> Iterator[tuple[int, bool]]:
    """Seed and whether the answer passes, for as many seeds as it gets to."""

    def told() -> Iterator[str]:
        namespace = namespace_of(text)
        for seed in subject.seeds:
            yield f"{seed} {'passed' if passes(subject, namespace, seed) else 'failed'}"

    for line in lines_of_a_fork(told, SECONDS, MEMORY, patience=5 * SECONDS):
        seed, verdict = line.split()
        yield int(seed), verdict == "passed"


def verdicts_of(
    course: Course, exercise: str, paths: Iterable[Path], seeds: int, code: str
) -> Iterator[Verdicts]:
    """The verdicts on the answers to an exercise."""
    subject = Subject(course, exercise, seeds)
    for seed in subject.seeds:
        subject.prepared(seed).answer_all()  # here, so that no fork has to
    for path in paths:
        found = dict(in_a_fork(subject, path.read_text(encoding="utf-8")))
        yield Verdicts(
            name_of(path),
            digest(path, code, seeds),
            tuple(seed for seed, passed in found.items() if passed),
            tuple(seed for seed, passed in found.items() if not passed),
        )


def digest(path: Path, code: str, seeds: int) -> str:
    """Stands for one answer, the code that judges it, and how many seeds it is asked on."""
    told = f"{seeds}\n{code}\n{name_of(path)}\n{path.read_text(encoding='utf-8')}"
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def name_of(path: Path) -> str:
    """Folder, exercise and file."""
    return "/".join(path.parts[-3:])


def read_journal(path: Path | None) -> dict[str, Verdicts]:
    """What an earlier run has kept, by digest."""
    kept: dict[str, Verdicts] = {}
    for row in rows_of(path):
        with suppress(TypeError):
            found = Verdicts(**{**row, "passed": tuple(row["passed"]), "failed": tuple(row["failed"])})
            kept[found.digest] = found
    return kept


def run(
    course: Course, exercises: Sequence[str], seeds: int, journal: Path | None = None, tests: Path = TESTS
) -> Iterator[Verdicts]:
    """The verdicts on all answers, those of the journal first; each new one is kept in it at once."""
    code, kept = digest_of_code(REPOSITORY, ("gradecheck", "solutions")), read_journal(journal)
    for exercise in exercises:
        known = {p: kept.get(digest(p, code, seeds)) for p in answers_to(exercise, tests)}
        yield from (verdicts for verdicts in known.values() if verdicts)
        asked = [path for path, verdicts in known.items() if not verdicts]
        for verdicts in verdicts_of(course, exercise, asked, seeds, code) if asked else ():
            keep(journal, asdict(verdicts))
            yield verdicts


def main(arguments: Sequence[str]) -> int:
    """Print what flips and how much was asked, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("exercises", nargs="*", help="names; all unless given")
    parser.add_argument("--seeds", type=int, default=50)
    parser.add_argument("--shard", default="1/1", help="which part of the exercises, as 2/4")
    parser.add_argument("--journal", type=Path)
    chosen = parser.parse_args(arguments)
    os.nice(10)  # whoever works beside it comes first
    course = load_course(REPOSITORY)
    exercises = shard_of(chosen.exercises or list(course.places), chosen.shard)
    found = []
    for verdicts in run(course, exercises, chosen.seeds, chosen.journal):
        found.append(verdicts)
        if verdicts.flips:
            print(line_of(verdicts), flush=True)
    flipped = sum(verdicts.flips for verdicts in found)
    short = [v for v in found if v.reached < len(Subject(course, v.exercise, chosen.seeds).seeds)]
    for verdicts in short:
        print(f"{verdicts.answer}: ended after {verdicts.reached} seeds.")
    print(f"{len(found)} answers on {chosen.seeds} seeds: {flipped} flip, {len(short)} did not get to all.")
    return 1 if flipped else 0


def line_of(verdicts: Verdicts) -> str:
    """Which answer flips, and the first seed on which it gets the rarer verdict."""
    rarer = min(verdicts.passed, verdicts.failed, key=len)
    state = "passes" if rarer is verdicts.passed else "fails"
    return f"{verdicts.answer}: {state} on {len(rarer)} of {verdicts.reached} seeds, as on {rarer[0]}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
