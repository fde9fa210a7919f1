"""Where a line is, in the words that a message uses; nothing about files that are not the learner's."""

import pytest

from gradecheck.worker.location import SourceKind, file_name, location


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
