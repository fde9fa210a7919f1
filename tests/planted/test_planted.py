"""The list of planted faults is current, and what plants them tells what is seen from what is not."""

import ast
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.folders import REPOSITORY
from tests.planted.__main__ import main, sights_of, summary
from tests.planted.faults import FAULTS, Fault
from tests.planted.planting import CannotSay, Planting, chosen, mirror_of, placed, planted, sources
from tests.planted.trial import Sight, State, failing_test, look

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


def test_tests_of_the_module_are_asked_first_and_those_of_its_room_last():
    assert mirror_of("gradecheck/questions/plan.py", ["tests/test_cli.py"]) == (
        "tests/questions/test_plan.py",
        "tests/test_cli.py",
        "tests/questions",
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
        "import pytest\nfrom gradecheck.limit import low\n\n"
        "@pytest.mark.parametrize('x', [4], ids=['5 - 1'])\n"
        "def test_four_is_not_low(x):\n    assert not low(x)\n",
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
@pytest.mark.parametrize(
    ("after", "state"),
    [("x < 5", State.SEEN), ("x < 2", State.SURVIVED), ("[x for _ in iter(int, 1)]", State.NO_END)],
)
def test_failing_test_is_named_and_one_that_does_not_end_is_no_failure(small_tree, after, state):
    with planted(planting(after), small_tree):
        name = "" if state is State.SURVIVED else "tests/test_limit.py::test_four_is_not_low[5 - 1]"
        assert failing_test(["tests"], small_tree, seconds=2) == Sight(state, name)


@pytest.mark.slow
def test_tests_that_cannot_be_run_are_no_survival(small_tree):
    assert failing_test(["tests/test_missing.py"], small_tree) == Sight(State.SEEN, "tests/test_missing.py")


@pytest.fixture
def tests_say(monkeypatch):
    """Tests that say, in this order, what is given here; the first one for the tree with the fault."""

    def say(*states):
        waiting = iter(states)
        asked = []

        def failing(tests, root, without=(), seconds=0):
            asked.append((*tests, *(f"but {test}" for test in without)))
            state, name = next(waiting)
            return Sight(state, name)

        monkeypatch.setattr("tests.planted.trial.failing_test", failing)
        return asked

    return say


SOUND = (State.SURVIVED, "")


def test_failure_is_believed_where_the_same_test_passes_without_the_fault(small_tree, tests_say):
    asked = tests_say((State.SEEN, "t::a"), SOUND)
    assert look(planting("x < 5"), small_tree) == Sight(State.SEEN, "t::a")
    assert asked == [("tests/test_limit.py",), ("t::a",)]


def test_failure_that_is_there_without_the_fault_is_told_and_the_others_are_asked(small_tree, tests_say):
    asked = tests_say((State.SEEN, "t::a"), (State.SEEN, "t::a"), SOUND)
    assert look(planting("x < 2"), small_tree) == Sight(State.SURVIVED, not_believed=("t::a",))
    assert asked[2] == ("tests/test_limit.py", "but t::a")


def test_fault_after_which_a_test_does_not_end_is_not_seen_by_it_and_the_next_tests_are_asked(
    small_tree, tests_say
):
    both = Planting(planting("x < 5").fault, "gradecheck/limit.py", ("tests/test_limit.py", "tests"))
    tests_say((State.NO_END, "t::a"), SOUND, SOUND)
    assert look(both, small_tree) == Sight(State.NO_END, "t::a")
    asked = tests_say((State.NO_END, "t::a"), SOUND, (State.SEEN, "t::b"), SOUND)
    assert look(both, small_tree) == Sight(State.SEEN, "t::b")
    assert asked[2] == ("tests", "but t::a")


def test_interrupted_run_goes_on_where_it_was_and_asks_again_what_came_to_no_end(
    small_tree, tmp_path, monkeypatch
):
    plantings, journal, asked = [planting(f"x < {n}") for n in range(4, 8)], tmp_path / "planted.jsonl", []
    comes = dict(
        zip(
            plantings, (Sight(State.SEEN, "a"), Sight(State.SURVIVED), Sight(State.NO_END, "b")), strict=False
        )
    )
    monkeypatch.setattr("tests.planted.__main__.look", lambda one, _: asked.append(one) or comes[one])

    first = dict(sights_of(plantings[:3], journal, 1, small_tree))
    with journal.open("a", encoding="utf-8") as file:
        file.write('\n{"digest": "torn')  # the run was ended while it wrote
    again = dict(sights_of(plantings[:3], journal, 1, small_tree))
    assert first == again == comes
    assert asked == [*plantings[:3], plantings[2]]

    (small_tree / "tests/test_limit.py").write_text(
        "", encoding="utf-8"
    )  # other tests may say something else
    assert dict(sights_of(plantings[:1], journal, 1, small_tree)) == {plantings[0]: comes[plantings[0]]}
    assert asked[4:] == plantings[:1]


def test_what_came_to_no_end_is_counted_by_itself():
    count = Counter([State.SEEN, State.SEEN, State.NO_END])
    assert summary(count) == "3 planted, 2 seen, 0 survived, 1 came to no end"


def test_the_tree_is_as_it_was_after_the_tests(small_tree):
    module = small_tree / "gradecheck/limit.py"
    sound, when = module.read_bytes(), module.stat().st_mtime_ns
    with planted(planting("x < 5"), small_tree):
        assert b"x < 5" in module.read_bytes()
        first = module.stat().st_mtime
    with planted(planting("x < 7"), small_tree):
        assert module.stat().st_mtime != first  # else its byte code could be that of another fault
    assert (module.read_bytes(), module.stat().st_mtime_ns) == (sound, when)


def test_words_choose_faults_by_room_reason_or_text():
    plantings = [placed(fault, TEXTS) for fault in FAULTS]
    assert chosen(plantings, []) == plantings
    assert {p.file.split("/")[1] for p in chosen(plantings, ["gradecheck/worker/"])} == {"worker"}
    assert [p.fault.before for p in chosen(plantings, ["LARGEST_FLOOR"])] == ["LARGEST_FLOOR = 1e-7"]


def test_words_that_choose_nothing_are_said(capsys):
    assert main(["no such room"]) == 2
    assert "no fault has no such room" in capsys.readouterr().err
