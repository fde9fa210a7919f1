"""Results of the comparison -> the page that tells them, rows that we lose included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

HEAD = """\
(graders)=
# Graders of notebooks side by side

How fast do the graders of notebooks grade, how much memory do they take, and what do they give to
somebody who would rather have points than write the answers? This page is written by a program that
runs all of them, one after the other, on the same submissions:

```bash
make bench-graders
```

## How it was measured

{quick}On {date}, with Python {python} on {machine}, on one and on two of its {cores} cores. The load of
the machine was {before} at the start and {after} at the end, so **read rates as ratios within one
run**: other work on the machine takes time from all of them. It took {minutes} minutes. Versions:
{versions}.

A submission has seven small functions of NumPy, each worth a point, and each is asked three arrays. The
graders are:

- **gradecheck grade, all layers**: the whole command, with its sandbox, journal and every report. The
  layers were: {layers}.
- **exec loop, no protection**: `exec` in the grader's own process, then an `assert` for each function.
  It is the lower bound for everything that starts no process, and some platforms grade in this way.
- **nbclient with asserts**: the notebook with a test cell for each function is run in a kernel, and a
  cell without an error is a point. A cell may take 10 seconds.
- **nbgrader**: an assignment with the same test cells, the class in `submitted/`, and one `nbgrader
  autograde` for all. A cell may take 10 seconds.
- **otter-grader**: the same tests as doctests, and `otter.api.grade_submission` for one submission
  after the other in one process. It has no limit of time there.

On two cores `gradecheck grade` has `--jobs 2`. The others grade one submission at a time, so that there
two of them ran side by side, with half of the submissions each. Time begins when the grader is ready
and ends when the points are known. The *time of one* is processor time of all processes of a grader,
its own start included, and hardly depends on the load. Memory is that of all of them together, with
what they share counted once, looked at twenty times a second.
"""

RATES = """\
## Right submissions

| grader | a second | on two cores | time of one | times ours | memory | timed with |
|---|--:|--:|--:|--:|--:|--:|
"""

ATTACKS = """\
## Submissions that try something

Each of these is graded alone. A cell has the points that it got; where another
number is due, the cell is in bold. *None* means that there were no points for anybody to see. What a
submission left behind is told as well.

"""


def render(results: dict) -> str:
    """The page as MyST text."""
    graders = results["graders"]
    told = HEAD.format(
        quick="**A quick run, with few submissions.** " if results["quick"] else "",
        before=results["load"][0],
        after=results["load"][1],
        layers="; ".join(ours(graders)["one"]["isolation"]),
        versions=", ".join(f"{name} {version}" for name, version in results["versions"].items()),
        **{key: results[key] for key in ("date", "python", "machine", "cores", "minutes")},
    )
    note = f"{results['note']}\n" if results["note"] else ""
    missing = (
        f"**Not measured in this run**: {', '.join(results['missing'])}.\n" if results["missing"] else ""
    )
    parts = [told, note, missing, RATES + "\n".join(map("".join, _rates(graders))), "", *_remarks(graders)]
    return "\n".join([*parts, "", ATTACKS + "\n".join(_attacks(results)), "", *_sums(results), ""])


def ours(graders: Sequence[dict]) -> dict:
    """The row of gradecheck."""
    return next(each for each in graders if each["is_ours"])


def _rates(graders: Sequence[dict]) -> Iterator[str]:
    mine = ours(graders)["one"]["cpu"]
    for each in graders:
        one, two = each["one"], each["two"]
        yield (
            f"| {each['name']} | {_rounded(one['rate'])} | {_rounded(two['rate'])} | "
            f"{_milliseconds(one['cpu'])} | {_rounded(one['cpu'] / mine)} | {one['peak']:.0f} MB | "
            f"{one['count']} |"
        )


def _remarks(graders: Sequence[dict]) -> Iterator[str]:
    mine = ours(graders)
    for what, key, is_better in (
        ("less processor time for a submission", "cpu", lambda a, b: a < b),
        ("more submissions a second on one core", "rate", lambda a, b: a > b),
        ("less memory", "peak", lambda a, b: a < b),
    ):
        names = [each["name"] for each in graders if is_better(each["one"][key], mine["one"][key])]
        if names:
            yield f"- **We lose here**: {'; '.join(names)}, with {what}."
    for each in graders:
        if not (each["one"]["all_right"] and each["two"]["all_right"]):
            yield f"- {each['name']} did not give all points to every right submission."


def _attacks(results: dict) -> Iterator[str]:
    graders = results["graders"]
    yield "```{list-table}"
    yield ":header-rows: 1"
    yield f":widths: 32 8 {' '.join(['12'] * len(graders))}"
    yield ""
    yield from _row(["it", "due", *(_short(each) for each in graders)])
    for name, told in results["tries"].items():
        cells = (_cell(each["hostile"][name], told["deserves"]) for each in graders)
        yield from _row([told["tries"], str(told["deserves"]), *cells])
    yield "```"


def _row(cells: Sequence[str]) -> Iterator[str]:
    for number, cell in enumerate(cells):
        yield f"{'  -' if number else '* -'} {cell}"


def _short(grader: dict) -> str:
    """The first word of the name: columns are narrow."""
    return grader["name"].replace("-", " ").split()[0]


def _cell(found: dict, deserves: int) -> str:
    points = found["points"]
    if points is None:
        shown = {"hung": "**none**: it hangs", "died": "**none**: the grader ends"}.get(
            found["ended"], "**none**"
        )
    else:
        shown = f"{points:g}" if points == deserves else f"**{points:g}**"
    notes = [*found["left"], *([f"{found['peak'] / 1024:.0f} GB"] if found["peak"] > 1024 else [])]
    return f"{shown} ({', '.join(notes)})" if notes else shown


def _sums(results: dict) -> Iterator[str]:
    yield "| | " + " | ".join(_short(each) for each in results["graders"]) + " |"
    yield "|---|" + "--:|" * len(results["graders"])
    for what, count in (
        ("points that were not earned", lambda got, deserves: max(got - deserves, 0)),
        ("earned points that were lost", lambda got, deserves: max(deserves - got, 0)),
    ):
        sums = (
            sum(
                count(each["hostile"][name]["points"] or 0, told["deserves"])
                for name, told in results["tries"].items()
            )
            for each in results["graders"]
        )
        yield f"| {what} | {' | '.join(f'{value:g}' for value in sums)} |"
    yield ""
    yield (
        "An answer that attacks deserves no point, although its value may be right: a submission that starts "
        "a process from one function deserves six. [For instructors](appendix_instructors.md) says what the "
        "sandbox holds and what it does not, and the collection of attacks in the tests has more than two "
        "hundred."
    )


def _rounded(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.2g}" if number < 1 else f"{number:.1f}"


def _milliseconds(seconds: float) -> str:
    return f"{1e3 * seconds:,.0f} ms"
