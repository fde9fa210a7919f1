"""The Python of the two workers, without a browser: what the checker asks, the learner's side answers."""

import importlib.util
import json
from dataclasses import replace
from types import SimpleNamespace

import pytest

import tests.made_reports as made
from tests.folders import REPOSITORY

SOURCES = REPOSITORY / "book" / "editors" / "src"
RIGHT = "def numerical_derivative(f, x, h=1e-5):\n    return (f(x + h) - f(x - h)) / (2 * h)\n"
WRONG = RIGHT.replace("(2 * h)", "h")
EXERCISE = "numerical_derivative"


def load(name):
    spec = importlib.util.spec_from_file_location(f"page_{name}", SOURCES / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def checker():
    return load("checker")


@pytest.fixture
def learner(monkeypatch):
    import sys

    module = load("learner")
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
    return module


def ask(checker, call, argument):
    return json.loads(checker.ask(call, json.dumps(argument)))


def question(text, seed=7):
    cells = [["import numpy as np", False], [text, False]]
    return {"chapter": "ch01", "cells": cells, "names": [EXERCISE], "seed": seed, "passed": []}


def converse(checker, learner, answer, keep=lambda message: True):
    """Lead the conversation as the page does, without those messages that `keep` drops."""
    while "report" not in answer:
        said = []
        learner.work("session", json.dumps(answer["job"]), said.append)
        for message in filter(keep, said):
            answer = ask(checker, "take", message)
            if answer:
                break
    (exercise,) = answer["report"]["exercises"]
    return exercise


def test_checker_runs_nothing_itself(checker):
    """Else a learner's code would run beside the references."""
    assert set(ask(checker, "begin", question(RIGHT))) == {"job"}


def test_right_answer_passes(checker, learner):
    exercise = converse(checker, learner, ask(checker, "begin", question(RIGHT)))

    assert (exercise["verdict"], exercise["points"]) == ("passed", exercise["max_points"])


def test_panel_of_a_right_answer_says_what_comes_next_and_folds_where_it_ran(checker, learner):
    asked = question(RIGHT) | {"passed": ["bowl_gradient"]}
    exercise = converse(checker, learner, ask(checker, "begin", asked))

    assert "2 of 6 in this chapter; next: <code>numerical_gradient</code>." in exercise["html"]
    assert "<summary>seed 7</summary>" in exercise["html"]


def test_wrong_answer_gets_its_likely_cause_in_the_panel(checker, learner):
    exercise = converse(checker, learner, ask(checker, "begin", question(WRONG)))

    assert exercise["verdict"] == "failed"
    assert "exactly twice ours" in exercise["html"]
    assert (
        '<a href="../book/ch01_directional_derivatives.html#exercise-numerical_derivative">'
        in exercise["html"]
    )


def test_untouched_stub_is_told_what_to_do_in_the_page(checker, learner):
    stub = "def numerical_derivative(f, x, h=1e-5):\n    raise NotImplementedError\n"
    exercise = converse(checker, learner, ask(checker, "begin", question(stub)))

    assert exercise["verdict"] == "not_attempted"
    assert "then press Check again" in exercise["html"]
    assert "run this cell again" not in exercise["html"]


def test_line_of_a_syntax_error_is_told(checker, learner):
    exercise = converse(checker, learner, ask(checker, "begin", question("\ndef numerical_derivative(f)\n")))

    assert exercise["lines"] == [[2, 2]]


def test_notes_are_of_lines_of_which_the_panel_says_nothing(checker):
    told, other = "cell 2, line 2 cannot be read as Python.", "cell 2, line 21 was stopped by ValueError."
    failed = made.failed()
    finding = replace(failed.findings[0], cell=2, line=2)
    report = SimpleNamespace(notes=(told, other), exercises=(replace(failed, findings=(finding,)),))

    assert list(checker.untold(report)) == [other]


@pytest.mark.slow
def test_silence_is_a_timeout_and_the_check_goes_on_without_it(checker, learner):
    answer = ask(checker, "begin", question(RIGHT))
    said = []
    learner.work("session", json.dumps(answer["job"]), said.append)
    first_call = next(k for k, message in enumerate(said) if '"call"' in message)
    for message in said[: first_call + 1]:
        assert ask(checker, "take", message) == {}

    answer = ask(checker, "stop", "time")

    (exercise,) = answer["report"]["exercises"]
    assert "was stopped because it took too long" in exercise["html"]


def test_forged_message_is_interference(checker, learner):
    answer = ask(checker, "begin", question(RIGHT))
    said = []
    learner.work("session", json.dumps(answer["job"]), said.append)
    first_call = next(k for k, message in enumerate(said) if '"call"' in message)
    for message in said[: first_call + 1]:
        ask(checker, "take", message)

    answer = ask(checker, "take", json.dumps({"verdict": "passed"}))

    (exercise,) = answer["report"]["exercises"]
    assert exercise["verdict"] == "failed"
    assert "Interference" in exercise["html"]


def test_notebook_that_was_handed_over_is_merged_as_start_merges_it(checker):
    def notebook(cell_id, source):
        cell = {"cell_type": "code", "id": cell_id, "metadata": {}, "source": source}
        return {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}

    fresh, copy = notebook("answer-numerical_derivative-00000000", "pass"), notebook("x", RIGHT)

    merged = ask(checker, "merge", {"copy": copy, "fresh": fresh, "names": [EXERCISE]})

    assert merged["answers"] == [EXERCISE]
    assert RIGHT in [cell["source"] for cell in merged["cells"]]


def run(learner, *texts):
    numbered = enumerate(texts, start=1)
    cells = [{"key": f"k{n}", "kind": "code", "number": n, "text": text} for n, text in numbered]
    said = []
    learner.work("run", json.dumps({"cells": cells}), lambda message: said.append(json.loads(message)))
    return [output for output in said if output["kind"] not in ("begin", "end", "done")]


def test_cells_share_their_variables_and_show_their_last_value(learner):
    outputs = run(learner, "x = 20", "print('printed')\nx + 1")

    assert [(o["cell"], o["kind"]) for o in outputs][-1] == ("k2", "value")
    assert "".join(o["text"] for o in outputs if o["kind"] == "printed") == "printed\n"
    assert outputs[-1]["text"] == "21"


def test_failing_cell_shows_its_own_lines_and_does_not_keep_the_next_from_running(learner):
    outputs = run(learner, "def f():\n    return 1 / 0\nf()", "2 + 2")

    failed = outputs[0]["text"]
    assert failed.startswith('Traceback (most recent call last):\n  File "cell 1", line 3')
    assert "return 1 / 0" in failed
    assert "learner.py" not in failed
    assert outputs[-1]["text"] == "4"


def test_what_listens_to_operators_is_not_shown(learner, monkeypatch):
    """Where NumPy has no flags, as in a page, operators are calls of ours."""
    monkeypatch.setattr("gradecheck.worker.float_flags.machine_keeps_flags", lambda: False)
    failed = run(learner, "def f():\n    return 1 / 0\nf()")[0]["text"]

    assert failed.splitlines()[-1] == "ZeroDivisionError: division by zero"
    assert "return 1 / 0" in failed
    assert "float_flags" not in failed


def test_endless_printing_is_cut_off(learner):
    outputs = run(learner, "for _ in range(1000):\n    print('x' * 1000)")

    assert outputs[-1] == {
        "cell": "k1",
        "kind": "note",
        "text": "More than 200,000 letters were printed; the rest is left out.",
    }


def test_lines_for_a_notebooks_kernel_are_passed_over(learner):
    assert run(learner, "%matplotlib inline\n1 + 1")[-1]["text"] == "2"


@pytest.mark.slow
def test_python_that_was_changed_is_told_apart_from_one_that_was_not(learner):
    import builtins

    untouched = learner.work("run", json.dumps({"cells": []}), lambda message: None)
    cell = {"key": "k", "kind": "code", "number": 1, "text": "import builtins\nbuiltins.sorted = None"}
    before = builtins.sorted
    try:
        changed = learner.work("run", json.dumps({"cells": [cell]}), lambda message: None)
    finally:
        builtins.sorted = before

    assert (untouched, changed) == (True, False)


@pytest.mark.slow
def test_line_that_is_wrong_is_searched_for_after_the_verdict(checker, learner):
    text = (
        "def numerical_derivative(f, x, h=1e-5):\n    rise = f(x + h) - f(x + h)\n    return rise / (2 * h)\n"
    )
    exercise = converse(checker, learner, ask(checker, "begin", question(text)))
    assert exercise["lines"] == []
    said = []
    learner.work("explain", json.dumps(question(text)), said.append)

    (exercise,) = ask(checker, "explain", json.loads(said[0]))["report"]["exercises"]

    assert exercise["verdict"] == "failed"
    assert exercise["lines"] == [[2, 2]]
    assert "line 2" in exercise["html"]


def test_explanation_is_shown_as_text_and_changes_no_verdict(checker, learner):
    converse(checker, learner, ask(checker, "begin", question(WRONG.replace("/ h", "/ (h + 1)"))))
    forged = {"cell": 1, "line": "2", "edit": None, "fix": "<b>", "causes": ["<img src=x>"], "lines": []}

    (exercise,) = ask(checker, "explain", forged)["report"]["exercises"]

    assert (exercise["verdict"], exercise["points"]) == ("failed", 0)
    assert "<img src=x>" not in exercise["html"]
    assert exercise["lines"] == []
