"""Plants slips in right answers, has each checked, and holds what the checker says against what was planted.

`python -m tests.mutants 20` plants twenty slips for each exercise; `--shard 2/4` takes every fourth exercise,
`--journal FILE` keeps what is done, so that a run that was interrupted goes on where it was, `--seed` draws
other slips, and `--more FOLDER` plants them in other right answers too. `--show KIND` prints what is in the
journal and says a doubt of that kind. Exit code 0: no false word; 1: there is one.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from gradecheck.course.course import Course, load_course
from tests.folders import REPOSITORY
from tests.long_runs import keep, rows_of, shard_of
from tests.mutants.judgement import FALSE
from tests.mutants.mutant import Mutant, mutants, pairs
from tests.mutants.right_answers import right_answers
from tests.mutants.trial import tried

#: Of so many mutants one has two slips.
ONE_PAIR_IN = 8


def chosen(course: Course, exercise: str, count: int, seed: int, more: Sequence[Path]) -> Iterator[Mutant]:
    """So many mutants of the right answers to an exercise, from each answer in turn."""
    others = [name for name in course.names if name != exercise]
    rng = random.Random(f"{seed} {exercise}")
    sources = list(right_answers(exercise, course.find(exercise)[0].name, more))
    waiting = [mutants(exercise, name, _relevant(text, exercise), others, rng) for name, text in sources]
    for number in range(count):
        made = next(waiting[number % len(waiting)], None)
        if made is not None and number % ONE_PAIR_IN == ONE_PAIR_IN - 1:
            made = next(pairs(made, others, rng), made)
        if made is not None:
            yield made


def _relevant(text: str, exercise: str) -> str:
    """The text up to the answer: what a notebook defines later is not used by it."""
    statements = ast.parse(text).body
    last = max(n for n, s in enumerate(statements) if exercise in _names_given(s))
    return ast.unparse(ast.Module(statements[: last + 1], []))


def _names_given(statement: ast.stmt) -> list[str]:
    """The function, or the variables, that a statement gives a value."""
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement]
    return [str(getattr(target, "name", getattr(target, "id", ""))) for target in targets]


def run(course: Course, exercises: Sequence[str], options: argparse.Namespace) -> Iterator[dict]:
    """A row for each mutant, those of the journal first asked; each new one is kept in it at once."""
    kept = {row["text"]: row for row in rows_of(options.journal)}
    for exercise in exercises:
        for mutant in chosen(course, exercise, options.count, options.seed, options.more):
            row = kept.get(mutant.text)
            if row is None:
                row = tried(course, mutant, not options.no_search)
                keep(options.journal, row)
            yield row


def main(arguments: Sequence[str]) -> int:
    """Print what is false, and a table, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=20, help="slips for each exercise")
    parser.add_argument("--only", nargs="*", default=[], help="names of exercises")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--shard", default="1/1", help="which part of the exercises, as 2/4")
    parser.add_argument("--journal", type=Path)
    parser.add_argument("--no-search", action="store_true", help="in milliseconds, and without lines")
    parser.add_argument("--more", type=Path, nargs="*", default=[], help="other folders of right answers")
    options = parser.parse_args(arguments)
    os.nice(10)  # whoever works beside it comes first
    course = load_course(REPOSITORY)
    exercises = shard_of(options.only or list(course.names), options.shard)
    rows = []
    for row in run(course, exercises, options):
        rows.append(row)
        if any(kind in FALSE for kind, _ in row["doubts"]):
            print(told(row), flush=True)
    print(table(rows))
    return 1 if any(kind in FALSE for row in rows for kind, _ in row["doubts"]) else 0


def told(row: dict) -> str:
    """A mutant with what was planted, what was said, and what is doubted."""
    slips = "; ".join(f"{s['kind']} on {s['lines']}: {s['before']!r} -> {s['after']!r}" for s in row["slips"])
    numbered = "\n".join(f"{n:3} {line}" for n, line in enumerate(row["text"].splitlines(), 1))
    doubted = "\n".join(f"  ?? {kind}: {words}" for kind, words in row["doubts"])
    return f"==== {row['exercise']} ({row['answer']}) {slips}\n{numbered}\n{row['said']}\n{doubted}"


def table(rows: Sequence[dict]) -> str:
    """The numbers."""
    failed = [row for row in rows if row["verdict"] == "failed"]
    line = [row for row in failed if row["lines"]]
    marked = [row for row in line if row["is_marked"]]
    doubted = Counter(kind for row in failed for kind in {kind for kind, _ in row["doubts"]})
    slow = sum(row["seconds"] > 3 for row in rows)
    verdicts = ", ".join(f"{n} {verdict}" for verdict, n in Counter(row["verdict"] for row in rows).items())
    out = [
        f"{len(rows)} mutants: {verdicts}",
        f"with a cause: {sum(row['has_cause'] for row in failed)}",
        f"with a line: {len(line)}; the planted one: {len(marked)}",
        f"more than 3 s: {slow}",
    ]
    return "\n".join([*out, *(f"doubt, {kind}: {n}" for kind, n in doubted.most_common())])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
