"""A right answer that does not count is named with its place; of two definitions it is said which counts."""

import pytest

from gradecheck.running.choice import run_submission
from gradecheck.submission.cells import Cell
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call

NAME = "gradient_step"
RIGHT = f"def {NAME}(x):\n    return 2 * x"
STUB = f'def {NAME}(x):\n    """Task."""\n    raise NotImplementedError("{NAME} is not written yet.")'
WANTED = (NAME, "other_answer")


def run(*cells, prose=(), kind="ipynb", wanted=WANTED):
    """Outcome of a call of the answer, and the run."""
    submission = Submission(
        "a.ipynb", tuple(Cell(n, text) for n, text in enumerate(cells, start=1)), kind, prose=tuple(prose)
    )
    found = run_submission(submission, [Call(NAME, NAME, "answer", 0, 0, (2.0,), 30.0)], wanted)
    return found.outcomes[0], found


# cells, type of what is found, its words, its place
CAMEL = RIGHT.replace(NAME, "gradientStep")
MISSPELLED = RIGHT.replace(NAME, "gradent_step")
METHOD = f"class Mine:\n    def {NAME}(self, x): return 2 * x"
INNER = f"def work():\n    def {NAME}(x): return x"
WRITTEN = f"%%writefile a.py\n{RIGHT}"
ELSEWHERE = {
    "camelCase": ((CAMEL,), "another name", "`gradientStep`", "cell 1, line 1"),
    "misspelled": (("x = 1", MISSPELLED), "another name", f"rename it to `{NAME}`", "cell 2, line 1"),
    "in other letters": (
        (RIGHT.replace(NAME, NAME.replace("e", "\u0435")),),
        "another name",
        "some of its letters only look like them",
        "cell 1, line 1",
    ),
    "in a class": ((METHOD,), "inside the class `Mine`", "move it out", "cell 1, line 2"),
    "in a function": ((INNER,), "inside the function `work`", "move it out", "cell 1, line 2"),
    "written to a file": ((WRITTEN,), "%%writefile", "take the line away", "cell 1, line 1"),
    "in a comment": (
        (f"x = 1\n# {RIGHT}".replace("\n    ", "\n#     "),),
        "in a comment",
        "the `#`",
        "cell 1, line 2",
    ),
    "in quotes": ((f'"""\n{RIGHT}\n"""',), "in a text", "take away the quotes", "cell 1, line 2"),
    "run by exec": ((f"x = 1\nexec('''{RIGHT}''')",), "in a text", "take away the quotes", "cell 1, line 2"),
    "under a condition": (
        (f"if 1 > 2:\n    {RIGHT}".replace("\n    return", "\n        return"),),
        "not reached",
        "did not get there",
        "cell 1, line 2",
    ),
    "in a loop": (
        (f"for _ in []:\n    def {NAME}(x): return x",),
        "not reached",
        "move it out",
        "cell 1, line 2",
    ),
    "words in another order": (
        (RIGHT.replace(NAME, "step_gradient"),),
        "another name",
        NAME,
        "cell 1, line 1",
    ),
    "deleted": ((RIGHT, f"x = 1\ndel x, {NAME}"), f"del {NAME}", "take the line away", "cell 2, line 2"),
    "in another file": (("x = 1\n%run helper.py",), "%run", "what another file defines", "cell 1, line 2"),
}


@pytest.mark.parametrize("case", ELSEWHERE)
@pytest.mark.sampled(4)
def test_missing_answer_is_told_where_something_like_it_is(case):
    cells, kind, words, place = ELSEWHERE[case]
    outcome, _ = run(*cells)
    assert outcome.status == "missing"
    assert outcome.raised.type == kind
    assert words in outcome.raised.message
    assert place in outcome.raised.where


def test_answer_in_a_text_cell_is_named():
    outcome, _ = run("x = 1", prose=[(1, f"My answer:\n\n    {RIGHT}")])
    assert (outcome.status, outcome.raised.type) == ("missing", "in a text cell")
    assert "the text cell after code cell 1 holds it" in outcome.raised.message
    assert outcome.raised.line == f"def {NAME}(x):"


def test_code_in_a_cell_that_cannot_be_read_is_not_said_to_be_in_quotes():
    indented = "  " + RIGHT.replace("\n", "\n  ")
    _, found = run(f"x = 1\n{indented}", kind="py")
    (note,) = found.notes
    assert "IndentationError" in note


def test_name_that_is_more_like_another_exercise_is_not_taken_for_this_one():
    outcome, found = run("def other_step(x): return x", wanted=(NAME, "other_steps", "other_stop"))
    assert outcome.raised is None
    assert list(found.look_alikes) == ["other_steps"]


UNLIKE = ("def step(x): return x", "def other_answer(x): return x", "def gradient(x): return x")


@pytest.mark.parametrize("cell", [*UNLIKE, f"text = 'def {NAME}(x)'"])
def test_nothing_is_named_where_nothing_is_alike(cell):
    outcome, _ = run(cell)
    assert (outcome.status, outcome.raised) == ("missing", None)


def test_name_that_holds_a_result_is_told_where_it_was_given_away():
    outcome, _ = run(RIGHT, f"x = 3\n{NAME} = {NAME}(x)")
    assert outcome.status == "missing"
    assert outcome.raised.where == "cell 2, line 2"
    assert (
        "not a function but a value of type int; its function, at cell 1, line 1," in outcome.raised.message
    )
    assert "is replaced here: give the value another name" in outcome.raised.message


def test_name_that_never_was_a_function_is_told_where_it_got_its_value():
    outcome, _ = run("x = 1", f"{NAME} = 3 * x")
    assert outcome.raised.where == "cell 2, line 1"
    assert outcome.raised.message == f"{NAME} is not a function but a value of type int"


def test_untouched_stub_below_the_answer_does_not_hide_it():
    outcome, found = run(RIGHT, STUB)
    assert (outcome.status, outcome.value) == ("returned", 4.0)
    assert f"`{NAME}` is written at cell 1, line 1, and untouched at cell 2, line 1" in found.notes[0]


def test_stub_above_the_answer_is_not_spoken_of():
    outcome, found = run(STUB, RIGHT)
    assert outcome.value == 4.0
    assert found.notes == ()


def test_two_definitions_are_said_to_be_two():
    outcome, found = run(RIGHT, RIGHT.replace("2 *", "3 *"))
    assert outcome.value == 6.0
    assert found.notes == (
        f"`{NAME}` is defined 2 times (cell 1, line 1; cell 2, line 1); the last one counts.",
    )


def test_stub_alone_says_where_something_like_the_answer_is():
    outcome, _ = run(STUB, CAMEL)
    assert outcome.status == "not_attempted"
    assert outcome.raised.where == "cell 2, line 1"
    assert run(STUB)[0].raised is None
    assert run(STUB, "%run answers.py")[0].raised.type == "%run"
    assert run(STUB, f"# {RIGHT}")[0].raised.type == "in a comment"


def test_notebook_that_only_runs_another_file_is_told_that_it_is_not_read():
    _, found = run("x = 1", "%run answers.py")
    (note,) = set(found.look_alikes.values())
    assert note.startswith("cell 2, line 1 (%run answers.py): what another file defines is not read; write")


def test_file_without_an_exercise_is_told_what_looks_like_one():
    _, found = run(CAMEL, kind="py")
    assert found.defined == ()
    assert (
        "looks like an answer to `gradient_step` (another name: `gradientStep` is defined"
        in found.look_alikes[NAME]
    )
