"""What Python does not say of a line that it cannot read."""

import ast
import sys

import pytest

from gradecheck.worker.syntax_hints import PYTHON_HERE, hint, with_hint

# a line, the Python that reads it, what is named
NEWER = {
    "except ValueError, TypeError:": ((3, 14), "`except` of several without parentheses"),
    "    except a.B, C, D :": ((3, 14), "`except` of several without parentheses"),
    "t'{x}'": ((3, 14), "a t-string"),
    'return rt"{x}"': ((3, 14), "a t-string"),
    "def f[T = int](x): return x": ((3, 13), "a default of a type"),
    "def f[T](x: T) -> T: return x": ((3, 12), "a list of type parameters"),
    "class A[T]: pass": ((3, 12), "a list of type parameters"),
    "type Array = list[float]": ((3, 12), "a `type` statement"),
    "f'{'a'}'": ((3, 12), "an f-string in an f-string's quotes"),
    'f"{"\\n".join(x)}"': ((3, 12), "an f-string in an f-string's quotes"),
    "lazy import numpy": ((3, 15), "a lazy import"),
    "x = [*row for row in rows]": ((3, 15), "unpacking in a comprehension"),
}


@pytest.mark.parametrize("line", NEWER)
def test_newer_syntax_is_named_with_both_versions(line):
    (major, minor), name = NEWER[line]

    words = hint("invalid syntax", line, (major, minor - 1))

    assert words.startswith(
        f"{name} is syntax of Python {major}.{minor}, and the checker runs on {PYTHON_HERE}"
    )
    assert f"or check with Python {major}.{minor}" in words
    assert hint("invalid syntax", line, (major, minor)) == ""


@pytest.mark.parametrize("line", NEWER)
def test_newer_syntax_is_what_that_python_reads_and_no_older_one(line):
    text = f"try: pass\n{line.strip()} pass" if "except" in line else line
    text = f"def g(x):\n    {text}" if text.startswith("return") else text
    if NEWER[line][0] <= sys.version_info[:2]:
        ast.parse(text)
    else:
        with pytest.raises(SyntaxError):
            ast.parse(text)


@pytest.mark.parametrize(
    "line",
    [
        "def f(x:",
        "except (ValueError, TypeError)",
        "x = [1, 2",
        "print 'x'",
        "type = 3 +",
        "f'{x}' +",
        "test'a'",
        "a == b ==",
        "lazy = import",
        "f(*args, for",
    ],
)
def test_nothing_is_said_of_what_no_python_reads(line):
    assert hint("invalid syntax", line, (3, 11)) == ""


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "=======", ">>>>>>> a branch", "    ||||||| base"])
def test_mark_of_a_merge_is_named(line):
    assert hint("invalid syntax", line).startswith(
        "a merge was not finished here: keep one of the two versions"
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("print(\u201chi\u201d)", "this character is a quotation mark of printed text"),
        ("x = a \u2212 b", "this character is a dash of printed text, not a minus"),
        ("\u00a0\u00a0return x", "this character looks like a space, or like nothing"),
        ("y = x\u00b2", "this character is a sign of printed mathematics"),
    ],
)
def test_sign_that_came_with_copied_text_is_named(line, words):
    with pytest.raises(SyntaxError) as caught:
        ast.parse(line.strip() if "\u00a0" not in line else f"if x:\n{line}")

    said = with_hint(caught.value.msg, line)

    assert said.startswith(caught.value.msg)
    assert words in said
    assert said.endswith("type it anew")
