import subprocess
import sys
from dataclasses import replace

import pytest

from gradecheck.reporting.text import again, render, render_exercise
from tests import made_reports as made
from tests.folders import REPOSITORY

ROOT = REPOSITORY


def test_head_names_versions_course_seed_and_isolation():
    first, second, third, *_ = render(made.mixed()).splitlines()
    assert first == "gradecheck 0.1.0 | Gradient Descent and Backpropagation 0.1.0 | seed 12345"
    assert second == "course: pages 0f1e2d3c4b5a in courses/descent"
    assert third == "isolation: own process, 10 s a call, 2 GiB of memory"


@pytest.mark.parametrize(
    "line",
    [
        "  passed         sigmoid          1 / 1",
        "  failed         layer_gradients  0 / 2",
        "  not attempted  train_step       0 / 3",
        "  not checked    backprop         0 / 4",
        "  checker error  hidden_error     0 / 0",
        "      layer_gradients: `dW` differs from the gradient of the cost.",
        "        worst entry   dW[1][0]: yours -0.413244, expected -0.826488, up to 8e-10 allowed",
        "        likely cause  Yours is exactly half of ours: where did the 2 go?",
        "  1 / 14 points: 1 passed, 3 failed, 1 not attempted, 1 not checked, 1 checker error",
        "  could not be read: this is no notebook: the file is empty.",
    ],
)
def test_report_has_the_line(line):
    assert line in render(made.mixed()).splitlines()


def test_fault_of_ours_is_called_ours():
    text = render(made.report(made.submission(made.checker_error())))
    assert "This is our fault, not yours; it costs no points. Please tell us: https://" in text
    assert "next: nothing for you to do." in text


def test_learners_text_cannot_steer_the_terminal():
    text = render(made.mixed())
    assert "<script>alert(1)</script>red & evil" in text
    assert not set(text) & set("\x1b\x00\u202e\r")


def test_colors_only_where_they_are_asked_for():
    assert "\x1b[32mpassed" in render(made.mixed(), color=True)
    assert "\x1b" not in render(made.mixed())


def test_writing_without_colors_imports_no_click():
    """A check inside a notebook imports only NumPy and the standard library."""
    code = (
        "import sys; from tests import made_reports as made; from gradecheck.reporting.text import render;"
        "render(made.mixed()); sys.exit('click' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0


NOTEBOOK = "work/ch06_backpropagation.ipynb"


@pytest.mark.parametrize(
    ("exercises", "step", "command"),
    [
        (
            (made.not_attempted(), made.failed()),
            "next: change `layer_gradients`, then: ",
            f"gradecheck check {NOTEBOOK} --only layer_gradients --seed 12345",
        ),
        (
            (made.not_checked(), made.not_attempted()),
            "next: write `train_step`, then: ",
            f"gradecheck check {NOTEBOOK} --only train_step",
        ),
        (
            (made.not_checked(),),
            "next: put right what `backprop` calls, then: ",
            f"gradecheck check {NOTEBOOK} --only backprop",
        ),
        (
            (made.passed(),),
            "next: everything here passed; ",
            "`gradecheck status` shows what is left in the course",
        ),
    ],
)
def test_next_line_says_what_to_do(exercises, step, command):
    assert step + command in render(made.report(made.submission(*exercises))).splitlines()


def test_unreadable_file_comes_first_among_the_next_steps():
    steps = [line for line in render(made.mixed()).splitlines() if line.startswith("next")]
    assert steps == ["next: see to the file that could not be read, then check again"]


def test_hints_are_pointed_at_and_not_printed_unasked():
    text = render(made.report(made.submission(made.failed())))
    assert (
        text.splitlines()[-1]
        == "hints: add --hints; a notebook and the page of --html FILE open them one by one"
    )
    assert not any(hint in text for hint in made.HINTS)
    assert "hints:" not in render(made.report(made.submission(made.passed(hints=made.HINTS))))


def test_hints_that_were_asked_for_are_numbered_and_the_change_of_the_line_comes_last():
    finding = replace(made.TRANSPOSED, fix="With `delta` in the place of `delta.T` every answer was right.")
    text = render(
        made.report(made.submission(made.failed(finding), made.passed(hints=made.HINTS))), hints=True
    )
    lines = [line.strip() for line in text.splitlines() if "hint" in line]

    assert lines == [f"hint {n} of 4: {hint}" for n, hint in enumerate((*made.HINTS, finding.fix), start=1)]


def test_whole_chapter_that_passed_says_what_is_reached():
    done = made.submission(made.passed(), reached="Chapter 5 is done. You have written a neural network.")

    assert "  Chapter 5 is done. You have written a neural network.\n" in render(made.report(done))


def test_failed_answer_names_the_place_of_the_book_that_derives_it():
    section = "https://ada.github.io/course/book/ch06.html#exercise-f"

    assert f"      in the book: {section}\n" in render(
        made.report(made.submission(made.failed(section=section)))
    )
    assert "in the book" not in render(
        made.report(made.submission(made.passed(section=section), made.failed()))
    )


def test_file_without_exercises_is_not_praised():
    text = render(made.report(made.submission()))
    assert "points" not in text
    assert "next: nothing was checked; name another notebook" in text


def test_several_files_have_a_sum():
    text = render(made.report(made.submission(made.passed()), made.submission(made.failed())))
    assert "all files: 1 / 3 points" in text.splitlines()


@pytest.mark.parametrize("order", [1, -1])
def test_exercise_in_two_versions_of_a_notebook_counts_once_and_the_better_one(order):
    first, second = [made.passed(), made.not_attempted("sigmoid")][::order]
    versions = made.submission(first, path="a.ipynb"), made.submission(second, path="a (1).ipynb")

    text = render(made.report(*versions))

    assert "all files: 1 / 1 points; an exercise that is answered in several of them counts once" in text
    assert "next: everything here passed" in text


def test_exercise_of_two_learners_counts_twice():
    versions = (made.submission(made.passed(), path=f"{name}.py", learner=name) for name in "ab")

    assert "all files: 2 / 2 points" in render(made.report(*versions)).splitlines()


def test_path_with_a_space_is_quoted_in_the_command():
    command = again("gradecheck", "my work/ch06.ipynb", "backprop")
    assert command in (
        "gradecheck check 'my work/ch06.ipynb' --only backprop",  # POSIX
        'gradecheck check "my work/ch06.ipynb" --only backprop',  # Windows
    )


def test_one_exercise_has_verdict_points_and_message():
    lines = render_exercise(made.failed()).splitlines()
    assert lines[0] == "layer_gradients: failed (0 / 2 points)"
    assert lines[1] == "  layer_gradients: `dW` differs from the gradient of the cost."


def test_one_exercise_of_ours_has_no_points():
    assert render_exercise(made.checker_error()).splitlines()[0] == "hidden_error: checker error"
