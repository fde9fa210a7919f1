"""A condition that need not be there is always met, or never; one that refuses an input stays."""

import textwrap

from gradecheck.worker.condition_edits import CONDITION_EDITS
from gradecheck.worker.source import edited, learners_functions
from gradecheck.worker.variants import variants
from tests.worker.written import written

NAMES = {row[0] for row in CONDITION_EDITS}


def answers(code, *arguments):
    """By edit what the variants of `f` answer."""
    sources = learners_functions("f", written(textwrap.dedent(code)))
    return [
        (variant.edit, edited([source], sources, "f")(*arguments))
        for variant, source in variants(sources)
        if variant.edit in NAMES
    ]


def test_loop_that_is_left_early_goes_on_to_its_end():
    code = """
        def f(x):
            while x > 1:
                if x < 10:
                    break
                x = x / 2
            return x
    """
    assert answers(code, 16.0) == [("ends_the_loop", 1.0)]


def test_loop_whose_condition_has_another_way_too_is_not_left_early():
    code = """
        def f(x):
            for k in range(3):
                if k == 1:
                    return x
                else:
                    x = x + 1
            return x
    """
    assert [edit for edit, _ in answers(code, 0)] == ["treated_apart", "treated_apart"]


def test_case_that_is_treated_apart_is_so_always_or_never():
    assert sorted(answers("def f(x):\n    return 0 if x < 0 else x", 5)) == [
        ("treated_apart", 0),
        ("treated_apart", 5),
    ]


def test_condition_under_which_an_input_is_refused_is_left_alone():
    code = """
        def f(x):
            if x < 0:
                raise ValueError("below 0")
            return x
    """
    assert answers(code, 5) == []


def test_function_itself_is_as_it_was_after_all_variants():
    code = "def f(x):\n    return 0 if x < 0 else x"
    namespace = written(code)
    sources = learners_functions("f", namespace)
    list(variants(sources))
    assert edited([], sources, "f")(-5) == namespace["f"](-5) == 0
