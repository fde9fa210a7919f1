"""Another package called gradecheck is noticed, and the sentence says what to type."""

import subprocess
import sys

import pytest

from gradecheck import namesake
from gradecheck.cli import main
from gradecheck.distribution import NAME
from gradecheck.namesake import overwrote_us, warning_of_a_namesake


@pytest.fixture
def installed(tmp_path):
    """List the files of a package called gradecheck as installed."""

    def install(*files):
        record = tmp_path / "gradecheck-0.1.0.dist-info" / "RECORD"
        record.parent.mkdir()
        record.write_text("".join(f"{file},sha256=00,0\n" for file in files), encoding="utf-8")
        return [str(tmp_path)]

    return install


def test_namesake_is_named_with_its_folder_and_what_to_type(installed, tmp_path):
    warning = warning_of_a_namesake(installed("gradecheck/cli.py", "gradecheck/__init__.py"))
    assert warning.startswith(f"another package called gradecheck is installed in {tmp_path}, ")
    assert f"Type `pip uninstall --yes gradecheck {NAME}`, then `pip install -e " in warning


def test_installed_package_is_installed_again_by_its_name(installed, tmp_path, monkeypatch):
    monkeypatch.setattr(namesake, "__file__", str(tmp_path / "gradecheck" / "namesake.py"))
    warning = warning_of_a_namesake(installed("gradecheck/__init__.py"))
    assert warning.endswith(f"then `pip install {NAME}`.")


def test_editable_install_under_the_earlier_name_is_no_namesake(installed):
    """It has a path file, and no package in the folder of the environment."""
    assert warning_of_a_namesake(installed("_gradecheck.pth", "gradecheck/_course/_config.yml")) == ""


def test_folders_without_a_namesake_are_silent(tmp_path):
    assert warning_of_a_namesake([str(tmp_path), str(tmp_path / "missing"), ""]) == ""


def test_nothing_overwrote_this_package():
    assert not overwrote_us()


def test_command_warns_and_goes_on(installed, tmp_path, monkeypatch, capsys):
    installed("gradecheck/__init__.py")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert main(["list"]) == 0
    shown = capsys.readouterr()
    assert shown.err.startswith("gradecheck: another package called gradecheck is installed in ")
    assert "another package" not in shown.out


def test_importing_does_not_look_for_a_namesake():
    asked = "import gradecheck, sys; print('gradecheck.namesake' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
