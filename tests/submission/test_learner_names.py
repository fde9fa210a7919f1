"""Whose a file is."""

from pathlib import Path

import pytest

from gradecheck.submission.learner_names import learner_names


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["h/Ada Müller_81234_assignsubmission_file_ch06.ipynb"], ["Ada Müller"]),
        (["h/Ada O'Neil_81234_assignsubmission_file_/ch06.ipynb"], ["Ada O'Neil"]),
        (["h/lovelaceada_81234_5678_ch06.ipynb"], ["lovelaceada"]),
        (["h/lovelaceada_LATE_81234_5678_ch06-2.ipynb"], ["lovelaceada"]),
        (["h/ann/ch06.ipynb", "h/bob/ch06.ipynb"], ["ann", "bob"]),
        (["h/ann/ch06.ipynb", "h/bob", "h/cem/ch06.ipynb"], ["ann", "bob", "cem"]),
        (["h/ann/ch06.ipynb", "h/bob/again/ch06.ipynb", "h/late.ipynb"], ["ann", "bob", "late"]),
        (["ch06.ipynb", "ann/ch06.ipynb"], ["ch06", "ann"]),
        (["/h/ann/ch06.ipynb", "h/bob/ch06.ipynb"], ["ch06", "ch06"]),
        (["h/ann.ipynb", "h/bob.ipynb"], ["ann", "bob"]),
        (["h/ann.ipynb", "h/ann (1).ipynb", "h/ann-Copy1.ipynb"], ["ann", "ann", "ann"]),
        (["h/ch06_ann_2.ipynb"], ["ch06_ann_2"]),
    ],
)
def test_learner_is_told_by_platform_folder_or_file(paths, names):
    assert learner_names([Path(path) for path in paths]) == tuple(names)
