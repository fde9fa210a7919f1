"""Submissions that attack: no point that is not earned, none lost by an honest learner, no trace left."""

import json
import os
import re
import sys
from collections import Counter
from dataclasses import dataclass, fields, replace
from pathlib import Path
from random import Random

import pytest

from gradecheck.course.course import load_course
from gradecheck.grading.class_run import Order, grade_class
from gradecheck.grading.reports import reports
from gradecheck.submission.class_folder import read_class
from gradecheck.worker.outcome import Outcome, Status, encode_outcome
from tests.changing import change
from tests.folders import TESTS
from tests.grading.classes import QUICK, RIGHT, files_of, put

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's"),
    pytest.mark.slow,
    pytest.mark.xdist_group("attacks"),
]
ATTACKS = TESTS / "attacks"
LIMITS = replace(QUICK, statement_seconds=0.4, message_bytes=32 * 2**20)
TRACE = "gradecheck-attack"


@dataclass(frozen=True)
class Attack:
    """One submission: what it deserves in points, and the cause that is told of `cube` (``-`` for any).

    Where it depends on the speed of the machine which limit is met first, both are told, with a bar.
    """

    path: Path
    points: int
    cause: str

    @property
    def name(self):
        return self.path.relative_to(ATTACKS).with_suffix("").as_posix()


