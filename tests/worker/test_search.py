"""A search asks variants, comes back in time, and says of each what it answered."""

import ast
import time
from functools import cache

import numpy as np
import pytest

from gradecheck.worker.call import Search
from gradecheck.worker.outcome import Status
from gradecheck.worker.search import run_search
from gradecheck.worker.time_limit import OutOfTime, at_most
from tests.worker.written import written

X = np.array([3.0, 5.0])
CODE = "def f(x):\n    y = np.sum(x)\n    return y * 2"


def rows(code=CODE, **changes):
    asked = {"questions": ((X,),), "seconds": 5.0, "each_seconds": 0.1} | changes
    outcome = run_search("f", written(code), Search(**asked))
    assert outcome.status is Status.RETURNED
    return outcome.value


def test_rows_hold_number_edit_sentence_place_code_and_answers():
    row = next(r for r in rows() if r[1] == "function_exchanged")
    assert row[2:6] == [
        "`np.sum(x)` calls another function than is meant",
        "cell 3, line 2",
        "np.sum(x)",
        "np.mean(x)",
    ]
    assert row[6] == [8.0]


def test_only_the_numbers_that_are_asked_come_back():
    first, second, *_ = rows()
    assert [row[0] for row in rows(numbers=frozenset({second[0]}))] == [second[0]]
    assert first[0] != second[0]


def test_base_is_edited_in_every_variant():
    base = next(row for row in rows() if row[1] == "function_exchanged")
    second = next(row for row in rows(base=base[0]) if row[1] == "number_changed" and row[5] == "1")
    assert second[6] == [4.0]  # mean, and times 1


@pytest.mark.slow
def test_variant_that_raises_or_loops_is_left_out():
    code = "def f(x):\n    n = 0\n    while n < 3:\n        n += 1\n    return n"
    began = time.monotonic()
    assert all(row[1:2] for row in rows(code, each_seconds=0.05))
    assert len(rows(code, each_seconds=0.05)) > 3
    assert time.monotonic() - began < 10


def test_search_ends_in_its_time():
    began = time.monotonic()
    rows(
        "def f(x):\n    for _ in range(10**7):\n        x = x + 1\n    return x",
        seconds=0.3,
        each_seconds=0.1,
    )
    assert time.monotonic() - began < 5


def test_decorated_function_is_not_searched_since_it_would_lose_what_it_is():
    """Without its cache every edit of such a function seems to be what was missing."""
    assert rows("import functools\n@functools.lru_cache\ndef f(x):\n    return x * x") == []


def test_search_of_a_function_without_source_is_empty():
    assert rows("f = len") == []


def test_time_limit_interrupts_a_loop_that_catches_every_exception():
    began = time.monotonic()
    caught = False
    try:
        with at_most(0.1):
            while time.monotonic() - began < 10:
                try:
                    sum(range(1000))
                except Exception:
                    continue
    except OutOfTime:
        caught = True
    assert caught
    assert time.monotonic() - began < 5


def test_variant_that_numpy_warns_of_is_left_out_where_silence_is_promised():
    code = "import numpy as np\n\ndef f(x):\n    return np.exp(x) + 1\n"
    question = ((800.0,),)
    loud = run_search("f", written(code), Search(question, 2.0, 0.5))
    silent = run_search("f", written(code), Search(question, 2.0, 0.5, silent=True))
    infinite = [row for row in loud.value if np.isinf(row[6][0]).any()]

    assert infinite
    assert {row[0] for row in silent.value} <= {row[0] for row in loud.value} - {row[0] for row in infinite}


TWO_EDITS = "def f(x, i):\n    y = np.mean(x * x)\n    return y - x[0] * i"
ASKED = {"questions": ((X, 2.0),)}


@cache
def as_written(code):
    """Every piece of a program, as Python writes it: expressions, statements, and the heads of blocks."""
    nodes = [n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.expr | ast.stmt | ast.arg)]
    whole = {ast.unparse(n) for n in nodes}
    return whole | {text.split("\n", 1)[0] for text in whole}


def is_written(row, code):
    """Whether the code that is told of an edit, up to the first line's end, is in that of the learner."""
    return row[4].split("\n", 1)[0] in as_written(code)


PROGRAMS = [
    TWO_EDITS,
    "def f(x, i):\n    s = 0.0\n    for v in x:\n        if v > 1:\n            s += v**2\n    return s",
]


@pytest.mark.parametrize("code", PROGRAMS)
def test_code_that_is_told_is_in_the_code_of_the_learner(code):
    alone = rows(code, **ASKED)
    assert alone
    assert [row[1:5] for row in alone if not is_written(row, code)] == []
    for base in alone[::40]:
        both = rows(code, base=base[0], **ASKED)
        assert [row[1:5] for row in both if not is_written(row, code)] == []


def test_two_edits_of_one_place_are_told_of_its_statement_without_and_with_both():
    base = next(r for r in rows(TWO_EDITS, **ASKED) if r[1] == "function_exchanged")
    both = [row for row in rows(TWO_EDITS, base=base[0], **ASKED) if not row[2]]
    assert {row[4] for row in both} == {"y = np.mean(x * x)"}
    assert "y = np.sum(x * x) / len(x)" in {row[5] for row in both}


def test_edits_of_two_places_are_told_of_each():
    base = next(r for r in rows(TWO_EDITS, **ASKED) if r[1] == "function_exchanged")
    other = [row for row in rows(TWO_EDITS, base=base[0], **ASKED) if row[3].endswith("line 3")]
    assert other
    assert all(row[2] and row[4] in as_written(TWO_EDITS) for row in other)


def test_of_equal_names_on_a_line_the_one_that_is_meant_is_told():
    def told(body):
        code = f"def f(x, i):\n    {body}"
        numbers = [r[0] for r in rows(code, **ASKED) if r[1] == "another_variable" and r[4:6] == ["i", "x"]]
        return {row[2].split(" is not")[0] for row in rows(code, numbers=frozenset(numbers), **ASKED)}

    assert told("return i * x[0] + i**2") == {"`i` in `i * x[0]`", "`i` in `i ** 2`"}
    assert told("return i * x[0]") == {"`i`"}
