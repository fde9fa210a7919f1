"""How a wrong value differs from the one that belongs there, and which part of its expression makes it so.

In: a place whose right value is known. Out: the place with what can be said of it; or a part of its
expression, where a right value in place of that part alone is enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gradecheck.diagnosing.argument_reads import only_reads_arguments
from gradecheck.diagnosing.ingredients import Pair, Place
from gradecheck.diagnosing.relation import relation
from gradecheck.diagnosing.replacement_trials import Questions, ReplacementTrials, Trial, working

#: Seconds of processor time for one look, where no time is left.
LOOK_SECONDS = 0.2
#: So many replacements of parts are tried on every input.
MOST_CONFIRMED = 30


@dataclass(frozen=True)
class WrongPart:
    """What is told of a place.

    Parameters
    ----------
    code : str
        The expression there, or the part of it that is wrong.
    how : str
        How its value differs from the right one; empty where in no plain way.
    """

    code: str
    how: str = ""


def wrong_part(
    trials: ReplacementTrials,
    case: int,
    place: Place,
    mending: Sequence[Pair],
    first: Questions,
    is_alone: bool,
    unchanged: frozenset[str],
) -> WrongPart:
    """What is wrong at a place, as closely as it can be told.

    Parameters
    ----------
    trials : ReplacementTrials
        The learner's function, which is asked again.
    case : int
        The planned case that failed.
    place : Place
        Where another value makes every answer right.
    mending : sequence of Pair
        These values.
    first : Questions
        On which the place was found.
    is_alone : bool
        Whether the mistake is here, and not perhaps before; then it may be a part of this expression.
    unchanged : frozenset of str
        Arguments that are still as they came in: what only reads them is no part that is wrong.
    """
    best = min(mending, key=lambda pair: (pair[1] != "same", pair[0]))
    how = _how(trials, case, (place.number, *best), -1, place.code)
    if how or not is_alone:
        return WrongPart(place.code, how)
    part = _innermost(trials, case, place, first)
    if part is None or only_reads_arguments(part[0][1], unchanged):
        return WrongPart(place.code)
    (number, code), pair = part
    return WrongPart(code, _how(trials, case, (number, *pair), place.number, code))


def _how(trials: ReplacementTrials, case: int, trial: Trial, within: int, code: str) -> str:
    questions = trials.everywhere(case, frozenset({trial[1]}))
    seconds = max(LOOK_SECONDS, trials.budget.left)
    return relation(trials.samples(questions, trial, within, seconds), code)


def _innermost(
    trials: ReplacementTrials, case: int, place: Place, first: Questions
) -> tuple[tuple[int, str], Pair] | None:
    """The part of an expression for which a right value is enough; None where it could be several."""
    seconds = max(LOOK_SECONDS, trials.budget.left)
    told = trials.told(first, seconds, within=place.number)
    found = working(first, told["trials"]) if told is not None else {}
    asked = [(n, *pair) for n, pairs in found.items() for pair in pairs[:2]]
    if told is None or not 0 < len(asked) <= MOST_CONFIRMED:
        return None
    questions = trials.everywhere(case, frozenset(key for _, key, _ in asked))
    again = trials.told(questions, seconds, trials=tuple(asked), within=place.number)
    mending = working(questions, again["trials"]) if again is not None else {}
    codes = sorted(((n, told["places"][n].code) for n in mending), key=lambda part: len(part[1]))
    if not codes or not all(codes[0][1] in code for _, code in codes):
        return None
    return codes[0], mending[codes[0][0]][0]
