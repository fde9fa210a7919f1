"""An answer beside the reference's: structure, kind, finiteness, value."""

import numpy as np
import pytest

from gradecheck.comparing.cause import Cause
from gradecheck.comparing.comparison import compare
from gradecheck.comparing.problem import ProblemKind
from gradecheck.course.exercise import EXACT, GradientOf, Tolerance
from gradecheck.wording.differences import difference
from gradecheck.worker.outcome import Outcome
from gradecheck.worker.plain_values import Foreign, plain
from tests.answering import card, line_cost, one_case


def two_outputs(x):
    """Two.

    Returns
    -------
    total : float
        Sum.
    rows : list of ndarray
        Rows.
    """
    return float(x.sum()), [x[0], x[1:]]


def one_output(x):
    """One.

    Returns
    -------
    y : ndarray
        It.
    """
    return x


def compared(yours, expected=None, **changes):
    """Compare `yours` with the reference's answer, which is `expected` itself."""
    exercise = card(reference=one_output, gradient=None, inputs=None, **changes)
    return compare(one_case(exercise, {"x": expected}), 0, Outcome("returned", plain(yours)))


RIGHT = np.array([[1.0, 2.0, 3.0], [-4.0, 5.0, 6.0]])


@pytest.mark.parametrize(
    "yours",
    [
        RIGHT,
        RIGHT.tolist(),  # lists that NumPy turns into the right shape
        tuple(map(tuple, RIGHT)),
        RIGHT.astype(int),  # integers that equal the float answer
        RIGHT.astype(np.float32),  # judged as float32
        RIGHT + 1e-12,
        np.asfortranarray(RIGHT),
        RIGHT.astype(">f8"),
        RIGHT.astype(np.longdouble),  # judged as float64, which it has all digits of
    ],
)
def test_right_answer_in_another_dress_passes(yours):
    assert compared(yours, RIGHT).problem is None


@pytest.mark.parametrize(
    ("yours", "cause", "words"),
    [
        (RIGHT.T, Cause.SHAPE, "the transposed shape"),
        (RIGHT[:, :2], Cause.SHAPE, "returned shape (2, 2) for `y`; expected (2, 3)"),
        (
            None,
            Cause.DTYPE,
            "nothing (None, as from a function without `return`, or a method that works in place)",
        ),
        ("abc", Cause.DTYPE, "a str"),
        (RIGHT > 0, Cause.DTYPE, "an array of bool"),
        (RIGHT + 1j, Cause.DTYPE, "an array of complex"),
        (RIGHT + 0j, Cause.DTYPE, "every imaginary part is 0, so `.real` has all of it"),
        (RIGHT.astype(np.float16), Cause.DTYPE, "float16 keeps about three digits, in which mistakes hide"),
        (list(map(list, RIGHT.astype(np.float16))), Cause.DTYPE, "answer in float64"),
        (RIGHT.astype(object), Cause.DTYPE, "(`.astype(float)` makes it one of numbers)"),
        (np.longdouble(RIGHT.sum()), Cause.SHAPE, "a single number where an array is expected"),
        (float(RIGHT.sum()), Cause.SHAPE, "a single number where an array is expected"),
        ([[1.0, 2.0, 3.0], [4.0]], Cause.DTYPE, "a list of 2"),
        (iter([1]), Cause.DTYPE, "an object of type `list_iterator`"),
        ((x for x in RIGHT), Cause.DTYPE, "put them in a list, and `return` that"),
        (compare, Cause.DTYPE, "a function that was not called"),
        (RIGHT.mean, Cause.DTYPE, "is a pair of brackets missing behind its name?"),
        (np.ma.masked_less(RIGHT, 0), Cause.DTYPE, "`.filled(...)` makes an array of it"),
    ],
)
def test_problem_of_structure_or_kind_is_named(yours, cause, words):
    problem = compared(yours, RIGHT).problem

    assert problem.cause is cause
    assert words in difference(problem)


def test_nan_answer_fails_even_if_the_reference_is_nan():
    problem = compared(np.array([np.nan, 1.0]), np.array([np.nan, 1.0])).problem

    assert problem.cause is Cause.NOT_FINITE


@pytest.mark.parametrize(
    ("yours", "passes"),
    [(np.inf, True), (-np.inf, False), (1e308, False), (np.nan, False)],
)
def test_inf_passes_exactly_where_the_reference_has_the_same_inf(yours, passes):
    comparison = compared(np.array([1.0, yours]), np.array([1.0, np.inf]))

    assert (comparison.problem is None) is passes


def test_inf_where_a_number_is_expected_is_not_finite():
    assert compared(np.array([1.0, np.inf]), np.ones(2)).problem.cause is Cause.NOT_FINITE


def test_difference_is_judged_by_the_scale_of_the_whole_array():
    expected = np.array([1e6, 1e-6])

    assert compared(expected + np.array([0, 1e-7]), expected).problem is None
    assert compared(expected + np.array([0, 1e-2]), expected).problem.cause is Cause.VALUE


