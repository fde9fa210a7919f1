from pathlib import Path

import yaml

from gradecheck.internal_error import (
    full_traceback,
    place_of_traceback,
    please_tell,
    told_in_a_sentence,
    type_and_text,
)
from tests.folders import REPOSITORY

ROOT = REPOSITORY


def raised() -> Exception:
    try:
        raise KeyError("Z")
    except KeyError as error:
        return error


def test_error_is_described_in_one_line():
    assert type_and_text(ValueError("first line\nsecond line")) == "ValueError: first line"
    assert type_and_text(ValueError()) == "ValueError"


def test_error_whose_text_raises_is_described_by_its_type():
    class SlyError(Exception):
        def __str__(self):
            raise RuntimeError("no text")

    assert type_and_text(SlyError()) == "SlyError"


def test_address_is_the_one_of_the_repository():
    address = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))["repository"]["url"]
    assert please_tell() == f"Please tell us: {address}/issues"


def test_without_an_address_the_givers_of_the_course_are_asked(monkeypatch, tmp_path):
    monkeypatch.setattr("gradecheck.distribution._PACKAGE", tmp_path / "gradecheck")
    assert please_tell() == "Please tell those who gave you this course."


def test_saved_traceback_is_whole():
    path = Path(place_of_traceback(raised()).removeprefix("are in "))
    try:
        assert path.read_text(encoding="utf-8") == full_traceback(raised())
        assert "KeyError: 'Z'" in path.read_text(encoding="utf-8")
    finally:
        path.unlink()


def test_where_the_disk_is_full_what_failed_is_said_all_the_same(monkeypatch):
    def full(**more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", full)
    assert place_of_traceback(raised()) == "could not be written (No space left on device)"
    assert "KeyError" in told_in_a_sentence(raised())
