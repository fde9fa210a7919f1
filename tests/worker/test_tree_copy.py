"""A copied tree is the same program, shares no node that can be changed, and costs no more than its size."""

import ast
import copy
import inspect

import pytest

from gradecheck.worker.tree_copy import copy_of_tree
from tests.folders import REPOSITORY

TEXT = '''
@wraps
def f(x: float, /, *rest, key=None, **more) -> float:
    """Says what."""
    total = [a[1:, None] for a in rest if a] or {**more}
    match x:
        case [1, *others]:
            return f"{x!r:>{key}}"
    with open(x) as file, other:
        del total[0]
    return lambda y: -y if y < 0 <= x else await_(y)
'''


@pytest.mark.parametrize(
    "text", [TEXT, inspect.getsource(ast), "", "x"], ids=["every kind", "ast", "empty", "name"]
)
def test_copy_is_the_same_program_at_the_same_places(text):
    tree = ast.parse(text)
    assert ast.dump(copy_of_tree(tree), include_attributes=True) == ast.dump(tree, include_attributes=True)


def test_changes_of_the_copy_leave_the_tree_as_it_is():
    tree = ast.parse(TEXT)
    before = ast.dump(tree)
    for node in ast.walk(copy_of_tree(tree)):
        for name, value in ast.iter_fields(node):
            if isinstance(value, list):
                value.clear()
            setattr(node, name, None)
    assert ast.dump(tree) == before


def test_every_node_has_its_copy():
    tree = ast.parse(TEXT)
    copies = {}
    made = copy_of_tree(tree, copies)
    for node, twin in zip(ast.walk(tree), ast.walk(made), strict=True):
        assert type(copies[id(node)]) is type(twin)
        if node._attributes:
            assert copies[id(node)] is twin


def test_what_a_shown_traceback_has_left_on_nodes_is_not_copied():
    """As a library does that finds the node of a frame: each child of a tree is told its parent."""
    shared = ast.parse("x").body[0].value.ctx
    assert shared is ast.parse("y").body[0].value.ctx  # one for all trees
    shared.parent = ast.parse(inspect.getsource(ast))
    try:
        tree = ast.parse("x + 1")
        copies = {}
        made = copy_of_tree(tree, copies)
        copied = {}
        copy.deepcopy(tree, copied)
    finally:
        del shared.parent
    assert len(copies) <= 7
    assert not hasattr(made.body[0].value.left.ctx, "parent")
    assert len(copied) > 1000  # what would be copied otherwise


def test_no_tree_of_ours_is_copied_with_all_that_hangs_on_it():
    files = {
        path for room in ("worker", "diagnosing") for path in (REPOSITORY / "gradecheck" / room).glob("*.py")
    }
    assert len(files) > 60
    assert [p.name for p in sorted(files) if "copy.deepcopy(" in p.read_text(encoding="utf-8")] == []
