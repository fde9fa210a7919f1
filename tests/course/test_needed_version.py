"""A course that needs a newer gradecheck says so, and none of its pages is imported."""

import pytest

from gradecheck.cli import main
from gradecheck.course.needed_version import refuse_older
from gradecheck.errors import CardError, UsageError
from tests.changing import change


def test_older_gradecheck_says_what_to_type_and_imports_no_page(tiny, capsys):
    change(tiny / "solutions/__init__.py", 'NEEDS_GRADECHECK = "0.1"', 'NEEDS_GRADECHECK = "99.1"')
    for page in (tiny / "solutions").glob("*/__init__.py"):
        page.write_text("raise RuntimeError('imported')\n")

    code = main(["--course", str(tiny), "list"])

    said = capsys.readouterr().err
    assert code == 2
    assert "Two Small Chapters" in said
    assert "needs gradecheck 99.1 or newer, and this is 0." in said
    assert "python -m pip install --upgrade" in said


@pytest.mark.parametrize(
    ("ours", "needed", "enough"),
    [
        ("0.1.0", None, True),
        ("0.1.0", "0.1", True),
        ("0.1", "0.1.0", True),
        ("0.10.0", "0.9", True),
        ("0.2.0rc1", "0.2", True),
        ("0.1.9", "0.2", False),
        ("0.9", "1", False),
    ],
)
def test_versions_are_compared_by_their_numbers(ours, needed, enough, monkeypatch):
    monkeypatch.setattr("gradecheck.course.needed_version.__version__", ours)
    if enough:
        refuse_older(needed, "the course C")
    else:
        with pytest.raises(UsageError, match=f"needs gradecheck {needed} or newer, and this is {ours}"):
            refuse_older(needed, "the course C")


@pytest.mark.parametrize("needed", [1, "new", "", ">=0.1"])
def test_what_is_no_version_is_its_authors(needed):
    with pytest.raises(CardError, match="must be a version"):
        refuse_older(needed, "the course C")
