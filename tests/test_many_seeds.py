"""An answer whose verdict depends on the seed is seen, and an interrupted run goes on where it was."""

import sys

import pytest

from gradecheck.course.course import load_course
from tests.folders import TINY_COURSE
from tests.long_runs import shard_of
from tests.many_seeds import Verdicts, answers_to, line_of, read_journal, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="answers are asked in forks")

SEEDS = 8
RIGHT = "def cube(x):\n    return x * x * x\n"
WRONG = "def cube(x):\n    return x * x\n"
#: Right unless the only number of the third case is above 3.
BY_LUCK = "def cube(x):\n    return x**3 if hasattr(x, 'shape') or x < 3 else x\n"
UNREAD = "import nowhere\ndef cube(x):\n    return x * x * x\n"
ENDED = "import os\ndef cube(x):\n    os._exit(1)\n"


@pytest.fixture(scope="module")
def course():
    return load_course(TINY_COURSE)


def asked(course, folder, journal=None, **answers):
    place = folder / "submissions" / "cube"
    place.mkdir(parents=True, exist_ok=True)
    for name, text in answers.items():
        (place / f"{name}.py").write_text(f"# expect: - - -\n{text}", encoding="utf-8")
    return {v.answer.split("/")[-1][:-3]: v for v in run(course, ["cube"], SEEDS, journal, folder)}


def test_verdict_that_depends_on_the_seed_is_told_with_one_of_the_seeds(course, tmp_path):
    found = asked(course, tmp_path, right=RIGHT, wrong=WRONG, by_luck=BY_LUCK, unread=UNREAD)

    assert {name for name, verdicts in found.items() if verdicts.flips} == {"by_luck"}
    assert found["right"].passed == found["unread"].passed == found["wrong"].failed == tuple(range(SEEDS))
    assert line_of(found["by_luck"]).startswith("submissions/cube/by_luck.py: ")
    assert f" of {SEEDS} seeds, as on " in line_of(found["by_luck"])


def test_answer_that_ends_the_process_costs_itself_alone(course, tmp_path):
    found = asked(course, tmp_path, ended=ENDED, right=RIGHT)

    assert (found["ended"].reached, found["right"].reached) == (0, SEEDS)


def test_what_the_journal_has_is_not_asked_again_unless_it_has_changed(course, tmp_path, monkeypatch):
    journal = tmp_path / "seeds.jsonl"
    first = asked(course, tmp_path, journal, right=RIGHT, changed=RIGHT)
    with journal.open("a", encoding="utf-8") as file:
        file.write('\n{"answer": "torn')  # the run was ended while it wrote
    anew = []
    monkeypatch.setattr("tests.many_seeds.in_a_fork", lambda subject, text: anew.append(text) or [(0, False)])

    again = asked(course, tmp_path, journal, changed=WRONG)

    assert again["right"] == first["right"]
    assert [text.partition("\n")[2] for text in anew] == [WRONG]
    assert len(read_journal(journal)) == 3


def test_rare_verdict_is_the_one_that_is_told():
    told = line_of(Verdicts("unseen/cube/a.py", "", passed=(3,), failed=(0, 1, 2)))
    assert told == "unseen/cube/a.py: passes on 1 of 4 seeds, as on 3."


def test_answers_that_never_come_to_their_inputs_are_left_out(tmp_path):
    place = tmp_path / "submissions" / "cube"
    place.mkdir(parents=True)
    firsts = {
        "a": "failed syntax -",
        "b": "not_attempted - -",
        "c": "failed timeout -",
        "d": "failed value -",
    }
    for name, expected in firsts.items():
        (place / f"{name}.py").write_text(f"# expect: {expected}\n", encoding="utf-8")

    assert [path.name for path in answers_to("cube", tmp_path)] == ["d.py"]


def test_shards_are_all_of_it_together():
    names = list("abcdefg")
    assert sorted(name for k in (1, 2, 3) for name in shard_of(names, f"{k}/3")) == names
