"""Places in the learner's code: line and cell out of words, and the finding that tells of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gradecheck.diagnosing.finding import Fact, Finding, Label


def line_of(where: str) -> int | None:
    """Number of the line in ``"cell 7, line 3"`` or ``"line 12"``."""
    found = re.search(r"line (\d+)", where)
    return int(found[1]) if found else None


def cell_of(where: str) -> int | None:
    """Number of the cell in such words; None in a file."""
    found = re.search(r"cell (\d+)", where)
    return int(found[1]) if found else None


def with_told(finding: Finding, told: Sequence[str]) -> Finding:
    """The finding with what is off on a line, or what was tried on two: its cause, or else a fact."""
    if finding.causes:
        return finding.with_facts(Fact(Label.LINE, " ".join(told)))
    return replace(finding, causes=tuple(told))
