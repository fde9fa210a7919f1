"""Data of the course are found from wherever a notebook runs."""

import subprocess
import sys

import numpy as np
import pytest

from gradecheck import course_data
from gradecheck.errors import UsageError
from tests.folders import REPOSITORY

ROOT = REPOSITORY


def test_digits_are_what_their_source_says():
    digits = course_data("digits")

    assert digits["pixels"].shape == (1797, 64)
    assert (digits["pixels"].min(), digits["pixels"].max()) == (0, 16)
    assert np.bincount(digits["labels"]).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


def test_file_is_small_and_its_licence_stands_beside_it():
    assert (ROOT / "solutions" / "digits.npz").stat().st_size < 100_000
    text = (ROOT / "solutions" / "digits.txt").read_text(encoding="utf-8")
    assert "10.24432/C50P49" in text
    assert "CC BY 4.0" in text


def test_data_are_found_from_the_folder_of_the_notebooks(tmp_path):
    """Also far from any checkout, as where the package is installed."""
    code = "from gradecheck import course_data; print(len(course_data('digits')['labels']))"
    for folder in (ROOT / "exercises", tmp_path):
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=folder,
            env={"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == "1797"


def test_unknown_name_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="no data called 'letters'; it has: digits"):
        course_data("letters")


def test_data_set_that_was_changed_leaves_the_next_one_alone():
    course_data("digits")["pixels"][:] = 0
    assert course_data("digits")["pixels"].max() == 16
