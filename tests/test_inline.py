import functools
import math
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from gradecheck import check, ready
from gradecheck.course.discovery import trust
from gradecheck.passed_here import forget
from gradecheck.verdict.report import Verdict
from tests import made_reports as made
from tests.folders import REPOSITORY, TINY_COURSE

ROOT = REPOSITORY
COURSE = TINY_COURSE


@pytest.fixture(autouse=True)
def in_the_tiny_course(monkeypatch):
    monkeypatch.chdir(COURSE)
    monkeypatch.setenv("GRADECHECK_COURSE", str(COURSE))
    forget()


def cube(x):
    return np.asarray(x) ** 3


class TestVerdicts:
    def test_right_answer_is_true_and_says_so(self):
        result = check(cube)
        assert bool(result) is True
        assert result.exercise.verdict is Verdict.PASSED
        assert repr(result).startswith(
            "cube: passed (1 / 1 points)\n1 of 2 in this chapter; next: `mean_slope`.\n"
        )
        assert "1 of 2 in this chapter; next: <code>mean_slope</code>." in result._repr_html_()
        assert "passed" in result._repr_html_()

    def test_wrong_answer_is_false_and_says_why(self):
        def cube(x):
            return np.asarray(x) ** 2

        result = check(cube)
        assert bool(result) is False
        assert "Yours has two factors; a third power has three." in repr(result)
        assert "Yours has two factors; a third power has three." in result._repr_html_()

    def test_untouched_stub_is_not_attempted(self):
        def cube(x):
            """Task."""
            raise NotImplementedError("Write your answer here.")

        result = check(cube)
        assert not result
        assert repr(result).startswith("cube: not attempted")
        assert "Write your answer in the cell above" in result._repr_html_()

    @pytest.mark.parametrize(
        ("isolation", "circumstances"),
        [
            (("none: your functions run in this process",), "your functions run in this process"),
            (("a process of its own", "memory 2 GB"), "a process of its own, memory 2 GB"),
        ],
    )
    def test_seed_is_shown_and_the_circumstances_are_folded_away(self, monkeypatch, isolation, circumstances):
        found = replace(made.report(made.submission(made.passed("cube"))), isolation=isolation)
        monkeypatch.setattr("gradecheck.inline.check_live", lambda *_, **__: found)
        assert repr(check(cube)).splitlines()[-1] == "seed 12345"
        folded = f"<summary>seed 12345</summary><p>{circumstances}</p></details>"
        assert folded in check(cube)._repr_html_()

    def test_failed_answer_says_how_to_ask_the_same_again(self):
        def cube(x):
            return x

        result = check(cube, seed=7)
        assert repr(result).splitlines()[-1] == "check(cube, seed=7) draws the same inputs again"
        assert "<summary>check(cube, seed=7) draws the same inputs again</summary>" in result._repr_html_()

    def test_failed_answer_shows_the_input_and_what_was_printed(self):
        def cube(x):
            print("x is", np.shape(x))
            return np.asarray(x) ** 2

        result = check(cube)
        assert re.search(r"\n    input         x  float\d*", repr(result))
        assert "    it printed    x is " in repr(result)
        assert "<summary>The input that shows it</summary>" in result._repr_html_()
        assert re.search(r"<dt>it printed</dt><dd>x is ", result._repr_html_())


