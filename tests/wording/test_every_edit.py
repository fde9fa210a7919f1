"""Both sentences of every small edit are printed of a program with the mistake, and not of another one."""

import pytest

from gradecheck.worker.condition_edits import CONDITION_EDITS
from gradecheck.worker.edits import EXPRESSION_EDITS
from gradecheck.worker.statement_edits import STATEMENT_EDITS
from tests.wording.edited_programs import PROGRAMS, kind_of, line_of
from tests.wording.test_every_sentence import is_in

pytestmark = pytest.mark.slow  # all together: a search each

ROWS = {
    name: (of_a_line, of_a_kind)
    for name, _, of_a_line, of_a_kind in (*CONDITION_EDITS, *EXPRESSION_EDITS, *STATEMENT_EDITS)
}


def other_than(edit, which):
    """The next edit that says something else."""
    names = [*ROWS, *ROWS]
    after = names[names.index(edit) + 1 :]
    return next(name for name in after if ROWS[name][which] != ROWS[edit][which])


def test_every_edit_has_a_program():
    assert set(PROGRAMS) == set(ROWS)


@pytest.mark.parametrize("edit", ROWS)
def test_line_is_told_of_the_mistake_that_the_edit_undoes_and_of_no_other(edit):
    sentence = ROWS[edit][0]

    assert is_in(sentence, line_of(edit))
    assert not is_in(sentence, line_of(other_than(edit, 0)))


@pytest.mark.parametrize("edit", ROWS)
def test_kind_is_told_where_the_edit_of_the_right_formula_gives_the_answers(edit):
    sentence = ROWS[edit][1]

    assert is_in(sentence, kind_of(edit))
    assert not is_in(sentence, kind_of(other_than(edit, 1)))
