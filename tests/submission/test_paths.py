"""What is to be checked is found, and what is passed over is said."""

import os
from pathlib import Path

import pytest

from gradecheck.errors import UsageError
from gradecheck.submission.paths import files_to_check


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def touch(*names):
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()


def test_file_that_is_named_is_kept_even_if_it_is_not_there():
    assert files_to_check([Path("gone.ipynb")]) == ([Path("gone.ipynb")], [])


def test_folder_stands_for_what_is_in_it_in_order():
    touch("all/b.py", "all/a.ipynb", "all/notes.txt", "all/.hidden.py", "all/.ipynb_checkpoints/a.ipynb")

    assert files_to_check([Path("all")]) == ([Path("all/a.ipynb"), Path("all/b.py")], [])


def test_work_is_taken_before_exercises():
    touch("exercises/x.ipynb")
    assert files_to_check([])[0] == [Path("exercises/x.ipynb")]

    touch("work/x.ipynb")
    assert files_to_check([])[0] == [Path("work/x.ipynb")]


def test_nothing_to_check_says_what_to_type():
    with pytest.raises(UsageError, match=r"no folder work/ or exercises/ here\. .*`gradecheck start`"):
        files_to_check([])


def test_folders_with_answers_that_are_passed_over_are_named():
    touch("all/a.py", "all/ann/a.py", "all/bob/a.ipynb", "all/data/points.csv", "all/__pycache__/a.py")

    files, notes = files_to_check([Path("all")])

    assert files == [Path("all/a.py")]
    assert notes == ["all: not searched: ann/, bob/. To check them, name them too."]


def test_of_many_folders_three_are_named_and_the_others_counted():
    touch("all/a.py", *(f"all/learner{n}/a.py" for n in range(1, 6)))

    (note,) = files_to_check([Path("all")])[1]

    assert "learner1/, learner2/, learner3/ and 2 more" in note


def test_folder_that_has_only_folders_says_how_to_name_them():
    touch("handed-in/ann/a.py")

    with pytest.raises(UsageError, match=r"but in ann/\. .*Type `gradecheck check handed-in/\*`"):
        files_to_check([Path("handed-in")])


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may look into every folder")
def test_folder_that_may_not_be_read_is_passed_over():
    touch("all/a.py", "all/secret/a.py")
    Path("all/secret").chmod(0)
    try:
        assert files_to_check([Path("all")]) == ([Path("all/a.py")], [])
    finally:
        Path("all/secret").chmod(0o700)


def test_folder_without_answers_says_so():
    Path("empty").mkdir()

    with pytest.raises(UsageError, match=r"empty: no notebook and no \.py file in this folder\."):
        files_to_check([Path("empty")])