class TestNames:
    def test_lambda_is_known_by_its_name_in_the_notebook(self):
        notebook = {"check": check}
        exec("cube = lambda x: x * x * x\nresult = check(cube)", notebook)
        assert notebook["result"].exercise.name == "cube"
        assert notebook["result"]

    def test_renamed_function_is_known_by_its_new_name(self):
        notebook = {"check": check}
        exec("def first_try(x): return x**3\ncube = first_try\nresult = check(cube)", notebook)
        assert notebook["result"].exercise.name == "cube"

    def test_partial_is_known_by_its_name_in_the_notebook(self):
        notebook = {"check": check, "functools": functools, "np": np}
        exec("cube = functools.partial(np.power, x2=3)\nresult = check(cube)", notebook)
        assert "cube" in repr(notebook["result"])

    @pytest.mark.parametrize(
        ("name", "nearest"),
        [("cubes", "`cube`"), ("line_grad", "`line_gradient`"), ("meanslope", "`mean_slope`")],
    )
    def test_unknown_name_gets_the_nearest_one(self, name, nearest):
        function = eval("lambda x: x")
        function.__name__ = name
        result = check(function)
        assert not result
        assert f"the course has no exercise `{name}`. Did you mean {nearest}?" in repr(result)
        assert nearest.strip("`") in result._repr_html_()

    def test_nameless_function_is_asked_for_a_name(self):
        assert "Give it the name of the exercise" in repr(check(lambda x: x))

    @pytest.mark.parametrize(
        "odd", ["3", "[]", "property(lambda self: 1 / 0)", "property(lambda self: self.nothing)"]
    )
    def test_answer_with_an_odd_name_is_known_by_the_notebooks_name(self, odd):
        notebook = {"check": check}
        exec(f"class A:\n    __name__ = {odd}\n    def __call__(self, x): return x * x * x", notebook)
        exec("cube = A()\nresult = check(cube)\nother = check(A())", notebook)
        assert notebook["result"]
        assert "Give it the name of the exercise" in repr(notebook["other"])

    @pytest.mark.parametrize(
        ("seed", "words"),
        [
            (-1, "no int below 0. Leave it out"),
            (1.5, "no float. Leave it out"),
            ("a", "no str. Leave it out"),
            (True, "no bool. Leave it out"),
            (cube, "one function at a time"),
        ],
    )
    def test_seed_that_is_none_is_not_our_fault(self, seed, words):
        result = check(cube, seed)
        assert not result
        assert words in repr(result)
        assert "fault" not in repr(result)
        assert check(cube, np.int64(3)).footer == "seed 3"

    def test_text_is_no_function(self):
        assert repr(check("cube")) == "check: write check(cube), the function itself, without quotes."

    def test_result_is_no_function(self):
        assert "this is no function but float" in repr(check(8.0))
        assert "Hand over the function itself" in repr(check(8.0))


class TestTraces:
    def test_namespace_of_the_learner_stays_as_it_is(self):
        notebook = {"check": check, "cube": cube}
        exec("check(cube)", notebook)
        before = dict(notebook)
        exec("check(cube)", notebook)
        assert notebook == before

    def test_random_states_stay_as_they_are(self):
        def cube(x):
            np.random.rand()  # noqa: NPY002 - what a learner may do
            random.random()
            return np.asarray(x) ** 3

        np.random.seed(1)  # noqa: NPY002
        random.seed(1)
        expected = np.random.rand(), random.random()  # noqa: NPY002
        np.random.seed(1)  # noqa: NPY002
        random.seed(1)
        assert check(cube)
        assert (np.random.rand(), random.random()) == expected  # noqa: NPY002

    def test_new_cases_are_drawn_each_time(self):
        assert repr(check(cube)) != repr(check(cube))


