"""The pages that Moodle hands back: under names that it reads, for those whom it has named."""

import io
import re
import sys
import zipfile

import pytest

from gradecheck.grading.archive import archive_of
from gradecheck.grading.journal import Row
from gradecheck.grading.moodle_feedback import folder_of, render
from gradecheck.grading.results import Graded
from gradecheck.submission.platforms import Who
from gradecheck.verdict.report import SubmissionReport
from tests.grading.classes import RIGHT, SQUARE, graded, put


def as_moodle_reads_it(name):
    """Participant, plugin and file, as `is_valid_filename_for_import` takes a path apart."""
    first, *more = name.split("/")
    _, participant, kind, plugin, rest = [*first.split("_", 4), ""][:5]
    return int(participant), f"{kind}_{plugin}", "/".join([rest, *more]).lstrip("/")


@pytest.mark.parametrize(
    ("place", "folder"),
    [
        ("Ada Lovelace_81234_assignsubmission_file_/ch06.ipynb", "Ada Lovelace_81234_assignsubmission_file"),
        ("PS6.zip/Zoë_9_assignsubmission_file/a/b.py", "Zoë_9_assignsubmission_file"),
        ("Alan_7_assignsubmission_file_ch06.ipynb", "Alan_7_assignsubmission_file"),
        ("lovelaceada_81234_9000_ch06.ipynb", ""),
        ("file 1", ""),
    ],
)
def test_the_folder_is_the_one_of_the_export(place, folder):
    row = Row(place, "digest", SubmissionReport("a.py", "somebody", ()))
    assert folder_of(Graded(Who("somebody"), (row,), {})) == folder
    if folder:
        assert as_moodle_reads_it(f"{folder}_/feedback.html")[1:] == (
            "assignsubmission_file",
            "feedback.html",
        )


@pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")
def test_a_class_of_moodle_gets_an_archive_with_everybodys_own_page(tmp_path):
    put(tmp_path / "class" / "Ada_5_assignsubmission_file_" / "a.py", RIGHT)
    put(tmp_path / "class" / "Alan_6_assignsubmission_file_" / "a.py", SQUARE)
    graded(tmp_path / "class", tmp_path / "out")
    archive = zipfile.ZipFile(tmp_path / "out" / "moodle_feedback.zip")
    assert [as_moodle_reads_it(name)[0] for name in archive.namelist()] == [5, 6]
    for name in ("Ada", "Alan"):
        page = archive.read(f"{name}_{5 + (name == 'Alan')}_assignsubmission_file_/feedback.html").decode()
        assert re.search(rf"<h2[^>]*>\s*{name}", page)
        (own,) = (tmp_path / "out" / "learners").glob(f"{name}-*/feedback.html")
        assert page == own.read_text(encoding="utf-8")


def test_where_no_name_is_moodles_there_is_no_archive(done):
    assert not (done[1] / "moodle_feedback.zip").exists()
    assert render([]) is None


def test_an_archive_is_the_same_bytes_in_any_order_of_its_files():
    files = [("b", b"2", 0o644), ("a", b"1", 0o755)]
    assert archive_of(files) == archive_of(files[::-1])
    opened = zipfile.ZipFile(io.BytesIO(archive_of(files)))
    assert [(m.filename, m.external_attr >> 16) for m in opened.infolist()] == [("a", 0o755), ("b", 0o644)]
