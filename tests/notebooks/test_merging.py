"""Cells of a learner's copy find their places among the cells of a newer notebook; none is lost."""

from gradecheck.notebooks.merging import merge
from gradecheck.notebooks.notebook_file import new_cell

NAMES = ("cube",)
STUB = "def cube(x):\n    # YOUR CODE HERE\n    raise NotImplementedError"
ANSWER = "def cube(x):\n    return x**3"


def cell(source):
    """A cell of the learner's own."""
    return {"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None}


def fresh(text="The third power."):
    """The cells of a notebook as the course makes them."""
    return [
        new_cell("text", text),
        new_cell("answer", STUB, "cube"),
        new_cell("check", "check(cube)", "cube"),
    ]


def with_answers(*answers):
    """A copy in which the stub has become these cells."""
    before, stub, after = fresh()
    return [before, *(stub | {"source": answer} for answer in answers), after]


def merged_with(cells, newer=None):
    return merge({"cells": cells}, {"cells": newer or fresh()}, NAMES)


def sources(merged):
    return ["".join(each["source"]) for each in merged.cells]


def test_answer_takes_the_place_of_its_stub():
    merged = merged_with(with_answers(ANSWER))
    assert sources(merged) == ["The third power.", ANSWER, "check(cube)"]
    assert (merged.answers, merged.own) == (("cube",), 0)


def test_cell_of_ones_own_stays_after_the_one_it_stood_after():
    copy = fresh()
    merged = merged_with([*copy[:2], cell("x = 2"), copy[2]], fresh("The third power of x."))
    assert sources(merged) == ["The third power of x.", STUB, "x = 2", "check(cube)"]
    assert merged.own == 1


def test_untouched_copy_becomes_the_newer_notebook():
    merged = merged_with(fresh(), fresh("Another text."))
    assert STUB in sources(merged)
    assert sources(merged).count(STUB) == 1
    assert merged.answers == ()


def test_own_cells_keep_their_order():
    merged = merged_with([cell("a = 1"), cell("b = a"), *fresh(), cell("c = b")])
    own = [each for each in sources(merged) if each in ("a = 1", "b = a", "c = b")]
    assert own == ["a = 1", "b = a", "c = b"]


def test_no_two_cells_have_one_id():
    merged = merged_with(with_answers(ANSWER, ANSWER.replace("3", "4")))
    ids = [each["id"] for each in merged.cells]
    assert len(set(ids)) == len(ids)
    assert set(sources(merged)) >= {ANSWER, ANSWER.replace("3", "4")}


def test_answer_whose_lines_have_lost_their_ends_is_carried_over_line_by_line():
    """Some converters write them so; the checker reads such cells, and a newer notebook keeps them."""
    answer = "def cube(x):\n    y = x * x\n    return x * y"
    merged = merged_with(with_answers(answer.split("\n")), fresh("Another text."))
    assert merged.answers == ("cube",)
    assert answer in sources(merged)
