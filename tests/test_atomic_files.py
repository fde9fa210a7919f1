import os
import stat
import threading

import pytest

from gradecheck.atomic_files import write_atomically
from gradecheck.errors import UsageError


def test_text_is_written_as_utf8_with_plain_line_ends(tmp_path):
    write_atomically(tmp_path / "report.txt", "Δ\n")
    assert (tmp_path / "report.txt").read_bytes() == b"\xce\x94\n"


def test_nothing_is_left_beside_the_file(tmp_path):
    write_atomically(tmp_path / "report.txt", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_old_file_stays_whole_when_renaming_fails(tmp_path, monkeypatch):
    target = tmp_path / "report.txt"
    target.write_text("old")

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UsageError, match="No space left on device"):
        write_atomically(target, "new")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_missing_folder_is_named_in_a_sentence(tmp_path):
    with pytest.raises(UsageError, match=r"nowhere.report\.txt: cannot be written"):
        write_atomically(tmp_path / "nowhere" / "report.txt", "new")


def test_lone_surrogate_becomes_its_escape(tmp_path):
    """A path that is not UTF-8 reaches us as surrogates; inside JSON the escape means the same character."""
    write_atomically(tmp_path / "report.json", '"\udc80"')
    assert (tmp_path / "report.json").read_bytes() == b'"\\udc80"'


@pytest.mark.skipif(os.name != "posix", reason="links, pipes and modes of POSIX")
class TestOnPosix:
    def test_link_stays_a_link(self, tmp_path):
        (tmp_path / "real.txt").write_text("old")
        (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
        write_atomically(tmp_path / "link.txt", "new")
        assert (tmp_path / "link.txt").is_symlink()
        assert (tmp_path / "real.txt").read_text() == "new"

    def test_pipe_is_written_and_not_replaced(self, tmp_path):
        os.mkfifo(tmp_path / "pipe")
        read = []
        reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
        reader.start()
        write_atomically(tmp_path / "pipe", "through")
        reader.join(timeout=10)
        assert read == [b"through"]
        assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)

    def test_others_may_read_it_as_far_as_the_umask_says(self, tmp_path):
        before = os.umask(0o022)
        try:
            write_atomically(tmp_path / "report.txt", "new")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "report.txt").stat().st_mode) == 0o644