def attacks():
    for path in sorted(ATTACKS.glob("*/*.py")):
        header = re.search(r"^# deserves: (\d) (\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        yield Attack(path, int(header[1]), header[2])


ALL = tuple(attacks())


@dataclass(frozen=True)
class Aftermath:
    """What a run with all attacks has left."""

    learners: dict
    results: object
    out: Path
    before: frozenset
    after: frozenset


def things_around():
    """Files where an attack would leave one, and processes that run our worker."""
    folders = {Path("/tmp"), Path("/dev/shm"), Path.home(), Path.cwd(), Path("/")}
    found = {str(path) for folder in folders if folder.is_dir() for path in folder.glob(f"*{TRACE}*")}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
            parent = (process / "stat").read_text().rsplit(")", 1)[1].split()[1]
        except OSError:
            continue
        if b"worker/__main__.py" in command and int(parent) in (1, os.getpid()):
            found.add(f"process {process.name}")
    return frozenset(found)


@pytest.fixture(scope="module")
def aftermath(tmp_path_factory):
    """All attacks and as many honest learners, in a drawn order, graded in one go."""
    from tests.folders import TINY_COURSE

    folder = tmp_path_factory.mktemp("attacked")
    course = copy_with_less_time(TINY_COURSE, folder / "course")
    names = [attack.name for attack in ALL] + [f"honest {number}" for number in range(len(ALL) // 2)]
    Random(11).shuffle(names)
    for number, name in enumerate(names):
        text = RIGHT if name.startswith("honest") else (ATTACKS / f"{name}.py").read_bytes().decode("utf-8")
        place = folder / "class" / f"{number:03d} {name.replace('/', ' ')}"
        put(place / "a.py", "")
        (place / "a.py").write_bytes(text.encode("utf-8"))
    (folder / "unpacked").mkdir()
    before = things_around()
    found = read_class(folder / "class", folder / "unpacked")
    order = Order(folder / "class", folder / "out", seed=3, jobs=2, limits=LIMITS)
    results = grade_class(load_course(course), found, order)
    learners = {each.who.name[4:]: each for each in results.learners}
    return Aftermath(learners, results, folder / "out", before, things_around())


def copy_with_less_time(course, target):
    import shutil

    shutil.copytree(course, target, ignore=shutil.ignore_patterns("__pycache__"))
    for points in ("points=1,", "points=2,"):
        change(target / "solutions" / "ch01_powers" / "cards.py", points, f"{points}\n        seconds=0.4,")
    return target


def test_there_are_enough_of_every_family():
    families = Counter(attack.path.parent.name for attack in ALL)
    assert len(ALL) >= 200
    assert min(families.values()) >= 15
    assert len(families) == 10


def test_each_says_what_it_tries():
    for attack in ALL:
        assert re.search(r"^# tries: .{10,}$", attack.path.read_text(encoding="utf-8"), re.MULTILINE), (
            attack.name
        )


@pytest.mark.parametrize("name", ["forged_outcome", "huge_shape", "not_a_number"])
def test_forged_outcome_has_fields_as_a_real_one_may_have_them(name):
    """Else it is refused for what it lacks or does not know, and what it tries is not tried."""
    text = (ATTACKS / "protocol" / f"{name}.py").read_text(encoding="utf-8")
    forged = set(re.findall(r"""["'](\w+)["']: ?""", text)) - {"start", "outcome", "array"}
    assert (
        set(encode_outcome(Outcome(Status.RETURNED))) <= forged <= {field.name for field in fields(Outcome)}
    )


def test_no_attack_gets_a_point_that_it_did_not_earn(aftermath):
    got = {a.name: aftermath.learners[a.name.replace("/", " ")].points(aftermath.results.asked) for a in ALL}
    assert {name: n for name, n in got.items() if n > points_of(name)} == {}


def test_no_attack_costs_its_learner_more_than_the_answer_that_attacks(aftermath):
    got = {a: aftermath.learners[a.name.replace("/", " ")] for a in ALL}
    asked = aftermath.results.asked
    assert {a.name: what_is_told_of(each) for a, each in got.items() if each.points(asked) < a.points} == {}


def points_of(name):
    return next(attack.points for attack in ALL if attack.name == name)


def test_each_is_told_with_its_cause(aftermath):
    told = {}
    for attack in ALL:
        found = aftermath.learners[attack.name.replace("/", " ")].counting.get("cube")
        cause = str(found.findings[0].cause) if found is not None and found.findings else "-"
        if attack.cause != "-" and cause not in attack.cause.split("|"):
            told[attack.name] = f"{cause}, not {attack.cause}"
        elif attack.points < 3 and cause == "-":
            told[attack.name] = "no cause"
    assert told == {}, "\n".join(f"{name}: {words}" for name, words in told.items())


def test_no_honest_learner_loses_a_point(aftermath):
    honest = {n: each for n, each in aftermath.learners.items() if "honest" in n}
    assert len(honest) >= 100
    asked = aftermath.results.asked
    assert {n: what_is_told_of(each) for n, each in honest.items() if each.points(asked) != 3} == {}


def what_is_told_of(learner):
    """For whoever reads why this test failed."""
    findings = [f.what for each in learner.counting.values() for f in each.findings]
    return [*learner.problems, *findings]


def test_no_trace_is_left(aftermath):
    assert aftermath.after <= aftermath.before


def test_nobody_changed_what_was_asked_or_what_it_is_worth(aftermath):
    assert [(each.name, each.points) for each in aftermath.results.asked] == [("cube", 1), ("mean_slope", 2)]


def test_the_checker_itself_failed_on_none(aftermath):
    faults = {n: each.faults(aftermath.results.asked) for n, each in aftermath.learners.items()}
    assert {name: found for name, found in faults.items() if found} == {}
    assert {n: each.problems for n, each in aftermath.learners.items() if each.problems} == {}


def test_every_report_is_harmless(aftermath):
    import xml.etree.ElementTree as ET

    for name, content in files_of(aftermath.out).items():
        text = content.decode("utf-8")
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text), (
            name
        )
        if name.endswith(".html"):
            assert not re.search(r"<script|<img|onerror=[^&]*>", re.sub(r"&[a-z]+;|&#\d+;", "", text)) or (
                "<script>" not in text and "<img" not in text
            ), name
        if name.endswith(".json"):
            json.loads(text)
    ET.fromstring((aftermath.out / "junit.xml").read_bytes())
    assert dict(reports(aftermath.results)).keys() == files_of(aftermath.out).keys()


def test_no_report_is_made_large_by_one_of_them(aftermath):
    assert max(map(len, files_of(aftermath.out).values())) < 3 * 2**20
    assert (aftermath.out / "results.jsonl").stat().st_size < 20 * 2**20
