"""What cannot be read is told with its path, as bad input and not as a fault of ours."""

from pathlib import Path

import pytest

from gradecheck.errors import CardError, GradecheckError, UnreadableError, UsageError, WorkerError


@pytest.mark.parametrize("path", [Path("work/ch01.ipynb"), "work/ch01.ipynb"])
def test_unreadable_file_is_told_with_its_path_and_the_reason(path):
    told = str(UnreadableError(path, "the file is empty. Was it saved?"))
    assert told.replace("\\", "/") == "work/ch01.ipynb: the file is empty. Was it saved?"


def test_bad_input_is_no_fault_of_ours():
    assert issubclass(UnreadableError, UsageError)
    assert not issubclass(CardError, UsageError)
    assert not issubclass(WorkerError, UsageError)


def test_every_exception_is_caught_by_the_name_of_all():
    assert all(issubclass(each, GradecheckError) for each in (UsageError, CardError, WorkerError))
