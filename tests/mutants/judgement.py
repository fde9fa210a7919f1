"""What a finding says of a mutant, held against what was planted in it.

In: a mutant, the finding about it, and the questions with both answers. Out: the lines that were told, and
doubts: each a claim that the truth contradicts. A doubt of the kind `FALSE` is a false word; others are for a
reader: a line that is not the planted one may still be enough to change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gradecheck.diagnosing.finding import Finding, Label
from tests.diagnosing.direct_claims import Asked, false_claims
from tests.mutants.mutant import Mutant
from tests.mutants.relation_claims import is_true, same
from tests.mutants.traced import Pair, leaves, pairs_at

#: Doubts of these kinds are false words.
FALSE = frozenset({"array claim", "value is right", "relation", "output relation"})

#: Slips by which a step is gone: it is missing where it was, or where the value is made that it is done to.
OMISSIONS = frozenset({"operand dropped", "call dropped", "statement dropped"})

_VALUE = re.compile(
    r"[OI]n (?:line (?P<line>\d+)), look at the value of `(?P<code>[^\n]+?)`: "
    r"with another value in its place, .*? came right(?:\. Measured by that other value, (?P<how>.*?))?"
    r"(?=\. If|\.$|\.\s|$)"
)
_ALIKE = re.compile(r"Wherever your `(\w+)` is wrong, it is off in the same way: (.*?)\.$")


@dataclass(frozen=True)
class Doubt:
    """A claim that does not fit what was planted.

    Parameters
    ----------
    kind : str
        Which claim.
    words : str
        The claim.
    """

    kind: str
    words: str

    @property
    def is_false(self) -> bool:
        """Whether it is a false word, and not only something to read."""
        return self.kind in FALSE


def told_of_lines(finding: Finding) -> list[str]:
    """The sentences that say what is off: causes, and facts about a line."""
    causes = (
        cause for cause in finding.causes if not cause.startswith("NumPy warns")
    )  # a fact, and a question
    return [*causes, *(fact.text for fact in finding.facts if fact.label is Label.LINE)]


def lines_told(finding: Finding) -> frozenset[int]:
    """The lines on which the mistake is said to be; where NumPy warns or something is raised is a fact."""
    return frozenset(
        int(n) for text in told_of_lines(finding) for n in re.findall(r"\b(?:[Oo]n|look at) line (\d+)", text)
    )


def doubts(
    mutant: Mutant, finding: Finding, run: Sequence[Asked], questions: Sequence[Sequence[object]]
) -> Iterator[Doubt]:
    """Everything that is said and does not fit."""
    sentences = told_of_lines(finding)
    for sentence in sentences:
        if "each described as it would be alone" not in sentence and "This fits" not in sentence:
            yield from (Doubt("array claim", words) for words in false_claims(sentence, run))
        yield from _of_values(mutant, sentence, questions)
        yield from _of_outputs(sentence, run)
    if len(mutant.slips) == 1 and any("Two mistakes together." in sentence for sentence in sentences):
        yield Doubt("two where one is", " ".join(sentences))
    lines = lines_told(finding)
    if lines and not lines & mutant.lines:
        yield Doubt("another line", f"{sorted(lines)} for {sorted(mutant.lines)}: {' '.join(sentences)}")


def _of_values(mutant: Mutant, sentence: str, questions: Sequence[Sequence[object]]) -> Iterator[Doubt]:
    """Values that are told to be wrong: are they, beside those of the right program, and in this way?"""
    for told in _VALUE.finditer(sentence):
        places = mutant.places(int(told["line"]), told["code"])
        seen = [found for place in places if (found := pairs_at(mutant, place, questions))]
        if not seen or len(seen) < len(places):
            continue  # the right program has no such place, or does not come to it
        parts = [list(leaves(found)) for found in seen]
        is_alone = all(pair.is_alone for found in seen for pair in found)
        if is_alone and all(all(_is_same(pair) for pair in found) for found in parts):
            yield Doubt("right step" if _misses_a_step(mutant) else "value is right", told[0])
        elif told["how"] and not any(is_true(told["how"], found) in (True, None) for found in parts):
            yield Doubt("relation", told[0])


def _misses_a_step(mutant: Mutant) -> bool:
    """Whether a step is gone that may as well be done where the value is made."""
    return any(slip.kind in OMISSIONS for slip in mutant.slips)


def _is_same(pair: Pair) -> bool:
    try:
        return same(pair.own, pair.right)
    except (TypeError, ValueError):
        return bool(pair.own == pair.right) if type(pair.own) is type(pair.right) is str else False


def _of_outputs(sentence: str, run: Sequence[Asked]) -> Iterator[Doubt]:
    """How an output differs on every input."""
    for name, how in _ALIKE.findall(sentence):
        pairs = [
            Pair(asked.yours[key], asked.expected[key], asked.arguments)
            for asked in run
            for key in asked.expected
            if key.partition("[")[0] == name and key in asked.yours
        ]
        if is_true(how, pairs) is False:
            yield Doubt("output relation", sentence)
