"""Where things lie, for tests that stand at different depths."""

from pathlib import Path

TESTS = Path(__file__).resolve().parent
REPOSITORY = TESTS.parent
#: A second course, of two chapters: the checker knows no chapter of the first.
TINY_COURSE = TESTS / "tiny_course"
#: Answers that nobody tuned the checker on: names of folders with a folder for each exercise.
UNSEEN = ("unseen", "unseen_again", *sorted(path.name for path in TESTS.glob("unseen_*_writer")))
#: All folders of answers, ``<exercise>/<case>.py``, whose first line says what they are.
ANSWERS = ("submissions", *UNSEEN)
