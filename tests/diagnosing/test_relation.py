"""A relation is told where it holds in every sample of several different numbers; the plainest one wins."""

import numpy as np
import pytest

from gradecheck.diagnosing.relation import relation
from gradecheck.diagnosing.samples import Sample, Terms, samples_of
from gradecheck.wording import relations as words


def samples(make, count=6, scope=lambda rng: {}):
    found = []
    for run in range(count):
        rng = np.random.default_rng(run)
        right = rng.normal(size=(3, 2))
        found += samples_of(make(right), right, scope(rng), run)
    return found


def test_right_values_differ_in_no_way():
    assert relation(samples(lambda r: r)) == ""
    assert relation([]) == ""


def test_of_nothing_but_zeros_nothing_is_said_although_much_holds_of_them():
    scope = {"scope": lambda rng: {"w": rng.normal(size=(3, 2))}}
    assert relation(samples(lambda r: np.zeros_like(r), **scope)) == ""
    found = []
    for run in range(6):
        w = np.random.default_rng(run).normal(size=(3, 2))
        found += samples_of(np.zeros_like(w), 2 * w, {"w": w}, run)
    assert relation(found) == ""


def test_one_number_is_always_some_multiple_of_another():
    assert relation([Sample(np.array(2.0), np.array(3.0), {})]) == ""


def test_plain_relation_is_told_before_one_with_variables():
    told = relation(samples(lambda r: -r, scope=lambda rng: {"sign": -1.0}))
    assert told == "it has the wrong sign"


@pytest.mark.parametrize(
    ("of_two", "told"),
    [
        (lambda rng: np.zeros(2), "the factor `-len(x)` is missing in it"),
        (lambda rng: np.zeros(rng.integers(3, 9)), "the factor `(1 - len(w)) * len(x)` is missing in it"),
    ],
)
def test_what_is_the_same_number_on_all_inputs_is_written_as_that_number(of_two, told):
    found = []
    for run in range(6):
        rng = np.random.default_rng(run)
        w, x = of_two(rng), np.zeros(4 + 2 * run)
        own = rng.normal(size=(3, 2))
        found += samples_of(own, own * (1 - len(w)) * len(x), {"w": w, "x": x}, run)
    assert relation(found) == told


@pytest.mark.parametrize(("number", "term"), [(-1.0, "-len(x)"), (2.0, "2 * len(x)"), (-0.5, "-len(x) / 2")])
def test_factor_of_a_variable_is_written_with_its_sign(number, term):
    found = []
    for run in range(5):
        own, x = np.random.default_rng(run).normal(size=3), np.zeros(4 + run)
        found += samples_of(own, own * number * len(x), {"x": x, "k": 2}, run)
    assert relation(found) == f"the factor `{term}` is missing in it"


def test_half_of_the_opposite_is_more_than_a_sign():
    assert relation(samples(lambda r: -r / 2)) not in ("", "it has the wrong sign")


def test_positive_numbers_whose_logarithms_are_in_no_ratio_are_no_power():
    right = [np.exp(s.right) for s in samples(lambda r: r)]
    assert relation([Sample(r**3, r, {}) for r in right]) == words.power(3.0)
    assert "power" not in relation([Sample(r**3 + 7 * np.sin(r) ** 2 + 1, r, {}) for r in right])


def test_correction_of_an_average_that_forgets_everything_is_one():
    found = []
    for run, beta in enumerate((0.9, 0.5, 0.0, 0.8)):
        own, t = np.random.default_rng(run).normal(size=3), run + 1
        found += samples_of(own, own * (1 - beta**t), {"t": t, "beta": beta}, run)
    assert relation(found) == "the factor `(1 - beta ** t)` is missing in it"
    found = [Sample(s.own, s.right, s.scope | {"beta": s.scope["beta"] + 0.01}, s.run) for s in found]
    assert relation(found) == ""


