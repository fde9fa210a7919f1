"""A right value in one place after the other: what the function answers then, and what agrees already."""

import time

import numpy as np
import pytest

from gradecheck.worker.call import Replacements
from gradecheck.worker.outcome import Status
from gradecheck.worker.replacing import _fits, run_replacements
from tests.worker.written import written

X = np.array([3.0, 5.0])
CODE = "def f(x):\n    y = x - 1\n    z = y * 3\n    return z.sum()"


def told(code=CODE, values=None, **changes):
    right = {"minus": [X - 1], "twice": [2 * (X - 1)], "three": [3.0]} if values is None else values
    rights = right if isinstance(right, tuple) else (right,)
    asked = {"questions": ((X,),), "values": rights, "seconds": 5.0, "each_seconds": 0.1} | changes
    outcome = run_replacements("f", written(code), Replacements(**asked))
    assert outcome.status is Status.RETURNED
    return outcome.value


def site(found, code):
    return next(row for row in found["sites"] if row[2] == code)


def test_each_fitting_value_is_tried_in_each_place():
    found = told()
    answers = {(t[0], t[1], t[2]): t[3][0] for t in found["trials"]}
    y, z = site(found, "x - 1")[0], site(found, "y * 3")[0]
    assert float(answers[z, "twice", "same"]) == 12.0
    assert float(answers[y, "twice", "same"]) == 36.0
    assert float(answers[y, "minus", "negated"]) == -18.0


def test_value_that_is_there_already_is_not_tried():
    found = told()
    assert (site(found, "x - 1")[0], "minus", "same") not in [tuple(t[:3]) for t in found["trials"]]


def test_site_says_with_what_its_values_agree():
    found = told()
    assert ["minus", "same"] in site(found, "x - 1")[-1]
    assert ["twice", "halved"] in site(found, "x - 1")[-1]
    assert site(found, "y * 3")[-1] == []


def test_agreement_on_one_question_of_two_is_none():
    right = {"minus": [X - 1]}
    found = told(values=(right, right), questions=((X,), (2 * X,)), trials=((0, "minus", "same"),))
    assert site(found, "x - 1")[-1] == []


def test_only_the_trials_that_are_asked_for_are_made():
    found = told(trials=((1, "twice", "same"),))
    assert [t[:3] for t in found["trials"]] == [[1, "twice", "same"]]


def test_trials_that_are_made_together_are_one():
    code = "def f(x):\n    y = x - 1\n    z = x * 3\n    return y.sum() + z.sum()"
    trials = ((0, "twice", "same"), (1, "minus", "same"))
    (row,) = told(code, trials=trials, together=True)["trials"]
    assert float(row[3][0]) == 18.0  # 12 + 6


def test_question_without_the_value_is_answered_as_it_is():
    found = told(
        questions=((X,), (X,)), values=({"twice": [2 * (X - 1)]}, {}), trials=((1, "twice", "same"),)
    )
    assert [float(a) for a in found["trials"][0][3]] == [12.0, 18.0]


def test_loop_takes_one_value_after_the_other_and_no_more_than_there_are():
    code = "def f(x):\n    t = 0.0\n    for v in x:\n        t = t + v * 2\n    return t"
    found = told(code, values={"sums": [3.0, 8.0], "one": [3.0]})
    place = site(found, "t + v * 2")[0]
    answers = {t[1]: t[3][0] for t in found["trials"] if t[0] == place and t[2] == "same"}
    assert float(answers["sums"]) == 8.0
    assert "one" not in answers


def test_condition_is_never_replaced_since_its_few_values_are_right_by_luck():
    code = "def f(x):\n    if x[0] > 9:\n        return 0.0\n    ok = x[1] > 9\n    return 1.0 * ok"
    tried = {t[0] for t in told(code, values={"no": [False], "yes": [True]})["trials"]}
    assert tried == {site(told(code), "x[1] > 9")[0]}


def test_functions_that_are_fixed_are_not_watched():
    code = "def g(x):\n    return x - 1\ndef f(x):\n    return g(x) * 2"
    assert [row[2] for row in told(code, fixed=frozenset({"g"}))["sites"]] == ["g(x) * 2"]
    assert told(code)["helpers"] == ["g"]


@pytest.mark.slow
def test_function_that_raises_tells_what_came_before():
    found = told("def f(x):\n    y = x - 1\n    return y @ np.ones(7)")
    assert site(found, "x - 1")[-3] == 0
    assert ["minus", "same"] in site(found, "x - 1")[-1]


def test_function_without_source_tells_nothing():
    assert told("f = len") == {}


def test_loop_for_ever_ends_in_its_time():
    began = time.process_time()
    told("def f(x):\n    y = x * 2\n    while y.sum() > 0:\n        pass\n    return y", seconds=0.3)
    assert time.process_time() - began < 3


def test_value_must_agree_on_the_questions_that_decide():
    right = tuple({"minus": [X * n - 1]} for n in (1, 2, 3, 4, 5))
    code = "def f(x):\n    y = x - 1 if x[0] != 15 else x\n    return y.sum()"
    given = {"values": right, "questions": tuple((X * n,) for n in (1, 2, 3, 4, 5))}
    given["trials"] = ((0, "minus", "same"),)
    row = "x - 1 if x[0] != 15 else x"
    assert ["minus", "same"] in site(told(code, **given), row)[-1]
    assert ["minus", "same"] in site(told(code, decisive=(0, 1), **given), row)[-1]
    assert ["minus", "same"] not in site(told(code, decisive=(4,), **given), row)[-1]


def test_count_is_not_replaced_by_an_array_but_a_number_may_be():
    """In ``np.array_split(a, n)`` an array of places makes up for the number, which is right."""
    assert not _fits([np.array([3, 6])], [3], True)
    assert _fits([np.array([3.0, 6.0])], [3.0], True)
    assert _fits([4], [3], True)
