"""Measured costs of a submission -> the page that says what a course of some size needs."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

_COURSES = (1_000, 100_000, 1_000_000)
_CHAPTERS = 13
_HOURS = 1.0  # in which a chapter should be graded

PAGE = """\
(grading-costs)=
# What grading costs

How large a machine does a course need? Each number here comes from the run on the page [Graders of
notebooks side by side](appendix_graders.md). There {count} submissions to a chapter with seven
exercises were graded, on one core of a machine whose load was {before} at the start and {after} at the
end. Your machine will differ, so grade a hundred of your own submissions first; the bar shows how many
are graded in a second.

| | all answers right | half of the class with a mistake |
|---|--:|--:|
| processor time of a submission | {right:.0f} ms | {mixed:.0f} ms |
| submissions in an hour, on one core that does nothing else | {right_hour:,} | {mixed_hour:,} |
| memory of the whole run, one at a time | {right_peak} MB | {mixed_peak} MB |
| journal and reports of a learner | {right_bytes:.0f} kB | {mixed_bytes:.0f} kB |

A wrong answer costs more than a right one, because its cause is looked for, and its report is longer. A
submission that never ends costs as much time as `--timeout` allows.

## A course of a thousand, of a hundred thousand, of a million

Everybody hands in one chapter each week. The table takes the class in which half of the submissions
have a mistake.

| learners | processor time, one chapter | cores for an hour | {chapters} chapters | disk space |
|--:|--:|--:|--:|--:|
{rows}

- **{small} learners** need no server. One core of a laptop with Linux, or of a virtual machine, grades
  a chapter in {small_time}.
- **{middle} learners** need a machine with several cores for a while, or a cluster. Rent it for the
  hour after the deadline: it costs the processor time in the table times the price of an hour of one
  core.
- **{large} learners** need a cluster for each deadline, or deadlines that are spread over the week.
  Grade by sections of some ten thousand learners, each into a folder of its own: a summary is read by a
  person, and nobody reads a list of a million names.

Grading needs no graphics processor, no database and no network. Give each submission that is graded at
a time about {job_memory} MB of memory, and as much as you allow with `--memory` to those few that will
take it.
"""


def render(results: dict) -> str:
    """The page as MyST text."""
    course = results["course"]
    cost = {kind: course[f"{kind}1"]["cpu"] for kind in ("right", "mixed")}
    size = {kind: course[f"{kind}1"]["bytes"] / course["count"] / 1e3 for kind in ("right", "mixed")}
    peak = {kind: course[f"{kind}1"]["peak"] for kind in ("right", "mixed")}
    small, middle, large = (f"{count:,}" for count in _COURSES)
    return PAGE.format(
        count=course["count"],
        before=results["load"][0],
        after=results["load"][1],
        right=1e3 * cost["right"],
        mixed=1e3 * cost["mixed"],
        right_hour=100 * int(36 / cost["right"]),
        mixed_hour=100 * int(36 / cost["mixed"]),
        right_peak=peak["right"],
        mixed_peak=peak["mixed"],
        right_bytes=size["right"],
        mixed_bytes=size["mixed"],
        chapters=_CHAPTERS,
        rows="\n".join(_rows(cost["mixed"], size["mixed"])),
        small=small,
        middle=middle,
        large=large,
        small_time=_duration(cost["mixed"] * _COURSES[0]),
        job_memory=ceil(max(peak.values()) / 50) * 50,
    )


def _rows(seconds: float, kilobytes: float) -> Iterator[str]:
    for learners in _COURSES:
        whole = seconds * learners
        cores = max(1, ceil(whole / (_HOURS * 3600)))
        yield (
            f"| {learners:,} | {_duration(whole)} | {cores:,} | {_duration(whole * _CHAPTERS)} | "
            f"{_space(kilobytes * learners * _CHAPTERS)} |"
        )


def _duration(seconds: float) -> str:
    """In the largest unit of which there is one at least."""
    for unit, length in (("hour", 3600), ("minute", 60)):
        if seconds >= length:
            count = seconds / length
            shown = f"{count:,.0f}" if count >= 10 else f"{count:.1f}"
            return f"{shown} {unit}{'' if shown == '1' else 's'}"
    return f"{seconds:.0f} seconds"


def _space(kilobytes: float) -> str:
    for unit, size in (("TB", 1e9), ("GB", 1e6)):
        if kilobytes >= size:
            return f"{kilobytes / size:.1f} {unit}"
    return f"{kilobytes / 1e3:.0f} MB"
