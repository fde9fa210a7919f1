"""Of equal code on a line the expression around it tells which; of two edits it is known if they meet."""

import ast

import pytest

from gradecheck.worker.source import learners_functions
from gradecheck.worker.told_apart import first_line_of_statement, overlap, statements, surrounding
from tests.worker.written import written

CODE = "def f(w, i):\n    for k in w:\n        i = i * w[i]\n    return sum(\n        w\n    )"


def edited(code, number):
    """The statement, whose name of this number is another one now; that name, and the new one."""
    tree = ast.parse(code).body[0]
    read = [n for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id == "i"]
    before = sorted(read, key=lambda node: node.col_offset)[number]
    after = ast.copy_location(ast.Name("k", ast.Load()), before)
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if value is before:
                setattr(parent, field, after)
    return tree, before, after


@pytest.mark.parametrize(
    ("code", "number", "around"),
    [
        ("y = i * w[i]", 1, "w[i]"),
        ("y = i * w[i]", 0, "i * w[i]"),
        ("y = w[i]", 0, ""),
        ("y = w[i] + w[i]", 0, "w[i] + w[i]"),
    ],
)
def test_innermost_expression_that_is_once_on_the_line_is_told(code, number, around):
    tree, before, after = edited(code, number)
    changed = ast.unparse(tree)

    assert surrounding(tree, before, after) == around
    assert ast.unparse(tree) == changed


def test_statements_are_told_by_their_first_line_and_blocks_by_their_head():
    (source,) = learners_functions("f", written(CODE))

    assert statements(source) == {
        1: "def f(w, i):",
        2: "for k in w:",
        3: "i = i * w[i]",
        4: "return sum(w)",
    }
    inner = next(n for n in ast.walk(source.definition) if isinstance(n, ast.Name) and n.lineno == 5)
    assert first_line_of_statement(source, inner) == 4


def test_code_meets_what_it_is_a_part_of_and_not_what_is_beside_it():
    product = ast.parse("a * b", mode="eval").body

    assert overlap(product, product.left)
    assert not overlap(product.left, product.right)
