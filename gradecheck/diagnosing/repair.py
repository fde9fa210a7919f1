"""Edits after which every answer is right, and what is told of them: the line, or two, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.places import cell_of, line_of, with_told
from gradecheck.wording import sentences

#: Edits that multiply a whole formula.
SCALING = frozenset({"division_by_examples", "multiplication_by_examples", "scaled", "negated"})
#: The edits that two mistakes are made of; with all of them some pair would be right by luck.
USUAL = frozenset(
    {
        "sign_flipped",
        "operands_swapped",
        "axis_changed",
        "keepdims_changed",
        "comparison_changed",
        "transposed",
    }
    | {
        "function_exchanged",
        "operand_dropped",
        "as_floats",
        "division_by_examples",
        "parentheses",
        "number_changed",
        "flag_changed",
    }
    | {"operator_exchanged", "call_dropped", "range_changed", "index_changed", "squared", "complement"}
    | {"order_of_steps", "outputs_swapped"}
)

#: Edits that can make up for a mistake on another line: alone they are believed only where a value is wrong.
MAKES_UP = frozenset(
    {"negated", "scaled", "squared", "operand_added", "call_added", "multiplication_by_examples"}
)


@dataclass(frozen=True)
class Repair:
    """One small edit after which every answer is right, also on inputs that were not searched on.

    Parameters
    ----------
    number : int
        Its rank: usual mistakes come first.
    edit : str
        Name of the edit.
    sentence : str
        What is off there; empty of a second edit at the place of the first, where `before` and `after` are
        the statement without both and with both.
    where : str
        ``"cell 7, line 3"`` or ``"line 12"``.
    before, after : str
        The code there, and what could stand there.
    second : Repair, optional
        The edit that it takes beside this one.
    is_one_way : bool
        Whether no more is known than that all is right with it: no value speaks for it.
    """

    number: int
    edit: str
    sentence: str
    where: str
    before: str
    after: str
    second: Repair | None = None
    is_one_way: bool = False

    @property
    def told(self) -> str:
        """What is off there, as surely as it is known."""
        return sentences.one_way(self.sentence) if self.is_one_way else self.sentence

    @property
    def line(self) -> int | None:
        """Number of the line."""
        return line_of(self.where)

    @property
    def cell(self) -> int | None:
        """Number of the cell; None in a file."""
        return cell_of(self.where)


def located(finding: Finding, found: Sequence[Repair]) -> Finding:
    """The finding with the line of the repairs: one line, or the two that remain; unchanged where more do."""
    if found and found[0].second is not None:
        return _with_both(finding, found[0], found[0].second)
    kept = _nearest(found)
    lines = {repair.where: repair for repair in reversed(kept)}
    if not lines or len(lines) > 2:
        return finding
    ranked = sorted(lines.values(), key=lambda repair: repair.number)
    if len(ranked) > 1:  # a change of one is enough: which of them is the mistake is not known
        if finding.causes and all(repair.is_one_way for repair in ranked):
            return finding
        ranked = [replace(repair, is_one_way=True) for repair in ranked]
    if _is_one_mistake(finding, ranked):
        finding = replace(finding, causes=(), mistake=None)
    finding = with_told(finding, [sentences.off_at(repair.where, repair.told) for repair in ranked])
    if len(ranked) > 1:
        return finding
    best = ranked[0]
    fix = sentences.fix(best.before, best.after)
    return replace(finding, cell=best.cell, line=best.line, code=best.before, edit=best.edit, fix=fix)


def _is_one_mistake(finding: Finding, ranked: Sequence[Repair]) -> bool:
    """Whether two mistakes were named together, and an edit at one place is enough."""
    is_enough = any(repair.edit not in MAKES_UP for repair in ranked)
    return is_enough and any(map(sentences.is_of_two, finding.causes))


def _with_both(finding: Finding, first: Repair, second: Repair) -> Finding:
    """The finding with two edits that it takes both; a line is marked where both are on it."""
    if not second.sentence:
        told = sentences.off_at(first.where, sentences.two_changes(second.before))
        fix = sentences.fix(second.before, second.after)
        finding = replace(finding, line=first.line, cell=first.cell, code=second.before, fix=fix)
        return replace(with_told(finding, [told]), edit=f"{first.edit} + {second.edit}")
    pair = sorted((first, second), key=lambda repair: (repair.cell or 0, repair.line or 0))
    sentence = sentences.both_places([(repair.where, repair.sentence) for repair in pair])
    fix = sentences.fix_of_both([(repair.before, repair.after) for repair in pair])
    finding = replace(
        with_told(finding, [sentence]), edit=" + ".join(repair.edit for repair in pair), fix=fix
    )
    return replace(finding, cell=first.cell, line=first.line) if first.where == second.where else finding


def _nearest(found: Sequence[Repair]) -> list[Repair]:
    """Without those that only make up for a mistake that is elsewhere.

    A usual edit wins over one that turns a result round or scales it. A name that is edited repeats the same
    edit of the formula that made it. What scales a linear formula can be put on any line: the last one
    is where a mean or a factor is written.
    """
    usual = [repair for repair in found if repair.edit in USUAL] or list(found)
    formulas = [repair for repair in usual if not repair.before.isidentifier()]
    repeated = {repair.edit for repair in formulas}
    kept = [*formulas, *(r for r in usual if r.before.isidentifier() and r.edit not in repeated)]
    scaling = [repair for repair in kept if repair.edit in SCALING]
    last = max(scaling, key=lambda repair: (repair.cell or 0, repair.line or 0), default=None)
    return [r for r in kept if r.edit not in SCALING or (last is not None and r.where == last.where)]
