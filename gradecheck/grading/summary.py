"""Results of a class -> the page that a teacher reads in a minute: pictures, and what went wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import median

from gradecheck.grading.mistakes import CommonMistake, alike, common_mistakes
from gradecheck.grading.results import Asked, ClassResults
from gradecheck.reporting.panel import environment, source
from gradecheck.verdict.report import Verdict

_TALK = 5  # so many mistakes are for the next lecture
_NAMED = 3  # so many learners are named beside a mistake; the names of more are folded away
_GROUPS = 20
_BINS = 10
_WIDTH = 600  # of the pictures, in units of their own
COLOURS = {
    Verdict.PASSED: "#009e73",
    Verdict.FAILED: "#d55e00",
    Verdict.NOT_CHECKED: "#e69f00",
    Verdict.NOT_ATTEMPTED: "#7f8c99",
    Verdict.CHECKER_ERROR: "#cc79a7",
}


@dataclass(frozen=True)
class Part:
    """One part of a bar: how many learners, from where to where, and its color."""

    words: str
    count: int
    start: float
    width: float
    colour: str


@dataclass(frozen=True)
class ExerciseRow:
    """How the class did in one exercise.

    Parameters
    ----------
    asked : Asked
        The exercise.
    passed : int
        How many learners passed.
    parts : tuple of Part
        Of the bar.
    mistakes : tuple of CommonMistake
        The most frequent first.
    seconds : float
        Wall time of the median answer, in seconds.
    """

    asked: Asked
    passed: int
    parts: tuple[Part, ...]
    mistakes: tuple[CommonMistake, ...]
    seconds: float


@dataclass(frozen=True)
class Column:
    """One column of the histogram of points."""

    words: str
    count: int
    left: float
    width: float
    height: float


def render(results: ClassResults) -> str:
    """Write the page.

    Parameters
    ----------
    results : ClassResults
        What came of the class.

    Returns
    -------
    str
        An HTML document without scripts and without requests, which is readable on a phone, in light and
        dark, and on paper.
    """
    mistakes = common_mistakes(results)
    points = [learner.points(results.asked) for learner in results.learners]
    return (
        environment()
        .get_template("summary.html.j2")
        .render(
            results=results,
            report_css=source("report.css"),
            summary_css=source("summary.css"),
            rows=[_row(results, each, mistakes) for each in results.asked],
            legend=[(verdict.words, colour) for verdict, colour in COLOURS.items()],
            columns=_columns(points, results.max_points),
            median=median(points),
            all_right=sum(p == results.max_points for p in points) if results.max_points else 0,
            talk=_worth_a_lecture(mistakes),
            named=_NAMED,
            groups=alike(results)[:_GROUPS],
            slow=_slowest(results),
            unread=[(each.who.name, each.problems) for each in results.learners if each.problems],
            faults=[
                (each.who.name, found) for each in results.learners if (found := each.faults(results.asked))
            ],
            width=_WIDTH,
        )
    )


def _worth_a_lecture(mistakes: tuple[CommonMistake, ...]) -> tuple[CommonMistake, ...]:
    """Those that several learners made; where everybody made one alone, the first of them."""
    shared = tuple(mistake for mistake in mistakes if len(mistake.learners) > 1)
    return (shared or mistakes)[:_TALK]


def _row(results: ClassResults, asked: Asked, mistakes: tuple[CommonMistake, ...]) -> ExerciseRow:
    found = [each.counting[asked.name] for each in results.learners if asked.name in each.counting]
    counts = Counter(exercise.verdict for exercise in found)
    times = [exercise.seconds for exercise in found]
    return ExerciseRow(
        asked,
        counts[Verdict.PASSED],
        _parts(counts, len(results.learners)),
        tuple(mistake for mistake in mistakes if mistake.exercise == asked.name),
        median(times) if times else 0.0,
    )


def _parts(counts: Counter[Verdict], learners: int) -> tuple[Part, ...]:
    parts, start = [], 0.0
    for verdict, colour in COLOURS.items():
        if counts[verdict]:
            width = _WIDTH * counts[verdict] / learners
            parts.append(Part(verdict.words, counts[verdict], round(start, 2), round(width, 2), colour))
            start += width
    return tuple(parts)


def _columns(points: list[int], most: int) -> list[Column]:
    """The histogram of points: a column for each, or for each tenth where there are many."""
    if not most:
        return []
    size = max(1, -(-(most + 1) // _BINS))
    bins = Counter(p // size for p in points)
    count = most // size + 1
    highest = max(bins.values())
    width = _WIDTH / count
    return [
        Column(
            _span(n * size, min((n + 1) * size - 1, most)),
            bins[n],
            round(n * width, 2),
            round(width - 2, 2),
            round(100 * bins[n] / highest, 2),
        )
        for n in range(count)
    ]


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _slowest(results: ClassResults) -> tuple[str, str, float] | None:
    """Exercise, learner and seconds of the answer that took longest."""
    times = [
        (found.seconds, each.name, learner.who.name)
        for each in results.asked
        for learner in results.learners
        if (found := learner.counting.get(each.name)) is not None
    ]
    if not times:
        return None
    seconds, exercise, learner = max(times)
    return exercise, learner, seconds
