"""Which questions are asked with arrays that lie otherwise in memory."""

import pytest

from gradecheck.worker.call import Call, Role


@pytest.mark.parametrize(
    ("role", "case", "other"),
    [(Role.REPEAT, 1, True), (Role.REPEAT, 2, False), (Role.ANSWER, 1, False), (Role.REFUSE, 1, False)],
)
def test_every_second_repeated_question_is_asked_in_another_order(role, case, other):
    assert Call("mse", "mse", role, case, 0, ()).in_another_order is other
