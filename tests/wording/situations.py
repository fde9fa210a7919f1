"""Situations in which something is said of an answer: a text as a learner reads it, made when asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.course.exercise import EXACT
from gradecheck.course.mistakes import Mistake
from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.nearest_program import Hunt
from gradecheck.diagnosing.reference_variants import kind_of_mistake, phrase_of
from gradecheck.diagnosing.related_outputs import related_outputs
from gradecheck.diagnosing.repair import Repair, located
from gradecheck.diagnosing.rules import diagnose
from gradecheck.diagnosing.value_trace import wrong_values
from gradecheck.diagnosing.weighed_repairs import weighed
from gradecheck.diagnosing.wrong_value import with_last_wrong_value, with_wrong_values
from gradecheck.questions.prepared import prepare
from gradecheck.reporting.message import message
from gradecheck.worker.call import Seed
from gradecheck.worker.outcome import Outcome, Raised
from gradecheck.worker.replacing import run_replacements
from gradecheck.worker.search import run_search
from gradecheck.worker.shape_errors import shapes_in_words
from gradecheck.worker.syntax_hints import hint, with_hint
from tests.answering import answer, answers, card, draw_lines, finding, line_cost, line_gradient
from tests.worker.written import written

Text = Callable[[], str]


def two_outputs(X, y, w):
    """Two outputs.

    Returns
    -------
    p : ndarray, shape (n,)
        A gradient.
    q : ndarray, shape (m,)
        Residuals.
    """
    return line_gradient(X, y, w), X @ w - y


def two_lists(X, y, w):
    """Two lists.

    Returns
    -------
    ps : list of ndarray
        A gradient, and residuals.
    qs : list of ndarray
        Their squares.
    """
    parts = [line_gradient(X, y, w), X @ w - y]
    return parts, [part**2 for part in parts]


def infinite(X, y, w):
    """Logarithms.

    Returns
    -------
    L : ndarray, shape (n,)
        Infinite where `w` is 1 or more.
    """
    with np.errstate(all="ignore"):
        return -np.log(np.maximum(1 - w, 0.0))


def products(X, y, w):
    """A matrix.

    Returns
    -------
    P : ndarray, shape (n, m)
        Products.
    """
    return (X * w).T - y


def column(X, y, w):
    """A matrix of one column.

    Returns
    -------
    K : ndarray, shape (m, 1)
        Residuals.
    """
    return (X @ w - y)[:, None]


def positive(X, y, w):
    """Flags as numbers.

    Returns
    -------
    F : ndarray, shape (m, n)
        1 where X is positive, else 0.
    """
    return (X > 0).astype(float)


def counts(X, y, w):
    """Whole numbers.

    Returns
    -------
    N : ndarray of int, shape (n,)
        How many examples there are.
    """
    return np.full(len(w), len(y))


def large(X, y, w):
    """A whole number that no float holds.

    Returns
    -------
    n : int
        Beyond the digits of a float.
    """
    return 3 ** (40 + len(y))


def word(X, y, w):
    """A word.

    Returns
    -------
    t : str
        A word.
    """
    return "Saddle" if len(y) == 5 else "Minimum"


def tiny(X, y, w):
    """Numbers below those of single precision.

    Returns
    -------
    g : ndarray, shape (n,)
        A part of a gradient.
    """
    return line_gradient(X, y, w) * 1e-60


def one(X, y, w):
    """A number that is the same for every input.

    Returns
    -------
    c : float
        One.
    """
    return 1.0


def by_name(X, y, w):
    """A dict.

    Returns
    -------
    found : dict
        A gradient.
    """
    return {"gradient": line_gradient(X, y, w)}


def several(rng):
    """Six inputs of different sizes, whose first weight is above 1 on every second one."""
    for at, (m, n) in enumerate(((5, 3), (7, 4), (6, 2), (4, 5), (8, 3), (9, 6))):
        w = rng.uniform(-1.0, 0.5, size=n)
        w[0] = 2.0 if at % 2 else 0.5
        yield {"X": rng.normal(size=(m, n)), "y": rng.normal(size=m), "w": w}


def small_ones(rng):
    """One weight, and three."""
    for n in (1, 3):
        yield {"X": rng.normal(size=(5, n)), "y": rng.normal(size=5), "w": rng.normal(size=n)}


def squares(rng):
    """As many examples as weights."""
    for n in (3, 4):
        yield {"X": rng.normal(size=(n, n)), "y": rng.normal(size=n), "w": rng.normal(size=n)}


def first_of_several(rng):
    """One input, with a weight above 1."""
    yield list(several(rng))[1]


def refused(rng):
    yield {"X": np.zeros((2, 2)), "y": np.zeros(2), "w": np.zeros(2)}


def drawn(m, rng):
    """Chance.

    Returns
    -------
    z : ndarray, shape (m,)
        Normal numbers.
    """
    return rng.normal(size=m)


def numbers_and_seeds(rng):
    for m in (3, 4):
        yield {"m": m, "rng": Seed(m)}


BARE: dict[str, Any] = {"mistakes": (), "gradient": None}
PLAIN = card(**BARE)
CHANCE = card(reference=drawn, inputs=numbers_and_seeds, **BARE)
SIX = card(inputs=several, **BARE)
TWO = card(reference=two_outputs, **BARE)
LISTS = card(reference=two_lists, **BARE)
INFINITE = card(reference=infinite, inputs=several, **BARE)
MATRIX = card(reference=products, **BARE)
COLUMN = card(reference=column, **BARE)
FLAGGED = card(reference=positive, **BARE)
NUMBER = card(reference=line_cost, **BARE)
NAMED = card(reference=by_name, **BARE)
LARGE = card(reference=large, **BARE)
WORD = card(reference=word, **BARE)
WORDS = card(reference=word, inputs=lambda rng: (case for _ in range(3) for case in draw_lines(rng)), **BARE)
SMALLEST = card(inputs=small_ones, **BARE)
TINY = card(reference=tiny, **BARE)
PRECISE = card(tolerance=EXACT, **BARE)
SQUARE = card(reference=products, inputs=squares, **BARE)
SQUARE_TWO = card(reference=two_outputs, inputs=squares, **BARE)
ONE_INFINITE = card(reference=infinite, inputs=first_of_several, **BARE)
COUNTED = card(reference=counts, **BARE)
ALWAYS_ONE = card(reference=one, **BARE)
THREE = card(
    inputs=several, mistakes=(Mistake(lambda X, y, w: -line_gradient(X, y, w), "Sign."),), gradient=None
)
CHOOSY = card(accepts=lambda *_, **__: False, explains=lambda *_, **__: ("", ""), **BARE)
REFUSING = card(refuses=refused, **BARE)
SILENT = card(silent=True, **BARE)
KNOWN = card(mistakes=(Mistake(lambda X, y, w: -line_gradient(X, y, w), "Sign."),), gradient=None)


def said(exercise, function, own_cost=None) -> Text:
    """What is said of an answer."""

    def text() -> str:
        found = finding(function, exercise, own_cost)
        return message(found) if found else ""

    return text


def right(change, exercise=PLAIN) -> Text:
    """What is said of an answer of which ``change(right, X, y, w)`` makes another one."""
    return said(exercise, lambda X, y, w: change(exercise.reference(X, y, w), X, y, w))


def ended(change, exercise=PLAIN) -> Text:
    """What is said where ``change(call, outcome)`` makes the outcomes of right answers other ones."""

    def text() -> str:
        prepared = prepare(exercise, 0)
        outcomes = [change(c, answer(exercise.reference, c.arguments)) for c in prepared.plan.calls]
        found = diagnose(sort_outcomes(prepared, outcomes))
        return message(found[0]) if found else ""

    return text


def stopped(status: str, raised: Raised | None = None) -> Text:
    """What is said where the second input does not come back."""
    return ended(lambda call, o: Outcome(status, raised=raised) if call.case == 1 else o)


def off_by(part):
    """An answer that is right but for the last digits."""
    return right(lambda g, X, y, w: g * (1 + part * np.cos(np.arange(len(w)) * 2.0)))


def for_sizes(sizes, change):
    """An answer that is wrong for some numbers of examples only."""
    return right(lambda g, X, y, w: change(g) if len(y) in sizes else g, SIX)


def capped(at):
    """Logarithms that stay below a number."""
    return right(lambda L, X, y, w: np.minimum(L, at), INFINITE)


def p_and_q(p, q):
    """Two outputs that are changed."""
    return right(lambda both, X, y, w: (p(both[0]), q(both[1])), TWO)


def lists(ps, qs):
    """Two lists that are changed."""
    return right(lambda both, X, y, w: (ps(both[0]), qs(both[1])), LISTS)


def same(output):
    return output


def twice(output):
    return 2 * output


async def promised():
    """A promise of a value."""


def not_awaited(X, y, w):
    """A promise, which is never kept and must not warn of it."""
    promise = promised()
    promise.close()
    return promise


def warning(said_by_numpy, value=np.nan, exercise=PLAIN, where="line 3") -> Text:
    """An answer that NumPy warns of."""
    told = Raised("RuntimeWarning", said_by_numpy, where, "return f(z)" if where else "")
    return ended(lambda call, o: replace(o, value=o.value * value, warnings=(told,)), exercise)


def repaired(*repairs) -> Text:
    """What is said, and the last hint, where these edits make every answer right."""

    def text() -> str:
        told = located(finding(lambda X, y, w: w * 9, PLAIN), repairs)
        return message(told) + told.fix

    return text


def traced(body: str, exercise=PLAIN, far: bool = False) -> Text:
    """What is said of the values in this body, written in cell 3; with `far` of many lines too."""

    def text() -> str:
        name = exercise.name
        namespace = written(f"def {name}(X, y, w):\n    {body}\n")
        told = finding(namespace[name], exercise)
        found = wrong_values(
            answers(namespace[name], exercise),
            prepare(exercise, 1),
            lambda call: run_replacements(name, namespace, call.replacements),
            Budget(5.0),
        )
        located = with_wrong_values(told, found)
        return " ".join(message(with_last_wrong_value(told, found) if far else located).split())

    return text


def edited(body: str, exercise=PLAIN) -> Text:
    """What is said of the small edits of this body, written in cell 3, by what their values are."""

    def text() -> str:
        name = exercise.name
        namespace = written(f"def {name}(X, y, w):\n    {body}\n")
        asked = answers(namespace[name], exercise)
        hunt = Hunt(
            asked, prepare(exercise, 1), lambda call: run_search(name, namespace, call.search), Budget(5.0)
        )
        told = located(finding(namespace[name], exercise), weighed(hunt, hunt.single()).repairs)
        return " ".join(message(told).split())

    return text


def related(function, exercise=PLAIN) -> Text:
    """How the output is related to the right one."""
    return lambda: related_outputs(answers(function, exercise))


def residual(formula: str) -> Text:
    """The same, where this stands in the place of the residual."""
    return traced(f"r = {formula}\n    return X.T @ r / len(y)")


def repaired_known(*repairs) -> Text:
    """The same where the cause is known already."""
    return lambda: message(located(finding(lambda X, y, w: -line_gradient(X, y, w), KNOWN), repairs))


def kind_of(function) -> Text:
    """Which edit of the right formula gives these answers."""
    return lambda: kind_of_mistake(answers(function, PLAIN))


def sometimes(wrong_value):
    """An answer that raises for five examples."""

    def function(X, y, w):
        if len(y) == 5:
            raise IndexError("elsewhere")
        return wrong_value(line_gradient(X, y, w))

    return function


def as_type(dtype) -> Text:
    """An answer of fewer digits, where all digits are asked for."""
    return right(lambda g, *_: g.astype(dtype), PRECISE)


def in_single(answered, *_):
    """The same in single precision."""
    return answered.astype(np.float32)


def rounded(n, *_):
    """The same through a float."""
    return int(float(n))


def without(end):
    """One entry is 0."""
    return lambda g, *_: g * (np.arange(len(g)) != end % len(g))


def scaled(factor) -> Text:
    """An answer with a factor."""
    return right(lambda g, X, y, w: g * factor(X, w))


def q_scaled(factor) -> Text:
    """One of two outputs turned round, and a factor on the other."""
    return right(lambda b, X, y, w: (-b[0], b[1] * factor(X, w)), TWO)


def turned(output):
    return -output


def first(parts):
    return [2 * parts[0], parts[1]]


def second(parts):
    return [parts[0], 2 * parts[1]]


def back(parts):
    return parts[::-1]


def changing(both, X, y, w):
    """The first part is wrong on one input, the second one on the other."""
    return (first if len(y) == 5 else second)(both[0]), both[1]


def exchanged(both, *_):
    return both[1], both[0]


def exchanged_once(both, X, *_):
    """One output is the other one on the first input alone."""
    return both[1], (both[0] if len(X) == 3 else 2 * both[0])


def plus_w_or_row(g, X, y, w):
    return g + (0.3 * w if len(y) == 5 else X[0])


def regrouped(P):
    """The same numbers in as many columns as there were rows."""
    return P.reshape(P.shape[::-1])


def stacked(change) -> Text:
    """Two rows in the place of one."""
    return right(lambda g, *_: np.array(change(g)))


def grid(w):
    """Different parts of 1, in a matrix."""
    part = np.arange(1, len(w) + 1) / np.arange(1, len(w) + 1).sum()
    return np.outer(part, part)


def of_number(change) -> Text:
    """A vector in the place of a number."""
    return right(lambda c, X, y, w: change(c, w), NUMBER)


def one_list(both, *_):
    """The parts of both outputs in one list, which is returned twice."""
    return [*both[0], *both[1]], [*both[0], *both[1]]


def of_own_cost(cost) -> Text:
    """Twice the gradient, beside a cost of the learner's own."""
    return said(card(mistakes=()), lambda X, y, w: 2 * line_gradient(X, y, w), cost)


