"""The judge of what is said of a mutant sees a false word, and lets a true one pass."""

import random
import re
from dataclasses import replace

import numpy as np
import pytest

from gradecheck.comparing.cause import Cause
from gradecheck.diagnosing.finding import Fact, Finding, Label
from gradecheck.wording import relations, sentences
from tests.diagnosing.direct_claims import Asked
from tests.mutants.judgement import doubts, lines_told
from tests.mutants.mutant import mutants
from tests.mutants.relation_claims import RELATIONS, is_true
from tests.mutants.traced import Pair, leaves, pairs_at

TEXT = """
import numpy as np

def answer(X, y, w):
    r = X @ w - y
    g = X.T @ r
    return g / len(y)
"""
SIGN = next(
    m
    for m in mutants("answer", "test", TEXT, (), random.Random(0))
    if m.slips[0].before == "X @ w - y" and m.slips[0].after == "y - X @ w"
)
RNG = np.random.default_rng(0)
QUESTIONS = [(RNG.normal(size=(m, 3)), RNG.normal(size=m), RNG.normal(size=3)) for m in (4, 6)]
FINDING = Finding(Cause.VALUE, "answer", "differs.")


def kinds(*causes, mutant=SIGN):
    found = replace(FINDING, causes=causes)
    return [doubt.kind for doubt in doubts(mutant, found, [], QUESTIONS)]


def wrong(line, code, how=""):
    return sentences.off_at(f"line {line}", sentences.wrong_value(code, how))


def test_true_words_about_the_planted_line_raise_no_doubt():
    assert kinds(wrong(5, "y - X @ w")) == []
    assert kinds(wrong(5, "y - X @ w", "it has the wrong sign")) == []
    assert kinds("On line 5, the two sides of `y - X @ w` are exchanged.") == []


def test_value_that_is_right_is_seen():
    assert kinds(wrong(5, "X @ w")) == ["value is right"]


def test_false_relation_is_seen():
    assert kinds(wrong(5, "y - X @ w", "it is twice what belongs there")) == ["relation"]
    assert kinds(wrong(6, "X.T @ r", "the factor `len(X)` is missing in it")) == ["relation", "another line"]


def test_another_line_and_two_mistakes_are_left_to_a_reader():
    assert kinds(wrong(6, "X.T @ r", "it has the wrong sign")) == ["another line"]
    assert kinds("Two mistakes together. On line 5, a. On line 6, b.") == ["two where one is"]


def test_claim_about_outputs_is_held_against_both_answers():
    run = [Asked({"w": np.arange(3.0)}, {"g": 2 * np.arange(3.0)}, {"g": np.arange(3.0)})]
    said = "Wherever your `g` is wrong, it is off in the same way: it is {} what belongs there."

    def found(times):
        told = replace(FINDING, causes=(said.format(times),))
        return [doubt.kind for doubt in doubts(SIGN, told, run, [])]

    assert found("twice") == []
    assert found("half of") == ["output relation"]


def test_lines_are_those_of_causes_and_of_facts_about_a_line_alone():
    told = replace(FINDING, causes=("On line 7, a.",), line=3)
    told = told.with_facts(Fact(Label.LINE, "On line 9, b."), Fact(Label.WHERE, "line 4: c"))
    assert lines_told(told) == {7, 9}
    assert lines_told(replace(FINDING, causes=("NumPy warns on line 2 (`a / b`): divide.",))) == set()


def test_values_are_those_of_both_programs_on_the_same_inputs():
    (place,) = SIGN.places(5, "y - X @ w")
    found = pairs_at(SIGN, place, QUESTIONS)
    assert [pair.is_alone for pair in found] == [True, True]
    assert all(np.allclose(pair.own, -pair.right) for pair in found)
    assert set(found[0].scope) == {"X", "y", "w"}


A = np.array([[1.0, -2.0], [3.0, 4.5]])
TERMS = {"c": np.array(3.0), "Cs": [A, 2 * A]}


@pytest.mark.parametrize(
    ("words", "own", "other"),
    [
        ("it has the wrong sign", -A, 2 * A),
        ("it is twice what belongs there", 2 * A, 2.1 * A),
        ("it is larger by 0.5 than what belongs there", A + 0.5, A - 0.5),
        ("the factor `c` is missing in it", A / 3, A * 3),
        ("it has the factor `c` too many, or is not divided by it", A * 3, A / 3),
        ("the term `1 - c` is missing in it", A + 2, A - 2),
        ("it has the term `c` too many, or does not subtract it", A + 3, A - 3),
        ("the term `c` has the wrong sign in it", A - 6, A - 3),
        ("it is the same as `c`", np.array(3.0), A),
        ("it is transposed", A.T, A + 1),
        ("it is right where `c` is positive, and wrong nearly everywhere else", A, A + 1),
        ("it is wrong in its first entry or row and right everywhere else", A * [[2], [1]], A * [[1], [2]]),
        ("of what belongs there it has the last entry or row alone", A[-1], A[0]),
        ("it is not squared, and should be", np.sqrt(np.abs(A)), A),
    ],
)
def test_relation_is_true_of_what_it_says_and_of_nothing_else(words, own, other):
    right = np.abs(A) if "squared" in words else A
    assert is_true(words, [Pair(own, right, TERMS)]) is True
    assert is_true(words, [Pair(other, right, TERMS)]) is False


def test_words_that_are_not_known_are_neither_true_nor_false():
    assert is_true("it is the value of one step earlier", [Pair(A, A, {})]) is None


def test_lists_are_judged_part_by_part_with_the_lists_beside_them():
    pair = Pair([A - A, A - 2 * A], [A, A], {"Cs": TERMS["Cs"]})
    assert is_true("the term `Cs[...]` is missing in it", list(leaves([pair]))) is True


def test_every_relation_that_is_worded_can_be_judged():
    """Words of a relation that the judge does not know would never be held against anything."""
    of_several_times = {"earlier", "later", "start", "clipped"}
    phrases = [p for name, p in relations.MADE_OF_THE_RIGHT_ONE.items() if name not in of_several_times]
    phrases += [*relations.DONE_TO_IT.values(), relations.TOO_WEAK, relations.TOO_STRICT, relations.OPPOSITE]
    phrases += [relations.factor_missing("`c`"), relations.term_turned("`c`"), relations.power(2.0)]
    phrases += [relations.multiple(3.0), relations.off_by(-2.0), relations.right_where("`c` is not 0")]
    unknown = [p for p in phrases if not any(re.fullmatch(pattern, p) for pattern, _ in RELATIONS)]
    assert unknown == []
