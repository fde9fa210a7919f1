from gradecheck.course.course import load_course
from gradecheck.reporting.listing import render
from tests.folders import REPOSITORY, TINY_COURSE

COURSE = load_course(TINY_COURSE)


def test_every_exercise_stands_under_its_chapter_with_its_points():
    lines = render(COURSE).splitlines()
    assert lines[0] == "Two Small Chapters 1.0"
    for chapter in COURSE.chapters:
        start = lines.index(f"{chapter.name}: {chapter.title}")
        for number, card in enumerate(chapter.exercises, start=1):
            assert lines[start + number].split()[:2] == [card.name, str(card.points)]


def test_last_line_has_the_sums():
    cards = [card for chapter in COURSE.chapters for card in chapter.exercises]
    words = render(COURSE).splitlines()[-1].split()
    assert (words[0], words[2], words[4]) == ("2", str(len(cards)), str(sum(card.points for card in cards)))


def test_bonus_is_told_and_counts_for_itself():
    course = load_course(REPOSITORY)
    (bonus,) = [chapter for chapter in course.chapters if chapter.is_bonus]
    lines = render(course).splitlines()
    points = {chapter.name: sum(card.points for card in chapter.exercises) for chapter in course.chapters}

    assert f"{bonus.name}: {bonus.title} (a bonus)" in lines
    assert (
        lines[-1] == f"as a bonus: 1 chapter, {len(bonus.exercises)} exercises, {points[bonus.name]} points"
    )
    assert lines[-2].endswith(f", {sum(points.values()) - points[bonus.name]} points")
    assert lines[-2].startswith(f"{len(course.chapters) - 1} chapters, ")
