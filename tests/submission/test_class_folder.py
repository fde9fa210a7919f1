"""A folder as each platform exports it: who handed in what, and which file counts."""

import os
import zipfile

import pytest

from gradecheck.errors import UsageError
from gradecheck.submission import archives
from gradecheck.submission.class_folder import read_class

CODE = "def f(): pass\n"


def put(folder, *names, at=1_700_000_000):
    for number, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CODE)
        os.utime(path, (at + number, at + number))
    return folder


def pack(path, members):
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def found(tmp_path):
    """Read a folder: names of files by learner."""

    def read(folder, learner=None):
        unpacked = tmp_path / "unpacked"
        unpacked.mkdir(exist_ok=True)
        return read_class(folder, unpacked, learner)

    return read


@pytest.fixture
def given(tmp_path):
    (tmp_path / "given").mkdir()
    return tmp_path / "given"


def by_learner(read):
    return {who.name: [file.handed_in.name for file in files] for who, files in read.learners.items()}


def test_moodle_with_a_folder_for_each(given, found):
    put(given, "Ada Lovelace_81234_assignsubmission_file_/ch06.ipynb", "Alan_9_assignsubmission_file_/a b.py")
    read = found(given)
    assert by_learner(read) == {"Ada Lovelace": ["ch06.ipynb"], "Alan": ["a b.py"]}
    assert [who.number for who in read.learners] == ["81234", "9"]


def test_moodle_without_folders(given, found):
    put(
        given,
        "Ada Lovelace_81234_assignsubmission_file_ch06.ipynb",
        "Alan_9_assignsubmission_file_ch06.ipynb",
    )
    assert by_learner(found(given)) == {"Ada Lovelace": ["ch06.ipynb"], "Alan": ["ch06.ipynb"]}


def test_two_learners_of_one_name_stay_two(given, found):
    put(given, "Ada_1_assignsubmission_file_/ch06.ipynb", "Ada_2_assignsubmission_file_/ch06.ipynb")
    assert by_learner(found(given)) == {"Ada (1)": ["ch06.ipynb"], "Ada (2)": ["ch06.ipynb"]}


def test_canvas_with_late_copies(given, found):
    put(
        given,
        "lovelaceada_81234_5678_ch06.ipynb",
        "lovelaceada_LATE_81234_5679_ch06-1.ipynb",
        "turing_7_8_x.py",
    )
    read = found(given)
    assert by_learner(read) == {"lovelaceada": ["ch06.ipynb"], "turing": ["x.py"]}
    (earlier,) = read.passed_over
    assert earlier.path == "lovelaceada_81234_5678_ch06.ipynb"
    assert earlier.reason == "is an earlier copy; lovelaceada_LATE_81234_5679_ch06-1.ipynb counts."


def test_gradescope_with_its_metadata(given, found):
    export = given / "assignment_123_export"
    put(export, "submission_1/ch06.ipynb", "submission_2/ch06.ipynb")
    (export / "submission_metadata.yml").write_text(
        "submission_1:\n  :submitters:\n  - :name: Ada Lovelace\n    :sid: 'A1'\n"
        "    :email: ada@example.org\n"
        "  :created_at: 2024-01-01\nsubmission_2:\n  :submitters:\n  - :name: Alan Turing\n    :sid: 'A2'\n"
    )
    read = found(given)
    assert by_learner(read) == {"Ada Lovelace": ["ch06.ipynb"], "Alan Turing": ["ch06.ipynb"]}
    assert [(who.number, who.email) for who in read.learners] == [("A1", "ada@example.org"), ("A2", "")]


def test_google_classroom(given, found):
    put(given, "Ada Lovelace - ch06.ipynb", "Alan Turing - ch06.ipynb", "Grace - Hopper - ch06.ipynb")
    assert set(by_learner(found(given))) == {"Ada Lovelace", "Alan Turing", "Grace"}


def test_github_classroom_with_whole_repositories(given, found):
    for name in ("ada", "alan-turing"):
        repository = given / f"hw6-{name}"
        put(repository / "work", "ch06.ipynb")
        put(repository, "solutions/ch06.ipynb", ".git/x.py")
        put(repository, "exercises/ch06.ipynb", at=1_600_000_000)
    read = found(given)
    assert by_learner(read) == {"ada": ["ch06.ipynb"], "alan-turing": ["ch06.ipynb"]}
    assert all(file.place.split("/")[1] == "work" for file in read.files)
    assert sum("course's own" in passed.reason for passed in read.passed_over) == 2


