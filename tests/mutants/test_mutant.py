"""A slip is planted where it is said to be, and every other expression keeps its counterpart."""

import ast
import random
from functools import cache
from itertools import islice

from tests.mutants.mutant import mutants, pairs

TEXT = '''
import numpy as np

def helper(a):
    return a - 1

def other(a):
    return a + 1

def answer(X, y, w):
    """Mean."""
    total = 0.0
    for i in range(len(y)):
        if y[i] > 0:
            total += helper(X[i] @ w) ** 2
    return total / len(y)
'''


def planting(text=TEXT, exercise="answer", others=("other",)):
    return mutants(exercise, "test", text, others, random.Random(0))


@cache
def planted(*given):
    return list(planting(*given))


def test_many_kinds_of_slips_are_planted():
    kinds = {mutant.kind for mutant in planted()}
    assert {"operator", "comparison", "constant", "variable", "index", "loop range"} <= kinds
    assert {"statement dropped", "statement twice", "overwritten", "branch lost", "returned early"} <= kinds


def test_mutants_are_other_programs_with_the_slip_on_their_lines():
    for mutant in planted()[::5]:
        assert ast.dump(ast.parse(mutant.text)) != ast.dump(mutant.right), mutant
        lines = mutant.text.splitlines()
        assert mutant.lines, mutant
        assert all(0 < line <= len(lines) for line in mutant.lines), mutant
        slip = mutant.slips[0]
        if "\n" not in slip.after and slip.after:
            assert any(slip.after.strip("()") in lines[line - 1] for line in slip.lines), mutant


def test_answers_to_other_exercises_and_what_is_not_called_stay_right():
    before = {s.name: ast.dump(s) for s in planted()[0].right.body if isinstance(s, ast.FunctionDef)}
    for mutant in planted():
        after = {s.name: ast.dump(s) for s in ast.parse(mutant.text).body if isinstance(s, ast.FunctionDef)}
        assert after["other"] == before["other"]
        assert after["helper"] != before["helper"] or after["answer"] != before["answer"]


def test_the_same_seed_plants_the_same_slips():
    once, again = ([m.text for m in islice(planting(), 20)] for _ in range(2))
    assert once == again


def test_counterpart_of_an_expression_is_found_by_its_line_and_code():
    mutant = next(m for m in planted() if m.kind == "operator" and m.slips[0].before == "total / len(y)")
    (line,) = mutant.lines
    (place,) = mutant.places(line, "total * len(y)")
    (right,) = [n for n in ast.walk(mutant.right) if isinstance(n, ast.expr) and n.place == place]
    assert ast.unparse(right) == "total / len(y)"
    assert mutant.places(line, "no_such_code") == []


def test_second_slip_leaves_the_first_one_in_place():
    first = next(m for m in planted() if m.kind == "comparison")
    second = next(pairs(first, ("other",), random.Random(1)))
    assert second.slips[0] == first.slips[0]
    assert first.slips[0].after in second.text
    assert len(second.slips) == 2
    assert second.lines > first.lines