def beside_a_mistake(change) -> Text:
    """A known mistake, changed."""

    def without_target(X, y, w):
        return X.T @ (X @ w) / len(y)

    exercise = card(mistakes=(Mistake(without_target, "Yours forgets the target."),), gradient=None)
    return said(exercise, lambda X, y, w: change(without_target(X, y, w)))


def phrased(edit, after) -> Text:
    """An edit in the first line of the right formula of a line's gradient."""
    line = PLAIN.reference.__code__.co_firstlineno
    return lambda: phrase_of(Repair(1, edit, "", f"line {line}", "", after), PLAIN)


def partly(elsewhere) -> Text:
    """A known mistake on five of six wrong inputs."""
    return right(lambda g, X, y, w: elsewhere(g) if len(y) == 4 else -g, THREE)


def right_on(answered) -> Text:
    """An answer that raises for five examples, and is right for fewer examples than this."""

    def function(X, y, w):
        if len(y) == 5:
            raise IndexError("elsewhere")
        return line_gradient(X, y, w) * (1 if len(y) < answered else 2)

    return said(SIX, function)


def refusing(X, y, w):
    """Right, and refuses what has no input."""
    if not X.any():
        raise ValueError("nothing is given")
    return line_gradient(X, y, w)


def second_time(change) -> Text:
    """What is said where the same question gets another answer."""
    return ended(lambda call, o: replace(o, value=change(o.value)) if call.role == "repeat" else o)