def test_variable_is_not_said_to_be_the_same_as_itself():
    found = [Sample(np.arange(4.0) + n, np.arange(4.0) ** 3 - n, {"a": np.arange(4.0) + n}) for n in range(4)]
    assert relation(found, "b") == "it is the same as `a`"
    assert relation(found, "a") == ""


def test_numbers_beside_huge_ones_are_cut_off_only_if_each_is():
    """By the scale of the largest number of all, every small one would be the same as any other."""
    found = samples(lambda r: np.clip(r, -1, 1))
    assert "are cut off" in relation(found)
    huge = np.array([2e9, 2e9])
    small = [Sample(np.sqrt(np.abs(s.right)), s.right, {}) for s in samples(lambda r: r)]
    assert "are cut off" not in relation([*small, Sample(huge, 3 * huge, {})])


@pytest.mark.parametrize("odd", [np.nan, np.inf])
def test_nothing_is_told_of_what_is_not_finite(odd):
    assert relation(samples(lambda r: r * odd)) == ""


def test_values_of_other_types_have_no_relation():
    assert relation([Sample(np.array(["a"]), np.array(["b"]), {})]) == ""


def test_lists_are_compared_part_by_part_with_what_stands_beside_them():
    rng = np.random.default_rng(0)
    right = [rng.normal(size=3), rng.normal(size=(2, 2))]
    weights = [rng.normal(size=3), rng.normal(size=(2, 2))]
    own = [r + 0.3 * w for r, w in zip(right, weights, strict=True)]
    found = list(samples_of(own, right, {"weights": weights, "alpha": 0.3}))
    assert [s.own.shape for s in found] == [(3,), (2, 2)]
    assert relation(found) == "it has the term `alpha * weights[...]` too many, or does not subtract it"


def test_whole_numbers_without_a_dtype_are_not_compared():
    assert list(samples_of(2**70, 2**70 + 1, {"n": 2**80})) == []
    assert next(iter(samples_of(1, 2, {"n": [2**80, 1]}))).scope.keys() == {"len(n)"}


def test_lists_of_other_lengths_are_not_compared():
    assert list(samples_of([1.0], [1.0, 2.0], {})) == []


def test_of_two_names_for_the_same_the_first_is_a_term():
    found = [Sample(np.ones(2), np.ones(2), {"m": np.array(n), "len(X)": np.array(n)}) for n in (2.0, 3.0)]
    assert [words for words, _ in Terms(found).plain] == ["`m`"]


def test_finite_value_is_not_right_where_an_infinite_one_belongs():
    """As log(0) has to be, beside a logarithm that was clipped."""

    found = []
    for run in range(6):
        rng = np.random.default_rng(run)
        A, Y = rng.uniform(0.1, 1, size=(4, 3)), rng.integers(2, size=(4, 3))
        found.append(Sample(np.where(Y == 1, np.log(A), np.log(A) ** 3), np.log(A), {"Y": Y}, run))
    assert relation(found) == "it is right where `Y` is not 0, and wrong nearly everywhere else"

    own, right, Y = found[0].own.copy(), found[0].right.copy(), found[0].scope["Y"]
    place = tuple(np.argwhere(Y == 1)[0])
    own[place], right[place] = -34.5, -np.inf
    assert relation([Sample(own, right, {"Y": Y}), *found[1:]]) == ""


def test_condition_is_told_only_where_nearly_all_other_entries_are_wrong():
    def told(spoiled):
        found = []
        for run in range(4):
            rng = np.random.default_rng(run)
            K = np.r_[np.zeros(60), np.ones(8)]
            right = rng.normal(size=68) + 3
            own = right.copy()
            own[60 : 60 + spoiled] **= 3
            found.append(Sample(own, right, {"K": K}, run))
        return relation(found)

    assert told(8) == "it is right where `K` is 0, and wrong nearly everywhere else"
    assert told(4) == ""  # half of the others is right
