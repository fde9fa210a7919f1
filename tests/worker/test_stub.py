"""A function that does nothing is a stub; one that does anything is looked at."""

import ast

import pytest

from gradecheck.worker.stub import is_stub, is_stub_definition


def documented(x):
    """Task."""


def passing(x):
    pass


def dots(x): ...


def returning_none(x):
    return None


def returning(x):
    return x


def generating(x):
    yield


def raising(x):
    raise ValueError


@pytest.mark.parametrize("function", [documented, passing, dots, returning_none])
def test_function_without_a_body_is_a_stub(function):
    assert is_stub(function)


def giving_up(x):
    raise NotImplementedError


def giving_up_in_words(x):
    """Task."""
    raise NotImplementedError(f"write {x} here")


def giving_up_at_a_case(x):
    if x > 0:
        raise NotImplementedError
    return x


def giving_up_after_work(x):
    y = x + 1
    raise NotImplementedError(y)


@pytest.mark.parametrize("function", [giving_up, giving_up_in_words])
def test_function_that_only_gives_up_is_a_stub(function):
    assert is_stub(function)


SOMETHING = [returning, generating, raising, giving_up_at_a_case, giving_up_after_work]


@pytest.mark.parametrize("function", [*SOMETHING, lambda x: 1, lambda x: x is None, len, 3, None, type])
def test_anything_that_does_something_is_none(function):
    assert not is_stub(function)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("pass", True),
        ("pass\n    pass", True),
        ("...", True),
        ("return", True),
        ("return None", True),
        ("'Task.'", True),
        ("'Task.'\n    raise NotImplementedError('write it')", True),
        ("raise NotImplementedError(x)", True),
        ("raise NotImplementedError from None", True),
        ("return x", False),
        ("return 0", False),
        ("raise ValueError", False),
        ("yield", False),
        ("y = x\n    raise NotImplementedError", False),
        ("raise ValueError(NotImplementedError)", False),
    ],
)
def test_live_function_and_its_text_get_the_same_answer(body, expected):
    source = f"def f(x):\n    {body}\n"
    namespace = {}
    exec(source, namespace)
    assert is_stub_definition(ast.parse(source).body[0]) is expected
    assert is_stub(namespace["f"]) is expected


@pytest.mark.parametrize("source", ["class f: ...", "async def f(): ...", "f = None", "def f(): nonlocal x"])
def test_only_a_plain_def_that_can_be_compiled_is_a_stub_in_text(source):
    assert not is_stub_definition(ast.parse(source).body[0])