@pytest.mark.parametrize("scale", [1e-12, 1.0, 1e12])
def test_one_part_in_a_million_is_seen_at_any_scale(scale):
    assert compared(RIGHT * scale * (1 + 1e-6), RIGHT * scale).problem.cause is Cause.VALUE


def test_float32_answer_that_is_wrong_in_float32_fails():
    assert compared((RIGHT * 1.001).astype(np.float32), RIGHT).problem.cause is Cause.VALUE


ALL_DIGITS = "to those the answer to this input is right, and the exercise asks for all digits of float64"
INFINITY = "makes inf of every number beyond 3.4e38, so that it does not show whether inf was meant"
RANGE = "has no numbers so small or large as are expected here"


@pytest.mark.parametrize(
    ("expected", "tolerance", "words"),
    [
        (RIGHT, EXACT, ALL_DIGITS),  # the page promises them
        (np.array([1.0, np.inf]), Tolerance(), INFINITY),  # 1e300 becomes infinity too
        (np.array([1e-85, 0.0]), Tolerance(), RANGE),  # becomes 0
        (np.array([1e85, 1.0]), Tolerance(), RANGE),  # becomes infinity
    ],
)
def test_answer_that_float32_cannot_tell_from_a_wrong_one_is_asked_for_in_float64(expected, tolerance, words):
    with np.errstate(over="ignore"):
        single = expected.astype(np.float32)
    problem = compared(single, expected, tolerance=tolerance).problem

    assert problem.cause is Cause.DTYPE
    assert "returned an array of float32" in difference(problem)
    assert f"{words}; answer in float64" in difference(problem)
    assert compared(expected, expected, tolerance=tolerance).problem is None


def test_wrong_value_in_float32_is_told_before_its_precision():
    assert compared((RIGHT * 2).astype(np.float32), RIGHT, tolerance=EXACT).problem.cause is Cause.VALUE


def test_question_in_float32_may_be_answered_in_float32_whatever_is_promised():
    single = np.array([1.0, np.inf], np.float32)

    assert compared(single, single, tolerance=EXACT).problem is None


def test_wrong_answer_in_more_digits_than_double_fails():
    assert compared(RIGHT.astype(np.longdouble) * (1 + 1e-6), RIGHT).problem.cause is Cause.VALUE


def test_integer_answer_cut_from_a_float_fails():
    assert compared(np.array([1, 2]), np.array([1.5, 2.5])).problem.cause is Cause.VALUE


def test_exact_means_no_allowance_beyond_the_last_bits():
    assert compared(RIGHT * (1 + 4e-16), RIGHT, tolerance=EXACT).problem is None
    assert compared(RIGHT * (1 + 1e-14), RIGHT, tolerance=EXACT).problem.cause is Cause.VALUE


def test_ill_conditioned_problem_gets_a_floor():
    """A difference of near numbers moves by rounding of its inputs; right answers pass."""

    def cancelled(x):
        """Cancels.

        Returns
        -------
        y : float
            ``x[0] - x[1]``.
        """
        return float(x[0] - x[1])

    exercise = card(reference=cancelled, gradient=None)
    x = np.array([1e8 + 1.0, 1e8])

    def judged(value):
        return compare(one_case(exercise, {"x": x}), 0, Outcome("returned", value)).problem

    assert judged(1.0 + 3e-8) is None
    assert judged(1.0 + 1e-3).cause is Cause.VALUE


def test_floor_never_hides_a_mistake_of_one_part_in_a_thousand():
    """However badly a problem is conditioned, the floor stays below 1e-7 of the scale."""
    leaf = compared(RIGHT, RIGHT, tolerance=Tolerance()).leaves[0]

    assert leaf.allowed < 1e-6 * np.abs(RIGHT).max()


@pytest.mark.parametrize(
    ("yours", "passes"), [(120, True), (np.int64(120), True), (120.0, False), (True, False), (121, False)]
)
def test_whole_number_must_be_a_whole_number(yours, passes):
    assert (compared(yours, 120).problem is None) is passes


def test_integers_beyond_64_bits_are_compared_exactly():
    assert compared(2**200, 2**200).problem is None
    assert compared(2**200 + 1, 2**200).problem.cause is Cause.VALUE
    assert compared(2**200 + 1, 2**200).problem.leaf.worst()[0] == ()


@pytest.mark.parametrize(("yours", "passes"), [(True, True), (np.True_, True), (1, False), (False, False)])
def test_bool_must_be_a_bool(yours, passes):
    assert (compared(yours, True).problem is None) is passes


def test_text_is_compared_letter_by_letter():
    assert compared("saddle", "saddle").problem is None
    problem = compared("minimum", "saddle").problem
    assert (problem.kind, problem.cause) == (ProblemKind.LITERAL, Cause.VALUE)
    assert (problem.yours, problem.expected) == ("minimum", "saddle")


@pytest.mark.parametrize(
    ("yours", "words"),
    [
        (np.array([1, 2]), "gives `y` = [1, 2], expected 'saddle'."),
        (None, "gives `y` = None, expected 'saddle'."),
        ("minimum", "`y` differs from the expected answer."),
    ],
)
def test_anything_in_the_place_of_a_text_is_named(yours, words):
    assert difference(compared(yours, "saddle").problem) == words


