"""The usual confusions between two shapes, in words."""

from __future__ import annotations

from gradecheck.wording.counted import counted


def shape_confusion(yours: tuple[int, ...], expected: tuple[int, ...]) -> str:
    """The confusion between two shapes, as the end of a sentence; empty if it is none of the usual ones."""
    if len(expected) == 1 and yours in {(expected[0], 1), (1, expected[0])}:
        kind = "column" if yours[1] == 1 else "row"
        return f": a {kind} with two axes where one axis is expected (keepdims, or a reshape?)"
    if len(expected) == 1 and yours == expected * 2:
        return ": each entry with each (was a column broadcast against a row?)"
    if len(expected) == 2 and len(yours) == 1 and expected.count(1) and yours[0] in expected:
        return ": one axis is lost (a sum without keepdims, or an index?)"
    if len(yours) == 2 and yours == expected[::-1]:
        return ": the transposed shape"
    if yours == ():
        return ": a single number where an array is expected (a sum over every axis?)"
    if expected == ():
        return ": an array where a single number is expected (is a sum or a mean missing?)"
    if len(yours) == 2 and len(expected) == 1 and expected[0] == yours[1]:
        return f": {counted(yours[0], 'row')} of that length (is a sum or a mean over the rows missing?)"
    return ""