def in_memory(case) -> Text:
    """What is said where one repeated question gets another answer; every second one is in another order."""
    return ended(lambda call, o: replace(o, value=o.value + (call.role == "repeat" and call.case == case)))


def raised_again(case) -> Text:
    """What is said where one repeated question raises."""
    error = Outcome("exception", raised=ERROR)
    return ended(lambda call, o: error if call.role == "repeat" and call.case == case else o)


def changing_arguments(at, factor=1) -> Text:
    """What is said where arguments have other values after the second call."""
    changed = {n: np.zeros(4) for n in ((at,) if isinstance(at, int) else at)}
    return ended(
        lambda call, o: replace(o, value=o.value * factor, changed=changed if call.case == 1 else {})
    )


def outcome(**fields) -> Text:
    """What is said of a right value with something beside it."""
    return ended(lambda call, o: replace(o, **fields))


def of_chance(factor=1, **fields) -> Text:
    """An answer from a generator that it is given, with something beside it."""
    return ended(lambda call, o: replace(o, value=o.value * factor, **fields), CHANCE)


def misfit(operation) -> Text:
    """What is said of an operation on a matrix of shape (5, 3)."""

    def text() -> str:
        try:
            operation(np.ones((5, 3)))
        except ValueError as error:
            return shapes_in_words(error, operation)
        return ""

    return text


def added_in_place(X):
    total = np.zeros(3)
    total += X
    return total


def copied(line: str) -> Text:
    """What is said of a line with signs that do not belong there, or of one that is only wrong."""
    return lambda: with_hint("invalid character or syntax", line)


def newer(line: str, minor: int) -> Text:
    """What the Python before the one that can read a line says of it."""
    return lambda: hint("invalid syntax", line, (3, minor - 1))


def read_by(line: str, minor: int) -> Text:
    """What that one would say, had it stopped at the line for another reason."""
    return lambda: hint("invalid syntax", line, (3, minor))


ERROR = Raised("IndexError", "elsewhere", "line 3", "return g[9]")
LIMIT = Raised("Limit", "10 seconds are allowed")
NO_FUNCTION = Raised("TypeError", "`line_gradient` is a float")
SWAPPED = Repair(7, "negated", "`b` has the wrong sign here", "line 9", "b", "-b")
OF_THE_SAME_LINE = Repair(8, "squared", "", "line 9", "return -b", "return b ** 2")
TURNED = Repair(3, "transposed", "a factor in `A @ B` is transposed", "line 8", "A @ B", "A.T @ B")
DROPPED = Repair(4, "operand_dropped", "`- 1` has a term too many", "line 10", "n - 1", "")