class TestTrouble:
    @pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
    def test_interrupt_ends_in_a_sentence(self):
        def cube(x):
            time.sleep(9)
            return np.asarray(x) ** 3

        interrupt = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
        interrupt.start()
        result = check(cube)
        assert not result
        assert re.fullmatch(r"cube: stopped by you after \d\.\d s\.", repr(result))
        assert "stopped by you" in result._repr_html_()

    def test_fault_of_ours_is_ours(self, monkeypatch):
        def fail(*_, **__):
            raise KeyError("planted")

        monkeypatch.setattr("gradecheck.inline.check_live", fail)
        result = check(cube)
        assert not result
        assert result.exercise.verdict is Verdict.CHECKER_ERROR
        assert "This is our fault, not yours" in repr(result)
        assert "raise KeyError(&#34;planted&#34;)" in result._repr_html_()

    def test_course_that_cannot_be_loaded_is_no_traceback(self, tmp_path, monkeypatch):
        (tmp_path / "_config.yml").touch()
        (tmp_path / "solutions").mkdir()
        (tmp_path / "solutions" / "__init__.py").write_text("TITLE = 'Half a course'\n")
        monkeypatch.setenv("GRADECHECK_COURSE", str(tmp_path))
        result = check(cube)
        assert "must set VERSION" in repr(result)
        assert "This is our fault, not yours" in repr(result)

    def test_page_that_changes_between_two_checks_judges_as_it_is_now(self, tmp_path, monkeypatch):
        course = Path(shutil.copytree(COURSE, tmp_path / "course"))
        monkeypatch.setenv("GRADECHECK_COURSE", str(course))
        assert check(cube)

        page = course / "solutions" / "ch01_powers" / "references.py"
        page.write_text(page.read_text().replace("np.asarray(x) ** 3", "np.asarray(x) ** 4"))
        assert not check(cube)

        def fourth(x):
            return np.asarray(x) ** 4

        assert "no exercise `fourth`" in repr(check(fourth))
        for page in (course / "solutions").rglob("*.py"):
            page.write_text(page.read_text().replace("cube", "fourth"))
        assert "fourth: passed" in repr(check(fourth))

    def test_course_that_is_named_meanwhile_judges(self, tmp_path, monkeypatch):
        assert check(cube)
        course = Path(shutil.copytree(COURSE, tmp_path / "course"))
        page = course / "solutions" / "ch01_powers" / "references.py"
        page.write_text(page.read_text().replace("np.asarray(x) ** 3", "np.asarray(x) ** 4"))
        monkeypatch.setenv("GRADECHECK_COURSE", str(course))
        assert not check(cube)

    def test_course_that_is_trusted_meanwhile_judges(self, tmp_path, monkeypatch):
        course = Path(shutil.copytree(COURSE, tmp_path / "course"))
        page = course / "solutions" / "ch01_powers" / "references.py"
        page.write_text(page.read_text().replace("cube", "fourth"))
        monkeypatch.delenv("GRADECHECK_COURSE")
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
        monkeypatch.chdir(course)

        def fourth(x):
            return np.asarray(x) ** 3

        assert "no exercise `fourth`" in repr(check(fourth))
        for page in (course / "solutions").rglob("*.py"):
            page.write_text(page.read_text().replace("cube", "fourth"))
        trust(course)
        assert "fourth: passed" in repr(check(fourth))

    def test_page_that_is_mended_counts_at_the_next_check(self, tmp_path, monkeypatch):
        course = Path(shutil.copytree(COURSE, tmp_path / "course"))
        monkeypatch.setenv("GRADECHECK_COURSE", str(course))
        page = course / "solutions" / "ch01_powers" / "cards.py"
        right = page.read_text()
        page.write_text(right.replace("references.cube", "references.cub"))
        assert "cannot be imported" in repr(check(cube))

        page.write_text(right)
        assert check(cube)

    def test_result_cannot_be_changed(self):
        with pytest.raises(AttributeError):
            check(cube).problem = "none"


class TestReady:
    def test_written_answers_are_ready(self, capsys):
        assert ready(cube, len, math.sin, functools.partial(cube), np.exp, lambda x: x + 1) is True
        assert capsys.readouterr().out == ""

    @pytest.mark.parametrize(
        "body",
        [
            'raise NotImplementedError("Write your answer here.")',
            "raise NotImplementedError",
            "pass",
            "...",
            "return None",
            '"""Task."""',
            '"""Task."""\n    raise NotImplementedError("Write " "your answer here.")',
            '"""Task."""\n    raise NotImplementedError',
        ],
    )
    def test_stub_is_waited_for(self, body, capsys):
        notebook = {}
        exec(f"def train_step(weights, biases, *, eta=0.1):\n    {body}", notebook)
        assert ready(cube, notebook["train_step"]) is False
        assert capsys.readouterr().out == "This experiment waits for `train_step`.\n"

    @pytest.mark.parametrize(
        "body",
        [
            "return x",
            "return 0.0",
            "return []",
            "return True",
            "y = x\n    raise NotImplementedError('the rest')",
            "raise ValueError('no')",
            "yield",
        ],
    )
    def test_anything_written_counts(self, body):
        notebook = {}
        exec(f"def f(x):\n    {body}", notebook)
        assert ready(notebook["f"]) is True

    def test_one_sentence_is_enough(self, capsys):
        def first():
            pass

        def second():
            pass

        assert ready(first, second) is False
        assert capsys.readouterr().out == "This experiment waits for `first`.\n"


def test_checking_imports_no_template_engine():
    """A panel needs Jinja2; the verdict does not."""
    code = (
        "import sys, numpy as np, gradecheck\n"
        "def cube(x): return np.asarray(x)**3\n"
        "result = gradecheck.check(cube); repr(result)\n"
        "assert result and 'jinja2' not in sys.modules and 'click' not in sys.modules\n"
        "result._repr_html_(); assert 'jinja2' in sys.modules\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=COURSE, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_seed_that_was_shown_draws_the_same_inputs_again():
    def cube(x):
        return x**2

    first = check(cube)
    seed = int(re.search(r"seed=(\d+)", first.footer).group(1))
    again, other = check(cube, seed=seed), check(cube, seed=seed + 1)
    worst = [result.exercise.findings[0].different.worst for result in (first, again, other)]
    assert worst[0] == worst[1] != worst[2]
