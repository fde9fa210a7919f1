"""A place whose value is wrong, and the finding that tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.places import cell_of, line_of, with_told
from gradecheck.diagnosing.replacement_trials import Trial
from gradecheck.wording import sentences


@dataclass(frozen=True)
class WrongValue:
    """A place where another value makes every answer right.

    Parameters
    ----------
    where, code : str
        The line in words, and the expression there.
    how : str
        How its value differs from the one that belongs there, in words; empty if in no plain way.
    is_returned : bool
        Whether the value is an answer, after which nothing is computed.
    mends : str
        The output that comes right with another value here, where the others have a mistake of their own.
    is_only : bool
        Whether no value makes all right, and this one alone does not occur in right computations.
    is_step : bool
        Whether right computations make this value too, on their way, so that a step may be missing after it.
    trials : tuple of (int, str, str)
        The replacements that proved it.
    """

    where: str
    code: str
    how: str = ""
    is_returned: bool = False
    mends: str = ""
    is_only: bool = False
    is_step: bool = False
    trials: tuple[Trial, ...] = field(default=(), compare=False)


def with_wrong_values(finding: Finding, found: Sequence[WrongValue]) -> Finding:
    """The finding with the line, or the two lines, of a wrong value; unchanged where more remain."""
    lines = list(dict.fromkeys(value.where for value in found))
    if not 0 < len(lines) <= 2:
        return finding
    last = found[-1]
    if last.is_only and finding.causes:
        return finding  # where to look first is no news beside what is off
    if last.mends and len(lines) > 1:
        return with_told(finding, [sentences.both_places([(v.where, _what(v)) for v in found])])
    if len(lines) == 1:
        told = sentences.off_at(last.where, _what(last))
    else:
        also = sentences.wrong_value_or_use if last.is_step else sentences.wrong_value_or
        told = sentences.off_at(last.where, also(_what(last), lines[0]))
    finding = with_told(finding, [told])
    if len(lines) > 1:
        return finding
    return replace(finding, cell=cell_of(last.where), line=line_of(last.where), code=last.code)


def with_last_wrong_value(finding: Finding, found: Sequence[WrongValue]) -> Finding:
    """The finding with the last line that can be wrong, where it could be many: after it all is right."""
    if len({value.where for value in found}) <= 2 or (found[-1].is_returned and not found[-1].how):
        return finding
    told = sentences.off_at(found[-1].where, sentences.wrong_value_or_before(_what(found[-1])))
    return with_told(finding, [told])


def is_plain(found: Sequence[WrongValue]) -> bool:
    """Whether it can be said how the values differ from those that belong there."""
    return all(value.how for value in found[-1:]) and bool(found)


def _what(value: WrongValue) -> str:
    if value.is_only:
        return sentences.only_wrong_value(value.code)
    return sentences.wrong_value(value.code, value.how, value.mends)
