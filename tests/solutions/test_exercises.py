"""Every card of the course keeps its promises, and its notebooks and pages follow from it."""

import inspect
import re

import pytest

from gradecheck.course.course import load_course
from gradecheck.many_files import check_files
from gradecheck.notebooks.publishing import outdated_notebooks
from gradecheck.proving.proof import prove_exercise
from gradecheck.proving.right_answers import right_answers, strangers
from gradecheck.reporting.listing import render
from gradecheck.verdict.report import Verdict
from tests.folders import REPOSITORY, TINY_COURSE
from tests.seeds import SEEDS

COURSES = {"course": load_course(REPOSITORY), "tiny": load_course(TINY_COURSE)}

CHAPTERS = [
    pytest.param(course, chapter, id=f"{name}-{chapter.name}")
    for name, course in COURSES.items()
    for chapter in course.chapters
]
CARDS = [
    # a card whose calls are not repeated takes seconds for each, and each known mistake is tried
    pytest.param(
        course,
        card,
        id=f"{name}-{card.name}",
        marks=[pytest.mark.slow] * (not card.repeated or len(card.mistakes) > 12),
    )
    for name, course in COURSES.items()
    for _, card in course.places.values()
]


@pytest.mark.parametrize(("course", "card"), CARDS)
@pytest.mark.sampled(12)
def test_card_keeps_its_promises(course, card):
    seeds = len(SEEDS) if card.repeated else min(len(SEEDS), 2)  # seconds each: the rest is for the night
    assert [str(broken) for broken in prove_exercise(course, card.name, seeds)] == []


@pytest.mark.parametrize(("course", "card"), CARDS)
def test_task_names_its_source(course, card):
    assert "Source:" in inspect.getdoc(card.reference)


@pytest.mark.parametrize(("course", "chapter"), CHAPTERS)
def test_chapter_has_right_answers_to_its_own_exercises(course, chapter):
    assert right_answers(chapter)
    assert list(strangers(chapter)) == []


@pytest.mark.slow
@pytest.mark.parametrize(("course", "chapter"), CHAPTERS)
def test_untouched_notebook_is_not_attempted_and_the_solved_one_passes(course, chapter):
    report = check_files(course, [chapter.notebook, chapter.solution], seed=1)
    untouched, solved = report.submissions
    names = [card.name for card in chapter.exercises]
    assert [e.name for e in untouched.exercises] == [e.name for e in solved.exercises] == names
    assert {e.verdict for e in untouched.exercises} == {Verdict.NOT_ATTEMPTED}
    assert {e.verdict for e in solved.exercises} == {Verdict.PASSED}
    assert not untouched.notes
    assert not solved.notes


@pytest.mark.parametrize("name", COURSES)
def test_committed_notebooks_follow_from_the_chapters(name):
    assert outdated_notebooks(COURSES[name]) == ()


@pytest.mark.parametrize(("course", "chapter"), CHAPTERS)
def test_listed_points_add_up(course, chapter):
    listed = re.search(rf"{chapter.name}.*?together\s+(\d+) point", render(course), flags=re.DOTALL)
    assert int(listed.group(1)) == sum(card.points for card in chapter.exercises)


@pytest.mark.parametrize("chapter", COURSES["course"].chapters, ids=lambda chapter: chapter.name)
def test_chapter_page_names_every_exercise(chapter):
    page = (REPOSITORY / "book" / f"{chapter.name}.md").read_text(encoding="utf-8")
    assert [card.name for card in chapter.exercises if f"`{card.name}" not in page] == []
