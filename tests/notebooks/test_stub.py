"""The stub of an answer is made and recognized."""

import pytest

from gradecheck.notebooks.stub import INVITATION, is_only_stubs, make_stub

REFERENCE = """\
@cache
def area(
    width,
    height=1.0,
):
    r'''Area of a $\\box$.'''
    return width * height"""


def test_stub_keeps_the_signature_and_docstring_only():
    lines = make_stub(REFERENCE).splitlines()
    assert lines[:5] == ["def area(", "    width,", "    height=1.0,", "):", "    r'''Area of a $\\box$.'''"]
    assert lines[5:] == [f"    {INVITATION}", '    raise NotImplementedError("area is not written yet.")']


def test_stub_is_recognised_as_one():
    assert is_only_stubs(make_stub(REFERENCE))


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    return x",
        "def f(x):\n    raise ValueError",
        "f = None",
        "",
        "def f(x:",
        "def f(x):\n    # my thought\n    pass",
        "def f(x):\n    pass\nprint(1)",
    ],
)
def test_anything_that_somebody_wrote_is_no_stub(source):
    assert not is_only_stubs(source)
