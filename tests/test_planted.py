"""The list of planted faults is current, and what plants them tells what is seen from what is not."""

import ast
from functools import cache
from pathlib import Path

import pytest

from tests.folders import REPOSITORY
from tests.planted import (
    CannotSay,
    Planting,
    chosen,
    failing_test,
    look,
    main,
    mirror_of,
    placed,
    planted,
    sources,
)
from tests.planted_faults import FAULTS, Fault

TEXTS = sources(REPOSITORY)
ROOMS = ("comparing", "course", "diagnosing", "gradients", "notebooks", "questions", "reporting", "running")
ROOMS += ("submission", "verdict", "wording", "worker", "cli.py", "atomic_files.py")


@cache
def tree_of(text):
    return ast.dump(ast.parse(text))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.reason)
def test_fault_has_one_place_and_its_tests_are_there(fault):
    planting = placed(fault, TEXTS)
    assert planting.tests
    assert [path for path in planting.tests if not (REPOSITORY / path).exists()] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.reason)
def test_fault_changes_what_is_computed_and_not_whether_it_can_be_read(fault):
    text = TEXTS[placed(fault, TEXTS).file]
    changed = text.replace(fault.before, fault.after)
    assert ast.dump(ast.parse(changed)) != tree_of(text)


def test_every_risky_room_has_a_fault():
    files = {placed(fault, TEXTS).file for fault in FAULTS}
    assert [room for room in ROOMS if not any(room in Path(file).parts for file in files)] == []
    assert len(FAULTS) >= 60


def test_no_fault_is_listed_twice():
    assert len({fault.before for fault in FAULTS}) == len({fault.reason for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize(
    ("text", "words"), [("x = 2", "nowhere"), ("x = 1\nx = 1", "2 times in gradecheck/a.py")]
)
def test_text_that_is_not_there_once_is_named(text, words):
    with pytest.raises(CannotSay, match=words):
        placed(Fault("x = 1", "x = 3", "nothing works"), {"gradecheck/a.py": text})


def test_mirror_of_the_module_come_before_those_of_its_room():
    assert mirror_of("gradecheck/questions/plan.py", ["tests/test_cli.py"]) == (
        "tests/questions/test_plan.py",
        "tests/questions",
        "tests/test_cli.py",
    )
    assert mirror_of("gradecheck/cli.py") == ("tests/test_cli.py",)


@pytest.fixture
def small_tree(tmp_path):
    """A package of one line with a test that looks at one side of it only."""
    (tmp_path / "gradecheck").mkdir()
    (tmp_path / "gradecheck/__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "gradecheck/limit.py").write_text("def low(x): return x < 3\n", encoding="utf-8")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_limit.py").write_text(
        "from gradecheck.limit import low\n\ndef test_four_is_not_low():\n    assert not low(4)\n",
        encoding="utf-8",
    )
    # a small project of its own: none of this one's settings
    (tmp_path / "pyproject.toml").write_text(
        "[tool.pytest.ini_options]\nmarkers=['browser: none here']\n"
        "addopts=['--import-mode=importlib', '-p', 'no:randomly']\npythonpath=['.']\n",
        encoding="utf-8",
    )
    (tmp_path / "tests/conftest.py").write_text(
        "import hypothesis\nhypothesis.settings.register_profile('quick')\n", encoding="utf-8"
    )
    return tmp_path


def planting(after):
    return Planting(Fault("x < 3", after, "four is low"), "gradecheck/limit.py", ("tests/test_limit.py",))


@pytest.mark.slow
def test_fault_that_a_test_notices_is_seen_and_one_that_none_notices_survives(small_tree):
    assert look(planting("x < 5"), small_tree).seen_by == "tests/test_limit.py::test_four_is_not_low"
    assert look(planting("x < 2"), small_tree).seen_by == ""


@pytest.mark.slow
def test_fault_after_which_the_tests_do_not_end_is_seen(small_tree):
    with planted(planting("[None for _ in iter(int, 1)]"), small_tree):
        assert failing_test(["tests"], small_tree, seconds=3.0) == "(no end in 3 s)"


@pytest.mark.slow
def test_tests_that_cannot_be_run_are_no_survival(small_tree):
    assert failing_test(["tests/test_missing.py"], small_tree).startswith("(pytest ended with exit code")


def test_the_tree_is_as_it_was_after_the_tests(small_tree):
    module = small_tree / "gradecheck/limit.py"
    sound = module.read_bytes()
    with planted(planting("x < 5"), small_tree):
        assert b"x < 5" in module.read_bytes()
    assert module.read_bytes() == sound


def test_words_choose_faults_by_room_reason_or_text():
    plantings = [placed(fault, TEXTS) for fault in FAULTS]
    assert chosen(plantings, []) == plantings
    assert {p.file.split("/")[1] for p in chosen(plantings, ["gradecheck/worker/"])} == {"worker"}
    assert [p.fault.before for p in chosen(plantings, ["LARGEST_FLOOR"])] == ["LARGEST_FLOOR = 1e-7"]


def test_words_that_choose_nothing_are_said(capsys):
    assert main(["no such room"]) == 2
    assert "no fault has no such room" in capsys.readouterr().err
