"""What is to be checked is found, what is passed over is said, and no path stops the others."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gradecheck.errors import UsageError
from gradecheck.submission.handed_in import HandedIn
from gradecheck.submission.paths import files_to_check
from tests.folders import REPOSITORY, TINY_COURSE


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def touch(*names):
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()


def names(found):
    return [file.path.as_posix() for file in found.files]


def said(found):
    return {Path(path.path).as_posix(): path.reason for path in found.passed_over}


def test_file_that_is_named_is_kept_even_if_it_is_not_there():
    assert files_to_check([Path("gone.ipynb")]).files == (HandedIn(Path("gone.ipynb")),)


def test_folder_stands_for_what_is_in_it_in_order():
    touch("all/b.py", "all/a.ipynb", "all/.hidden.py", "all/._b.py", "all/.ipynb_checkpoints/a.ipynb")

    found = files_to_check([Path("all")])

    assert (names(found), said(found)) == (["all/.hidden.py", "all/a.ipynb", "all/b.py"], {})


@pytest.mark.parametrize(
    "name",
    [
        "ch01.IPYNB",
        "ch01.ipynb.txt",
        "ch01.ipynb.json",
        "ch01.Py",
        "ch01.py.txt",
        "ch01 (1).ipynb",
        "ch01-Copy1.ipynb",
        "Copy of ch01.ipynb",
        "ch01-checkpoint.ipynb",
        "Ada Müller_81234_assignsubmission_file_ch01.ipynb",
        "lovelaceada_LATE_81234_5678_ch01-2.ipynb",
        "=1+1.ipynb",
    ],
)
def test_names_that_browsers_and_platforms_make_are_found(name):
    touch(f"all/{name}")

    assert names(files_to_check([Path("all")])) == [f"all/{name}"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ann.zip", "is an archive, which only `gradecheck grade` unpacks. Let that do it, or unpack it"),
        ("ann.7z", "is an archive, which is not unpacked here. Unpack it"),
        ("ann.tar.gz", "Unpack it"),
        ("ch01.html", "is an export for reading. Ask for the notebook itself"),
        ("ch01.ipynb.pdf", "Ask for the notebook itself"),
        ("answer.docx", "save its code as a file that ends in .py"),
        ("ch01.gdoc", "Download the notebook that it leads to"),
        ("ch01.ipynb.crdownload", "Download it again"),
        ("photo.HEIC", "is a picture"),
        ("ch01.m", "in another language"),
        (
            "ch01",
            "is neither a notebook (.ipynb) nor a Python file (.py). If it is one of the two, rename it.",
        ),
        ("ch01.ipynb.bak", "rename it"),
    ],
)
def test_what_is_not_checked_is_said_with_what_to_do(name, words):
    touch("all/a.py", f"all/{name}")

    found = files_to_check([Path("all")])

    assert names(found) == ["all/a.py"]
    assert words in said(found)[f"all/{name}"]


def test_what_programs_leave_behind_is_no_answer():
    touch("all/a.py", "all/__init__.py", "all/a.ipynb.bak1", "all/.DS_Store", "all/Thumbs.db")
    touch("all/__MACOSX/._a.ipynb", "all/__pycache__/a.py")

    found = files_to_check([Path("all")])

    assert (names(found), said(found)) == (["all/a.py"], {})


def test_init_that_holds_code_is_an_answer():
    touch("all/a.py")
    Path("all/__init__.py").write_text("def cube(x): ...\n")

    assert names(files_to_check([Path("all")])) == ["all/__init__.py", "all/a.py"]


def test_folder_of_a_program_that_a_pattern_names_is_no_fault():
    touch("all/ann/a.py", "all/__MACOSX/._a.py")

    found = files_to_check(sorted(Path("all").iterdir()))

    assert names(found) == ["all/ann/a.py"]
    assert said(found) == {"all/__MACOSX": "is a folder of a program, not of a person."}


def test_file_that_is_named_twice_is_checked_once():
    touch("work/a.py", "work/b.py")

    found = files_to_check([Path("work/b.py"), Path("work"), Path("work") / ".." / "work" / "a.py"])

    assert sorted(names(found)) == ["work/a.py", "work/b.py"]


def test_work_is_taken_before_exercises():
    touch("exercises/x.ipynb")
    assert names(files_to_check([])) == ["exercises/x.ipynb"]

    touch("work/x.ipynb")
    assert names(files_to_check([])) == ["work/x.ipynb"]


def test_folder_with_a_notebook_of_the_course_stands_for_itself():
    touch("ch01.ipynb", "notes.py")
    assert names(files_to_check([], notebooks=["ch01.ipynb"])) == ["ch01.ipynb", "notes.py"]

    touch("work/x.ipynb")
    assert names(files_to_check([], notebooks=["ch01.ipynb"])) == ["work/x.ipynb"]


@pytest.mark.parametrize("notebooks", [[], ["ch01.ipynb"]])
def test_nothing_to_check_says_what_to_type(notebooks):
    touch("other.ipynb")
    with pytest.raises(UsageError, match=r"no folder work/ or exercises/ here, .*`gradecheck start`"):
        files_to_check([], notebooks=notebooks)


def test_folders_with_answers_that_are_passed_over_are_named():
    touch("all/a.py", "all/ann/a.py", "all/bob/a.ipynb", "all/data/points.csv", "all/__pycache__/a.py")

    found = files_to_check([Path("all")])

    assert names(found) == ["all/a.py"]
    assert said(found) == {"all": "not searched: ann/, bob/. To check them, name them too."}


def test_of_many_folders_three_are_named_and_the_others_counted():
    touch("all/a.py", *(f"all/learner{n}/a.py" for n in range(1, 6)))

    (reason,) = said(files_to_check([Path("all")])).values()

    assert "learner1/, learner2/, learner3/ and 2 more" in reason


def test_folder_that_has_only_folders_stands_for_what_each_learner_handed_in():
    touch(
        "all/ann/a.py", "all/bob/b.ipynb", "all/bob/b.zip", "all/cem/c.zip", "all/.git/x.py", "all/list.csv"
    )
    Path("all/dan").mkdir()

    found = files_to_check([Path("all")])

    assert names(found) == ["all/ann/a.py", "all/bob/b.ipynb", "all/cem", "all/dan"]
    assert [bool(file.problem) for file in found.files] == [False, False, True, True]
    assert set(said(found)) == {"all/bob/b.zip", "all/cem/c.zip", "all/list.csv"}


def test_folders_deeper_than_that_are_not_searched_and_named():
    touch("all/ann/a.py", "all/bob/week1/a.py")

    _, bob = files_to_check([Path("all")]).files

    assert "no notebook and no .py file in this folder itself, but in week1/." in bob.problem
    assert f"Type `gradecheck check {Path('all/bob')}`" in bob.problem


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_link_to_a_folder_is_not_followed_unless_it_is_named():
    touch("all/ann/a.py", "other/b.py")
    Path("all/link").symlink_to("../other")
    Path("all/up").symlink_to(".")

    found = files_to_check([Path("all")])

    assert names(found) == ["all/ann/a.py"]
    assert said(found)["all/link"] == "is a link to another folder. To check that, name it."
    assert names(files_to_check([Path("all/link")])) == ["all/link/b.py"]


def test_empty_folder_costs_itself_only():
    touch("all/ann/a.py", "all/cem/c.zip")
    Path("all/bob").mkdir()

    ann, bob, cem = files_to_check(sorted(Path("all").iterdir())).files

    assert ann == HandedIn(Path("all/ann/a.py"))
    assert "no notebook and no .py file in this folder" in bob.problem
    assert "no notebook and no .py file in this folder" in cem.problem


def test_pages_of_the_course_that_judges_cost_themselves_only():
    touch("a.py")

    key, answer = files_to_check([TINY_COURSE / "solutions", Path("a.py")], TINY_COURSE / "solutions").files

    assert "never its own answer key" in key.problem
    assert answer.problem == ""


@pytest.mark.parametrize(
    "path", [TINY_COURSE, TINY_COURSE / "solutions" / "ch02_lines"], ids=["around", "within"]
)
def test_folder_around_the_pages_and_folder_within_them_are_answer_keys_too(path):
    (key,) = files_to_check([path], TINY_COURSE / "solutions").files

    assert "never its own answer key" in key.problem


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_links_that_lead_nowhere_or_in_circles_stop_nobody():
    touch("all/a.py")
    Path("all/circle").symlink_to("circle")
    Path("all/circle.ipynb").symlink_to("circle.ipynb")
    Path("all/dead.ipynb").symlink_to("nowhere.ipynb")
    Path("all/up").symlink_to(".")

    found = files_to_check([Path("all"), Path("all/circle"), Path("x" * 5000), Path("a\0.py")], Path("pages"))

    assert names(found)[:3] == ["all/a.py", "all/circle.ipynb", "all/dead.ipynb"]
    assert len(found.files) == 6


AS_A_USER = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"]


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
@pytest.mark.skipif(
    os.name == "posix" and os.geteuid() == 0 and not shutil.which("setpriv"), reason="no setpriv"
)
def test_locked_folders_and_files_cost_themselves_only(tmp_path):
    """Asked as a user whom modes concern: nothing is locked for the superuser."""
    touch("all/ann/a.py", "all/bob/a.py", "all/cem/a.py", "all/dan/a.py")
    code = (
        "from pathlib import Path; from gradecheck.submission.paths import files_to_check\n"
        "paths = [Path(p) for p in ('all/ann', 'all/bob', 'all/cem/a.py', 'all/dan')]\n"
        "print(*files_to_check(paths, Path('pages')).files, sep='\\n')"
    )
    for path in (tmp_path, *tmp_path.parents[:2]):
        path.chmod(0o755)
    Path("all/bob").chmod(0)  # may not be looked into
    Path("all/cem").chmod(0)  # the file in it cannot even be seen
    try:
        user = AS_A_USER if os.geteuid() == 0 else []
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [*user, sys.executable, "-c", code], capture_output=True, text=True, env=environment
        )
    finally:
        Path("all/bob").chmod(0o700)
        Path("all/cem").chmod(0o700)
    assert done.stderr == ""
    ann, bob, cem, dan = done.stdout.splitlines()
    assert "problem=''" in ann
    assert "problem=''" in dan
    assert "no permission to look into this folder" in bob
    assert "all/cem/a.py" in cem
