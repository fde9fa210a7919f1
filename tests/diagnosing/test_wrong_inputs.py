"""Of which kind the inputs are that are answered wrong."""

from gradecheck.diagnosing.wrong_inputs import KINDS
from tests.wording.input_kind_rows import ALIKE, INPUTS, OTHERS, wrong_on


def test_every_kind_has_an_input_of_it_and_one_that_is_not():
    assert set(INPUTS) == set(KINDS)


def test_input_that_is_wrong_as_well_and_of_no_such_kind_leaves_nothing_to_say():
    assert wrong_on("is 0", 0, 1, 2)
    assert wrong_on("is 0", 0, 1, 2, ALIKE) == ""


def test_one_wrong_input_of_many_may_be_of_its_kind_by_chance():
    assert wrong_on("is 0", ALIKE) == ""


def test_where_all_inputs_are_wrong_nothing_is_special_about_them():
    assert wrong_on("is 0", *range(ALIKE + OTHERS)) == ""