def test_nbgrader_submitted_and_collected(given, found):
    put(given, "submitted/ada/ps1/ch06.ipynb", "submitted/alan/ps1/ch06.ipynb")
    assert by_learner(found(given)) == {"ada": ["ch06.ipynb"], "alan": ["ch06.ipynb"]}


def test_nbgrader_inbound(given, found):
    put(given, "ada+ps1+2024-05-01 10-00-00 UTC+x/ch06.ipynb", "ada+ps1+2024-05-02 10-00-00 UTC+y/ch06.ipynb")
    put(given, "alan+ps1+2024-05-01 10-00-00 UTC/ch06.ipynb")
    read = found(given)
    assert by_learner(read) == {"ada": ["ch06.ipynb"], "alan": ["ch06.ipynb"]}
    assert read.files[0].place.startswith("ada+ps1+2024-05-02")


def test_one_file_for_each_learner(given, found):
    put(given, "ada.py", "alan.py", "alan (1).py")
    read = found(given)
    assert by_learner(read) == {"ada": ["ada.py"], "alan": ["alan (1).py"]}


def test_archives_for_each_learner_and_one_around_all(given, found, tmp_path):
    inner = pack(tmp_path / "x.zip", {"deep/ch06.ipynb": CODE, "readme.md": ""}).read_bytes()
    pack(
        given / "export.zip",
        {"Ada_1_assignsubmission_file_/all.zip": inner, "Alan_2_assignsubmission_file_/a.py": CODE},
    )
    read = found(given)
    assert by_learner(read) == {"Ada": ["ch06.ipynb"], "Alan": ["a.py"]}
    assert read.files[0].place == "export.zip/Ada_1_assignsubmission_file_/all.zip/deep/ch06.ipynb"
    assert read.files[0].handed_in.path.read_text() == CODE


def test_a_folder_of_one_learner_is_that_learners_whatever_its_names_say(given, found):
    put(given, "Alan_9_assignsubmission_file_/ch06.ipynb", "deep/er/b.py", "essay.pdf", "c.ipynb")
    read = found(given, "ada")
    assert by_learner(read) == {"ada": ["ch06.ipynb", "b.py", "c.ipynb"]}
    assert [each.path for each in read.passed_over] == ["essay.pdf"]


def test_one_learner_may_have_handed_in_nothing(given, found):
    (file,) = found(given, "ada").files
    assert file.who.name == "ada"
    assert "handed in nothing that can be graded" in file.handed_in.problem


def test_who_handed_in_nothing_to_grade_has_a_row_that_says_so(given, found):
    put(given, "ada/ch06.ipynb", "alan/essay.pdf")
    (given / "grace").mkdir()
    problems = {file.who.name: file.handed_in.problem for file in found(given).files}
    assert problems["ada"] == ""
    assert "export for reading" in problems["alan"]
    assert "handed in nothing" in problems["grace"]


@pytest.mark.skipif(os.name != "posix", reason="Windows lets few people make links")
def test_a_link_is_not_followed(given, found, tmp_path):
    put(given, "ada/ch06.ipynb", "alan/ch06.ipynb")
    put(tmp_path, "outside/secret.py")
    (given / "alan" / "secret.py").symlink_to(tmp_path / "outside" / "secret.py")
    (given / "grace").symlink_to(tmp_path / "outside")
    read = found(given)
    assert {file.who.name: bool(file.handed_in.problem) for file in read.files} == {
        "ada": False, "alan": False, "grace": True
    }  # fmt: skip
    assert [p.path for p in read.passed_over if "link" in p.reason] == ["alan/secret.py"]


HOSTILE_NAMES = [
    "../../escape.py",
    "/etc/escape.py",
    "C:\\escape.py",
    "a/../../escape.py",
    "x" * 5000 + ".py",
    "..",
]


