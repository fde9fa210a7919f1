"""What an edit changes is told value by value: at the place of the edit, around it, and after it."""

import numpy as np

from gradecheck.worker.call import Search
from gradecheck.worker.edit_traces import AROUND, EDITED, ELSEWHERE, MOST_VALUES, print_of
from gradecheck.worker.search import run_search
from gradecheck.worker.source import learners_functions
from gradecheck.worker.variants import variants
from tests.worker.written import written


def trace(code, edit, after, *question):
    """The rows of one edit of `f`."""
    namespace = written(code)
    described = (variant.described() for variant, _ in variants(learners_functions("f", namespace)))
    numbers = frozenset(number for number, kind, *_, code in described if (kind, code) == (edit, after))
    search = Search((question,), 2.0, 0.5, numbers, traced=True)
    return run_search("f", namespace, search).value[0][6]


def prints(*values):
    return [[print_of(value) for value in values]]


def test_values_are_told_of_the_edited_expression_of_those_around_it_and_of_those_after_it():
    rows = trace("def f(a, b):\n    c = 2 * (a + b)\n    return c ** 2", "sign_flipped", "a - b", 5.0, 3.0)
    assert [EDITED, prints(8.0), prints(2.0)] in rows
    assert [AROUND, prints(16.0), prints(4.0)] in rows
    assert [ELSEWHERE, prints(256.0), prints(16.0)] in rows
    assert rows[0][0] == EDITED


def test_value_that_stays_is_told_only_at_the_edit():
    rows = trace("def f(a):\n    b = abs(a)\n    return b + 1", "call_dropped", "a", 5.0)
    assert [EDITED, prints(5.0), prints(5.0)] in rows
    assert not [row for row in rows if row[0] == ELSEWHERE]


def test_each_time_in_a_loop_is_told_up_to_many():
    code = "def f(n):\n    t = 0\n    for i in range(n):\n        t = t + i\n    return t"
    rows = trace(code, "sign_flipped", "t - i", 3)
    assert rows[0] == [EDITED, prints(0, 1, 3), prints(0, -1, -3)]
    assert len(trace(code, "sign_flipped", "t - i", 1000)[0][1][0]) == MOST_VALUES


def test_part_of_what_is_returned_is_a_value_of_its_own():
    rows = trace("def f(a, b):\n    return a + b, a", "sign_flipped", "a - b", 5.0, 3.0)
    assert [row[0] for row in rows if row[0] == AROUND] == []


def test_edit_after_which_the_function_raises_is_told_as_far_as_it_comes():
    code = "def f(a, b):\n    c = a + b\n    d = c ** 2\n    return [1, 2][int(d)]"
    rows = trace(code, "sign_flipped", "a - b", 0.5, 0.5)
    assert [EDITED, prints(1.0), prints(0.0)] in rows
    rows = trace(code.replace("a + b", "a - b"), "sign_flipped", "a + b", 5.0, 5.0)
    assert [EDITED, prints(0.0), prints(10.0)] in rows


def test_functions_and_large_arrays_have_no_fingerprint():
    assert print_of(np.sin) == print_of(np.ones((200, 200))) == ""
    assert print_of(np.ones((2, 3))) == print_of(np.ones(6)) != ""
