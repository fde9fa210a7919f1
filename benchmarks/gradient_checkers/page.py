"""The page that the comparison writes."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

from benchmarks.gradient_checkers.tables import Table
from benchmarks.gradient_checkers.tool import Tool

HEAD = """\
(benchmark)=
# Gradient checkers side by side

How does `gradecheck.check_gradient` compare with the checkers that others use? This page is written by a
program that runs all of them, one after the other, on the same networks with the same faults, and then on
sixty hard cases:

```bash
pip install -r benchmarks/requirements.txt
python -m benchmarks.gradient_checkers
```

With `--quick` the program makes fewer trials. [How gradecheck decides](appendix_how_gradecheck_decides.md)
explains the method of our own checker.

## How it was measured
"""

CONDITIONS = """\
{quick}On {date}, with Python {python} on {system} ({machine}, {cores} cores, one thread for each tool).
The load of the machine was {before} at the start and {after} at the end, so **read times as ratios within
one run**, because they change by a factor of up to two from run to run. It took {minutes:.0f} minutes.

The network is fully connected, with three layers, 32 examples, and softmax with cross-entropy where
nothing else is said, and all numbers are in double precision. Versions: {versions}.

Some choices are meant to favor or harm nobody, and yet they matter:

- jax checks a compiled loss, after a first call that is not counted.
- After each rejection torch's fast mode runs its slow mode, only to write a message. We switched this off,
  because it would take hours.
- scipy's `check_grad` returns a number and no verdict, so we call more than 1e-5 of the gradient's norm a
  rejection. Where a tool returns a whole gradient, we apply the rule of the usual loop: the norm of the
  difference, divided by the sum of both norms, may be at most 2e-7.
- Tools that need evaluations for each parameter are run only where that takes seconds. Elsewhere the tables
  say *not run*.
"""


@dataclass(frozen=True)
class Conditions:
    """When it began, and how busy the machine was."""

    began: float
    load: str

    @classmethod
    def now(cls) -> Conditions:
        """Start the clock."""
        return cls(time.monotonic(), load())

    def minutes(self) -> float:
        """Since then."""
        return (time.monotonic() - self.began) / 60


def load() -> str:
    """Mean number of waiting processes in the last minute, where the system tells it."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not measured"


def write(tables: Sequence[Table], tools: Sequence[Tool], before: Conditions, *, quick: bool) -> str:
    """The page as MyST text."""
    packages = dict.fromkeys(["numpy", "gradecheck", *(tool.package for tool in tools)])
    told = CONDITIONS.format(
        quick="**A quick run, with few trials.** " if quick else "",
        date=date.today().isoformat(),
        python=platform.python_version(),
        system=platform.system(),
        machine=platform.machine(),
        cores=os.cpu_count(),
        before=before.load,
        after=load(),
        minutes=before.minutes(),
        versions=", ".join(f"{name} {version_of(name)}" for name in packages),
    )
    return "\n".join([HEAD, told, *map(section, tables)])


def renewed(text: str, tables: Sequence[Table], before: Conditions) -> str:
    """A page with other times, which says when and at what load these were taken."""
    first = next(line for line in text.splitlines() if line.startswith("| gradecheck |"))
    for table in tables:
        head = f"## {table.title}\n"
        start = text.index(head)
        end = text.find("\n## ", start)
        text = text[:start] + section(table) + (text[end:] if end >= 0 else "")
    again = (
        f"The times were taken again on {date.today().isoformat()}, at a load of {before.load} at the start "
        f"and {load()} at the end: the tables of times below are these. Before, under the load above, the "
        "row of gradecheck in the first of them was "
        f"{', '.join(cell.strip() for cell in first.split('|')[2:-1])}.\n\n"
    )
    place = text.index("The network is fully connected")
    return text[:place] + again + text[place:]


def version_of(package: str) -> str:
    if package == "gradecheck":
        from gradecheck import __version__

        return __version__
    return version(package)


def section(table: Table) -> str:
    """A heading, what was asked, the table, and what is to be said."""
    rows = [table.header, ("---",) * len(table.header), *table.rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    remarks = [f"- {remark}" for remark in table.remarks]
    return "\n".join(
        [f"## {table.title}", "", table.intro, "", *lines, "", *remarks, *([""] if remarks else [])]
    )