def test_dicts_need_the_same_keys():
    assert compared({"a": 1.0}, {"a": 1.0}).problem is None
    problem = compared({"b": 1.0}, {"a": 1.0}).problem
    assert difference(problem) == "returned the keys b; expected a dict with the keys a."


def outputs(yours):
    exercise = card(reference=two_outputs, gradient=None)
    return compare(one_case(exercise, {"x": RIGHT}), 0, Outcome("returned", plain(yours)))


def test_outputs_and_items_are_named_as_in_the_docstring():
    assert [leaf.name for leaf in outputs(two_outputs(RIGHT)).leaves] == ["total", "rows[0]", "rows[1]"]


def test_list_for_tuple_and_tuple_for_list_are_accepted():
    total, rows = two_outputs(RIGHT)

    assert outputs([total, tuple(rows)]).problem is None


@pytest.mark.parametrize(
    ("yours", "words"),
    [
        (3.0, "returned a float; it returns 2: total, rows"),
        ((3.0,), "returned 1 thing; it returns 2: total, rows"),
        ((13.0, [RIGHT[0]]), "returned 1 thing for `rows`; expected 2: rows[0], rows[1]"),
    ],
)
def test_wrong_number_of_outputs_is_counted(yours, words):
    assert words in difference(outputs(yours).problem)


def test_empty_list_is_expected_in_words():
    def none_wrong(x):
        """None.

        Returns
        -------
        wrong : list of str
            Empty here.
        """
        return []

    exercise = card(reference=none_wrong, gradient=None)

    problem = compare(one_case(exercise, {"x": RIGHT}), 0, Outcome("returned", ["W"])).problem
    assert difference(problem) == "returned 1 thing for `wrong`; expected nothing here."


def test_right_outputs_stay_right_beside_a_wrong_one():
    total, rows = two_outputs(RIGHT)

    comparison = outputs((total, [rows[0], rows[1] + 1]))

    assert [leaf.wrong.any() for leaf in comparison.leaves] == [False, False, True]
    assert comparison.problem.output == "rows[1]"


def test_in_a_gradient_the_trouble_starts_at_the_last_wrong_layer():
    def layers(x):
        """Layers.

        Returns
        -------
        dWs : list of ndarray
            One for each layer.
        """
        return [x, x, x]

    yours = Outcome("returned", [RIGHT + 1, RIGHT + 1, RIGHT])
    exercise = card(reference=layers, gradient=GradientOf(line_cost, ("x",)))

    assert compare(one_case(exercise, {"x": RIGHT}), 0, yours).problem.output == "dWs[1]"


def test_worst_entry_is_the_furthest_and_a_nan_comes_first():
    assert compared(RIGHT + np.array([[0, 1, 0], [0, 0, -9]]), RIGHT).leaves[0].worst()[0] == (1, 2)
    yours = RIGHT + np.array([[0, 1, 0], [0, 0, -9]])
    yours[0, 0] = np.nan
    assert compared(yours, RIGHT).leaves[0].worst()[0] == (0, 0)


def test_worst_entries_come_in_the_order_of_their_distance():
    leaf = compared(RIGHT + np.array([[0, 1, 0], [3, 0, -9]]), RIGHT).leaves[0]

    assert leaf.worst(3) == [(1, 2), (1, 0), (0, 1)]


def test_foreign_object_is_named_by_its_type():
    exercise = card(reference=one_output, gradient=None)
    comparison = compare(one_case(exercise, {"x": RIGHT}), 0, Outcome("returned", Foreign("Liar")))

    assert "an object of type `Liar`" in difference(comparison.problem)


def test_card_may_accept_more_than_one_right_answer():
    exercise = card(
        reference=one_output, gradient=None, accepts=lambda yours, ours, x: np.allclose(abs(yours), x)
    )

    def judged(yours):
        return compare(one_case(exercise, {"x": np.ones(2)}), 0, Outcome("returned", yours)).problem

    assert judged(-np.ones(2)) is None
    assert judged(np.full(2, 2.0)).cause is Cause.VALUE
    assert judged(np.ones(3)).cause is Cause.SHAPE


def test_refused_answer_is_explained_by_the_card():
    exercise = card(
        reference=one_output,
        gradient=None,
        accepts=lambda yours, ours, x: bool(np.all(yours > 0)),
        explains=lambda yours, ours, x: (f"has {int(np.sum(yours <= 0))} parts below", "Look at the sign."),
    )

    def problem(yours):
        return compare(one_case(exercise, {"x": np.ones(2)}), 0, Outcome("returned", yours)).problem

    assert problem(np.full(2, 2.0)) is None
    assert problem(-np.ones(2)).kind is ProblemKind.REFUSED
    assert difference(problem(-np.ones(2))) == "has 2 parts below."
    assert problem(-np.ones(2)).likely == "Look at the sign."
    assert problem(np.array([1.0, np.nan])).cause is Cause.NOT_FINITE
    assert "shape (3,)" in difference(problem(np.ones(3)))
