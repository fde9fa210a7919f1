"""Where a line is, in the words that a message uses; nothing about files that are not the learner's."""

import pytest

from gradecheck.worker.location import SourceKind, file_name, location, shown


@pytest.mark.parametrize(
    ("kind", "line", "words"),
    [
        (SourceKind.NOTEBOOK, 3, "cell 7, line 3"),
        (SourceKind.NOTEBOOK, None, "cell 7"),
        (SourceKind.FILE, 12, "line 12"),
        (SourceKind.FILE, None, ""),
    ],
)
def test_name_of_a_cell_becomes_words_again(kind, line, words):
    assert location(file_name(kind, 7), line) == words


@pytest.mark.parametrize("name", ["module.py", "<string>", "<cell x>", "<cell 1>\n", "/usr/lib/numpy.py"])
def test_line_of_another_file_is_nowhere(name):
    assert location(name, 5) == ""


def test_generator_is_shown_in_the_brackets_of_its_call_alone():
    assert shown("sum((a * b for a in c)) / len(c)") == "sum(a * b for a in c) / len(c)"
    assert shown("max((sum((f(a) for a in b)) for b in c))") == "max(sum(f(a) for a in b) for b in c)"


def test_brackets_that_mean_something_are_shown():
    for code in ("f((a, b))", "f((a for a in b), c)", "g((a + b) * c)", "f((", "g(f((a, b)))"):
        assert shown(code) == code