def test_no_name_in_an_archive_decides_where_something_is_written(given, found, tmp_path):
    pack(given / "ada.zip", dict.fromkeys(HOSTILE_NAMES, CODE))
    before = set(tmp_path.rglob("*"))
    found(given)
    written = set(tmp_path.rglob("*")) - before - {tmp_path / "unpacked"}
    assert written
    assert {path.parent for path in written} == {tmp_path / "unpacked"}
    assert all(path.stem.isdigit() for path in written)


def test_an_archive_that_holds_too_much_costs_only_itself(given, found, monkeypatch):
    monkeypatch.setattr(archives, "MOST_BYTES", 2**20)
    pack(given / "ada.zip", {"ch06.py": CODE})
    with zipfile.ZipFile(given / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("ch06.py", bytes(2**24))
    problems = {file.who.name: file.handed_in.problem for file in found(given).files}
    assert problems["ada"] == ""
    assert "holds more than 1 MB" in problems["bomb"]


def test_an_archive_in_archives_without_end_is_not_followed(given, found, tmp_path):
    content = b""
    for _ in range(6):
        content = pack(
            tmp_path / "inner.zip", {"a.zip": content} if content else {"ch06.py": CODE}
        ).read_bytes()
    (given / "deep.zip").write_bytes(content)
    pack(given / "ada.zip", {"ch06.py": CODE})
    problems = {file.who.name: file.handed_in.problem for file in found(given).files}
    assert "in 3 archives" in problems["deep"]


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04nonsense", b"not an archive", b"PK\x05\x06" + bytes(18)]
)
def test_a_damaged_archive_is_a_row_with_a_sentence(given, found, content):
    (given / "bad.zip").write_bytes(content)
    put(given, "ada.py")
    problems = {file.who.name: file.handed_in.problem for file in found(given).files}
    assert problems["ada"] == ""
    assert problems["bad"].endswith(".")


def test_a_damaged_archive_is_told_under_its_own_name(given, found):
    folder = given / "Ada_5_assignsubmission_file_"
    folder.mkdir()
    (folder / "work.zip").write_bytes(b"PK\x03\x04nonsense")
    put(given, "Alan_6_assignsubmission_file_/a.py")
    assert [file.handed_in.name for file in found(given).files] == ["work.zip", "a.py"]


def test_of_copies_that_an_archive_dates_alike_the_one_that_is_marked_counts(given, found):
    """Browsers write `ch06 (1).ipynb` where `ch06.ipynb` is there already."""
    pack(given / "ada.zip", {"ch06 (1).ipynb": CODE, "ch06.ipynb": CODE})
    put(given, "alan.py")
    read = found(given)
    assert by_learner(read)["ada"] == ["ch06 (1).ipynb"]
    assert [each.path for each in read.passed_over] == ["ada.zip/ch06.ipynb"]


def test_an_encrypted_file_is_told(given, found):
    path = pack(given / "ada.zip", {"ch06.py": CODE})
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    path.write_bytes(bytes(data))
    put(given, "alan.py")
    assert "password" in {file.who.name: file.handed_in.problem for file in found(given).files}["ada"]


def test_what_programs_put_there_is_nobodys(given, found):
    put(given, "ada/ch06.ipynb", "ada/.ipynb_checkpoints/ch06-checkpoint.ipynb", "__MACOSX/ada/._ch06.ipynb")
    put(given, "alan/ch06.ipynb")
    assert by_learner(found(given)) == {"ada": ["ch06.ipynb"], "alan": ["ch06.ipynb"]}


def test_an_unreadable_folder_costs_only_itself(given, found, monkeypatch):
    put(given, "ada/ch06.ipynb", "alan/ch06.ipynb")
    scan = os.scandir

    def refuse(path):
        if str(path).endswith("alan"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    problems = {file.who.name: file.handed_in.problem for file in found(given).files}
    assert problems["ada"] == ""
    assert "cannot be read (Permission denied)" in problems["alan"]


def test_no_folder_and_an_empty_one_are_told(tmp_path, given, found):
    with pytest.raises(UsageError, match="there is no such folder"):
        found(tmp_path / "nowhere")
    with pytest.raises(UsageError, match="nobody has handed in anything"):
        found(given)
    with pytest.raises(UsageError, match="is a file"):
        found(put(tmp_path, "file.py") / "file.py")
