"""What only reads arguments computes nothing."""

import pytest

from gradecheck.diagnosing.argument_reads import (
    is_whole,
    only_reads_arguments,
    reads_one_by_one,
    unpacks_in_order,
)


@pytest.mark.parametrize(
    "code",
    [
        "w", "w[0]", "float(w[0])", "(float(w[0]), float(w[1]))", "[w, b]", "np.asarray(w, dtype=float)",
        "list(b)",
        "w.astype(float)", "w.copy()", "[float(x) for x in w]", "[list(row) for row in w]",
        "copy.deepcopy(w)",
        "np.array(w['W1'])", "list(map_)", "w.tolist()",
    ],
)  # fmt: skip
def test_copies_conversions_and_entries_of_arguments_are_read(code):
    assert only_reads_arguments(code, ("w", "b", "map_"))


@pytest.mark.parametrize(
    "code",
    [
        "w * b", "-w", "w[k]", "w[::-1]", "w.T", "w.sum()", "len(w)", "np.sort(w)", "float(w[0]) + 1",
        "m", "3.0", "[]",
        "[x * x for x in w]", "[x for x in w if x > 0]", "[b for x in range(3)]", "(w, 1 - w)", "reversed(w)",
        "w.shape[0]", "float(m)", "for x in w", "sorted(w)",
    ],
)  # fmt: skip
def test_whatever_computes_something_is_no_reading(code):
    assert not only_reads_arguments(code, ("w", "b"))


@pytest.mark.parametrize("code", ["(float(w[0]), float(w[1]))", "(w[0], w[1], w[2])"])
def test_entries_in_their_own_order_are_no_exchange(code):
    assert unpacks_in_order(code, ("w", "b"))
    assert not is_whole(code)


@pytest.mark.parametrize(
    "code", ["(w[1], w[0])", "(w, b)", "(w[0], b[1])", "(w[0] * 2, w[1])", "w", "(w[0], w)"]
)
def test_entries_in_another_order_may_be_exchanged(code):
    assert not unpacks_in_order(code, ("w", "b"))


def test_loop_over_arguments_hands_on_their_rows_and_a_loop_over_what_is_computed_does_not():
    for code in ("w", "zip(w, b)", "enumerate(zip(w, b))", "enumerate(w)"):
        assert reads_one_by_one(code, ("w", "b"))
    for code in ("zip(w, a)", "range(len(w))", "zip()", "w * b", "enumerate(-w)", "for"):
        assert not reads_one_by_one(code, ("w", "b"))
