"""No false word: what is printed about an answer is so, measured beside the report and not taken from it."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import combinations

import numpy as np
import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.course.course import load_course
from gradecheck.course.mistakes import Mistake, made_together
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.repair import Repair, located
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.prepared import prepare
from gradecheck.reporting.message import message
from gradecheck.wording.sentences import together
from gradecheck.worker.outcome import Outcome, Status
from gradecheck.worker.source import edited, learners_functions
from gradecheck.worker.time_limit import OutOfTime, at_most
from gradecheck.worker.variants import variants
from tests.answering import answer, card, finding, line_gradient
from tests.diagnosing.direct_claims import Asked, arrays_of, false_claims, near
from tests.folders import REPOSITORY, TESTS
from tests.wording.situations import PLAIN, TWO

COURSE = load_course(REPOSITORY)
NAMES = list(COURSE.names)
#: All but those that take seconds for each function.
REPEATED = [name for name in NAMES if COURSE.find(name)[1].repeated]


def outcomes_with(exercise, function, changed):
    """The finding about an answer that changes an argument on its second input."""
    prepared = prepare(exercise, 0)
    outcomes = []
    for call in prepared.plan.calls:
        outcome = answer(function, call.arguments)
        on_second = call.role == "answer" and call.case == 1
        outcomes.append(
            Outcome(
                outcome.status, outcome.value, changed=changed if on_second else {}, raised=outcome.raised
            )
        )
    return diagnose(sort_outcomes(prepared, outcomes))[0]


def test_changed_argument_is_told_beside_wrong_values_whichever_input_shows_it():
    wrong = outcomes_with(PLAIN, lambda X, y, w: w * 9, {2: np.zeros(4)})
    assert "it changes its argument `w`" in message(wrong)
    both = outcomes_with(PLAIN, lambda X, y, w: w * 9, {1: np.zeros(4), 2: np.zeros(4)})
    assert "it changes its arguments `y` and `w`" in message(both)
    assert "it changes" not in message(finding(lambda X, y, w: w * 9, PLAIN))


def test_mistake_beside_an_exception_is_told_of_the_answered_inputs_alone():
    def sometimes(X, y, w):
        if len(y) == 5:
            raise IndexError("elsewhere")
        return -line_gradient(X, y, w)

    found = finding(sometimes, card(mistakes=(Mistake(lambda X, y, w: -line_gradient(X, y, w), "Sign."),)))
    assert found.causes == ("On the inputs that it answers: Sign.",)


def test_two_edits_that_belong_together_are_no_choice_between_two():
    second = Repair(7, "negated", "`b` has the wrong sign here", "line 9", "b", "-b")
    pair = Repair(3, "transposed", "a factor in `A @ B` is transposed", "line 8", "A @ B", "A.T @ B", second)
    told = located(finding(lambda X, y, w: w * 9, PLAIN), [pair])
    assert len(told.causes) == 1
    assert told.causes[0].startswith("Two mistakes together. On line 8, a factor")
    assert "On line 9, `b` has" in told.causes[0]
    assert told.fix == (
        "With `A.T @ B` in the place of `A @ B` and with `-b` in the place of `b` every answer was right "
        "that we asked for."
    )


def test_two_lines_of_which_one_is_enough_are_two_ways_and_say_nothing_beside_a_cause():
    """A change of either makes every answer right: that one of them is the mistake is not known."""
    ways = [
        Repair(n, "index_changed", "`b[0]` takes others", f"line {n}", "b[0]", "b[1]", is_one_way=True)
        for n in (8, 9)
    ]
    bare = finding(lambda X, y, w: w * 9, PLAIN)
    for told in (
        located(bare, ways).causes + located(bare, [replace(w, is_one_way=False) for w in ways]).causes
    ):
        assert "one way to make every input come right, and perhaps not the only one" in told
    known = replace(bare, causes=("Sign.",))
    assert located(known, ways) == known
    assert "On line 8, one way" in message(located(known, ways[:1]))


@pytest.mark.parametrize(
    ("edit", "kept"),
    [
        ("number_changed", False),
        ("another_variable", False),
        ("negated", True),
    ],  # this makes up
)
def test_one_edit_that_is_enough_contradicts_two_mistakes(edit, kept):
    two = replace(
        finding(lambda X, y, w: w * 9, PLAIN), causes=(together(["One.", "Two."]),), mistake="a + b"
    )
    told = located(two, [Repair(3, edit, "another number than 2 belongs here", "line 8", "2", "1")])
    assert any("two mistakes together" in cause for cause in told.causes) is kept
    assert (told.mistake == "a + b") is kept
    assert "On line 8, another number" in message(told)


@pytest.mark.parametrize("name", NAMES)
def test_sentence_of_a_mistake_in_a_part_leaves_what_is_right_to_the_measurement(name):
    """Two such sentences are joined where two mistakes were made: a claim of one may be false then."""
    claim = r"\b(is|are) (the )?right\b|[Ww]rong only|\bright way\b|\bright size\b"
    exercise = COURSE.find(name)[1]
    sentences = [m.sentence for m in exercise.mistakes if m.wrong_part or len(exercise.outputs) > 1]
    assert [s for s in sentences if re.search(claim, s) and not re.match("Your (two|three) ", s)] == []


#: What a card may claim of all answers, and whether it is so of one; entries that are no number are left out.
CLAIMS = {
    r"(changes|spoils) every (answer|input|row)\b": lambda yours, ours: not np.allclose(yours, ours, 1e-9, 0),
    r"Yours is exactly twice ours": lambda yours, ours: np.allclose(yours, 2 * ours, 1e-6),
    r"Yours is exactly half of ours": lambda yours, ours: np.allclose(yours, ours / 2, 1e-6),
    r"Yours is never negative": lambda yours, ours: not np.any(yours < 0),
    r"Every entry of yours is the same\b": lambda yours, ours: np.ptp(yours) == 0,
    r"Every entry of yours is -1, 0 or 1\b": lambda yours, ours: np.isin(yours, (-1, 0, 1)).all(),
}


def broken_claims(exercise, mistake) -> list[str]:
    """The claims about all answers that one planned input contradicts."""
    functions = (mistake.wrong, exercise.reference)
    arrays = [
        [np.asarray(answer(function, tuple(case.values())).value, dtype=float) for function in functions]
        for case in prepare(exercise, 1).plan.cases
    ]
    told = [claim for claim in CLAIMS if re.search(claim, mistake.sentence)]
    return [claim for claim in told if not all(CLAIMS[claim](*pair) for pair in arrays)]


def test_card_that_speaks_of_every_answer_is_true_of_every_input():
    claims = "|".join(CLAIMS)
    exercises = [COURSE.find(name)[1] for name in NAMES]
    exercises = [e for e in exercises if len(e.outputs) == 1]
    told = [(e, m) for e in exercises for m in e.mistakes if re.search(claims, m.sentence)]
    assert len(told) >= 5
    assert {f"{e.name}/{m.name}": broken for e, m in told if (broken := broken_claims(e, m))} == {}


def test_card_that_claims_too_much_is_seen():
    """A small number in the divisor leaves the zero gradient as it is."""
    steepest = COURSE.find("steepest_descent_direction")[1]
    added = next(m for m in steepest.mistakes if m.name == "small_number_added")
    assert broken_claims(steepest, replace(added, sentence="It changes every answer."))
    assert not broken_claims(steepest, added)


def run_of(exercise, seed: int, function) -> tuple[list[Asked], Finding | None]:
    """What a function answers on a plan, and what is found about it."""
    prepared = prepare(exercise, seed)
    outcomes = [
        Outcome(Status.MISSING) if call.role == "cost" else answer(function, call.arguments)
        for call in prepared.plan.calls
    ]
    run = [
        Asked(
            prepared.plan.cases[call.case],
            arrays_of(exercise.outputs, outcome.value),
            arrays_of(exercise.outputs, prepared.expected(call.case)),
        )
        for call, outcome in zip(prepared.plan.calls, outcomes, strict=True)
        if call.role == "answer" and outcome.status == Status.RETURNED
    ]
    found = diagnose(sort_outcomes(prepared, outcomes))
    return run, found[0] if found else None


def false_words(exercise, function, seed: int = 3) -> list[str]:
    """What the report about a function says that its run contradicts."""
    run, found = run_of(exercise, seed, function)
    if found is None:
        return []
    false = [*_miscounted(run, found, exercise), *_wrong_and_called_right(run, found)]
    for cause in found.causes:
        if "each described as it would be alone" not in cause and "This fits" not in cause:
            false += false_claims(cause, run)
        if counted := re.search(r"This fits (\d+) of the (\d+) wrong answers", cause):
            false += [] if 0 < int(counted[1]) < int(counted[2]) else [counted[0]]
    return [f"{words!r} in {message(found)}" for words in false]


def _miscounted(run, found, exercise) -> list[str]:
    """How many inputs and entries are wrong: no more than differ at all, and all that differ much."""
    different = found.different
    if different is None or len(run) < different.inputs[1]:
        return []
    named = [
        (at.yours.get(found.output), at.expected[found.output]) for at in run if found.output in at.expected
    ]
    differing = sum(not near(yours, expected, 0.0) for yours, expected in named)
    far = sum(not near(yours, expected, 1e-4) for yours, expected in named)
    far = 0 if exercise.accepts else far
    said = message(found)
    told = re.search(r"on (\d+) of (\d+) inputs", said)
    right_counts = (
        told and (int(told[1]), int(told[2])) == different.inputs and different.inputs[1] == len(run)
    )
    shown = [asked.expected[found.output] for asked in run if found.output in asked.expected]
    sizes = {array.size for array in shown} or {different.entries[1]}
    return [
        *([] if far <= different.inputs[0] <= differing else [f"{different.inputs} inputs"]),
        *([] if right_counts else ["counts in words"]),
        *([] if different.entries[1] in sizes and different.entries[0] > 0 else [f"{different.entries}"]),
    ]


def _wrong_and_called_right(run, found) -> list[str]:
    right = found.different.right_outputs if found.different else ()
    return [
        f"{name} is right"
        for name in right
        for asked in run
        for key, expected in asked.expected.items()
        if key.split("[")[0] == name and not near(asked.yours.get(key), expected)
    ]


def mistakes_and_pairs(name, pairs: int, rng):
    """The known mistakes of an exercise, and some pairs of them."""
    mistakes = list(COURSE.find(name)[1].mistakes)
    together = [pair for pair in combinations(mistakes, 2) if pair[0].goes_with(pair[1])]
    chosen = [together[at] for at in rng.permutation(len(together))[:pairs]]
    return [*(m.wrong for m in mistakes), *(made_together(*pair) for pair in chosen)]


#: Given NaN, LAPACK's least squares may never come back, and no alarm interrupts it.
NOT_EDITED = {"fit_linear"}


def edits_of(name, count: int, rng):
    """Some small edits of the right answer, each a function."""
    if name in NOT_EDITED:
        return
    reference = COURSE.find(name)[1].reference
    sources = learners_functions(reference.__name__, vars(sys.modules[reference.__module__]))
    number = sum(1 for _ in variants(sources))
    chosen = set(rng.permutation(number)[:count].tolist())
    for variant, source in variants(sources):
        if variant.number in chosen:
            with suppress(SyntaxError, ValueError):
                yield edited([source], sources, reference.__name__)


def timely(function):
    """The function, for which a loop without an end is an exception."""

    def call(*arguments):
        try:
            with at_most(1.0):
                return function(*arguments)
        except OutOfTime:
            raise RuntimeError("out of time") from None

    return call


#: The night draws another sample each day, the same on every machine.
TODAY = int(os.environ.get("CLAIMS_SEED", date.today().toordinal()))
#: Before a change is taken in, it is judged by the same sample each time.
SAMPLE = 1 if os.environ.get("CI") else TODAY


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", REPEATED)
@pytest.mark.sampled(10)
def test_what_is_said_of_a_sample_of_mistakes_pairs_and_edits_is_so(name):
    rng = np.random.default_rng([SAMPLE, len(name)])
    functions = mistakes_and_pairs(name, 2, rng)
    chosen = [functions[at] for at in rng.permutation(len(functions))[:2]]
    for function in [*chosen, *map(timely, edits_of(name, 1, rng))]:
        assert false_words(COURSE.find(name)[1], function, SAMPLE) == []


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_of_every_mistake_many_pairs_and_many_edits_is_so(name):
    rng = np.random.default_rng([TODAY, len(name)])
    edits = map(timely, edits_of(name, 40, rng)) if name in REPEATED else ()
    for function in [*mistakes_and_pairs(name, 40, rng), *edits]:
        assert false_words(COURSE.find(name)[1], function, TODAY) == []


def written_answers(name):
    """The answers to an exercise that people wrote, or could have written, as far as they can be run."""
    for path in sorted(TESTS.glob(f"unseen*/{name}/*.py")) + sorted(
        (TESTS / "submissions" / name).glob("*.py")
    ):
        namespace: dict[str, object] = {"__name__": "learner"}
        with suppress(Exception, SystemExit):
            exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), namespace)
        if callable(namespace.get(name)):
            yield namespace[name]


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", REPEATED)
def test_what_is_said_of_every_written_answer_is_so(name):
    for function in written_answers(name):
        assert false_words(COURSE.find(name)[1], timely(function), TODAY) == []


TWICE_P = "Your `p` is twice the expected answer, in every entry."


@pytest.mark.parametrize(
    ("words", "true", "false"),
    [
        (TWICE_P, lambda p, q: (2 * p, q), lambda p, q: (3 * p, q)),
        (TWICE_P, lambda p, q: (2 * p, q), lambda p, q: (2 * p if p.size == 3 else p, q)),
        ("Yours is zero in every entry.", lambda p, q: (0 * p, 0 * q), lambda p, q: (0 * p, q)),
        ("Your `q` has every sign lost", lambda p, q: (p, np.abs(q)), lambda p, q: (p, q)),
        ("Your `p` is what `q` should be.", lambda p, q: (q, p), lambda p, q: (p, q)),
        ("Yours is exactly twice ours:", lambda p, q: (2 * p, 2 * q), lambda p, q: (2 * p, q)),
        ("Your `q` has a factor of 2 too many.", lambda p, q: (p, 2 * q), lambda p, q: (p, q / 2)),
        (
            "Yours is right to about 7 digits",
            lambda p, q: (p * (1 + 9e-8), q),
            lambda p, q: (p * (1 + 2e-7), q),
        ),
        (
            "Where the answer is wrong, your `p` has the right numbers, but in another order.",
            lambda p, q: (p[::-1] if p.size == 3 else p, q),
            lambda p, q: (p[::-1] if p.size == 3 else p + 1, q),
        ),
    ],
)
def test_direct_computation_tells_true_words_from_false_ones(words, true, false):
    def wrong(change):
        return run_of(TWO, 0, lambda X, y, w: change(line_gradient(X, y, w), X @ w - y))[0]

    assert false_claims(words, wrong(true)) == []
    assert false_claims(words, wrong(false)) != []


def test_claims_are_checked_by_a_check_that_can_fail(monkeypatch):
    """A report that calls a wrong output right is seen."""
    monkeypatch.setattr("gradecheck.diagnosing.wrong_answer.right_outputs", lambda answers: ("p",))
    assert false_words(TWO, lambda X, y, w: (2 * line_gradient(X, y, w), X @ w - y)) != []
