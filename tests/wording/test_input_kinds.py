"""The counts that are told of a kind of input."""

from gradecheck.wording.input_kinds import wrong_only_where


def test_part_of_a_kind_is_counted_and_all_of_it_is_said():
    assert wrong_only_where("`H` is 0", 2, 3, 9).endswith(
        ": `H` is 0. Yours is wrong on 2 of the 3 inputs of that kind, and right on all 9 others."
    )
    assert "wrong on every input of that kind" in wrong_only_where("`H` is 0", 3, 3, 9)
