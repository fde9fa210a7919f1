"""Nouns agree with their numbers, in every message that counts."""

import ast
import re

import pytest

from gradecheck.wording.counted import counted
from tests.folders import REPOSITORY

#: What messages count; a number stands before it only through `counted`.
NOUNS = (
    "arguments|axes|calls|cells|chapters|copies|digits|entries|evaluations|exercises|files|inputs|learners|"
    "mistakes|pairs|parameters|points|promises|seeds|steps|submissions|tensors|things|warnings"
)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (12_000, "12,000 files")]
)
def test_noun_agrees_with_its_number(number, words):
    assert counted(number, "file") == words


def test_irregular_noun_is_given():
    assert counted(1, "entry", "entries") == "1 entry"
    assert counted(3, "entry", "entries") == "3 entries"


def counts_by_itself(text: ast.JoinedStr) -> bool:
    """Whether an f-string puts its own number before a noun; "2 of 13 chapters", "1 / 1 points" are right."""
    for before, value, after in zip([None, *text.values], text.values, text.values[1:], strict=False):
        if not (isinstance(value, ast.FormattedValue) and isinstance(after, ast.Constant)):
            continue
        part_of = isinstance(before, ast.Constant) and re.search(r" (of|of its|of the|/) $", before.value)
        constant = isinstance(value.value, ast.Name) and value.value.id.isupper()
        if re.match(rf" ({NOUNS})\b", after.value) and not part_of and not constant:
            return True
    return False


def test_no_message_counts_by_itself():
    found = [
        f"{path.name}:{node.lineno}"
        for path in (REPOSITORY / "gradecheck").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr) and counts_by_itself(node)
    ]
    assert found == []


@pytest.mark.parametrize(("code", "found"), [("f'{n} files'", True), ("f'{a} of {n} files'", False)])
def test_message_that_counts_by_itself_is_found(code, found):
    assert counts_by_itself(ast.parse(code).body[0].value) is found
