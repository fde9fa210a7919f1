"""A path that leads nowhere says why, and what may be meant."""

import os
from pathlib import Path

import pytest

from gradecheck.submission.not_there import why_not_there


@pytest.fixture(autouse=True)
def at_work(tmp_path, monkeypatch):
    """A folder work/ with a notebook, and a home folder with another."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    for name in ("work/ch01_slopes.ipynb", "home/mine.ipynb", "answer.py"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).touch()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ch01_slopes.ipynb", "work/ch01_slopes.ipynb"),
        ("work/ch01_slope.ipynb", "work/ch01_slopes.ipynb"),
        ("work/ch01_slopes.ipnyb", "work/ch01_slopes.ipynb"),
        ("wrok/ch01_slopes.ipynb", "work/ch01_slopes.ipynb"),
        ("ch01_slops.ipynb", "work/ch01_slopes.ipynb"),
        ("anwser.py", "answer.py"),
        ("~/mine.ipynb", "home/mine.ipynb"),
    ],
)
def test_nearest_file_is_named(typed, meant):
    said = why_not_there(Path(typed))

    assert said.startswith("there is no such file. Did you mean `")
    assert said.endswith(f"{Path(meant)}`?")


@pytest.mark.skipif(os.name != "posix", reason="Windows takes both slashes")
def test_path_that_was_typed_for_windows_is_understood():
    assert why_not_there(Path("work\\ch01_slopes.ipynb")).endswith("Did you mean `work/ch01_slopes.ipynb`?")


@pytest.mark.parametrize("typed", ["nowhere.ipynb", "work/other.py", "no/where/x.py", "a\0b.py", "x" * 5000])
def test_nothing_is_named_where_nothing_is_near(typed):
    assert why_not_there(Path(typed)) == "there is no such file. Check the path."


@pytest.mark.parametrize("typed", ["https://example.org/ch01_slopes.ipynb", "file:" + "///srv/x.ipynb"])
def test_address_is_said_not_to_be_fetched(typed):
    assert why_not_there(Path(typed)).startswith("is an address, and nothing is fetched from there. Download")


def test_dash_is_said_to_be_no_file():
    assert why_not_there(Path("-")).startswith("is no file: the standard input is not read.")


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_link_that_leads_nowhere_is_called_one():
    Path("link.ipynb").symlink_to("gone.ipynb")
    assert why_not_there(Path("link.ipynb")) == "a link to a file that does not exist. Check the path."
