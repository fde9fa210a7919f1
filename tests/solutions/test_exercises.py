"""What every exercise of every chapter keeps, tested card by card: in the course and in the tiny one."""

import ast
import importlib.util
import inspect
import re
from functools import cache
from itertools import combinations

import numpy as np
import pytest

from gradecheck.checking import check_files
from gradecheck.comparing.answers import questions, sort_outcomes
from gradecheck.comparing.cause import Cause
from gradecheck.comparing.comparison import compare
from gradecheck.course.course import load_course
from gradecheck.course.listing import render
from gradecheck.course.mistakes import made_together
from gradecheck.diagnosing.known_mistakes import explanations
from gradecheck.diagnosing.rules import diagnose
from gradecheck.notebooks.publishing import outdated_notebooks
from gradecheck.questions.nested_arrays import leaves
from gradecheck.questions.numeric_derivative import numeric_gradient
from gradecheck.questions.plan import point_of
from gradecheck.questions.prepared import prepare
from gradecheck.reporting.message import message
from gradecheck.verdict.report import Verdict
from gradecheck.worker.call import Call, Seed
from gradecheck.worker.execution import run_call
from gradecheck.worker.plain_values import plain
from gradecheck.worker.probes import build
from tests.folders import TESTS, TINY_COURSE
from tests.seeds import MORE_SEEDS, SEEDS

HERE = TESTS
COURSES = {"course": load_course(HERE.parent), "tiny": load_course(TINY_COURSE)}
#: A numeric gradient that is known less well than this, relative to its largest entry, proves nothing.
KNOWN_WELL = 1e-5

CHAPTERS = [
    pytest.param(course, chapter, id=f"{name}-{chapter.name}")
    for name, course in COURSES.items()
    for chapter in course.chapters
]
CARDS = [
    # a card whose calls are not repeated takes seconds for each
    pytest.param(name, card, id=f"{name}-{card.name}", marks=[pytest.mark.slow] * (not card.repeated))
    for name, course in COURSES.items()
    for _, card in course.places.values()
]
MISTAKES = [
    pytest.param(*card.values, mistake, id=f"{card.id}-{mistake.name}", marks=card.marks)
    for card in CARDS
    for mistake in card.values[1].mistakes
]
GRADIENTS = [card for card in CARDS if card.values[1].gradient is not None]


def seeds(card):
    """All seeds; one for a card whose calls take so long that they are not repeated either."""
    return SEEDS if card.repeated else SEEDS[:1]


prepared = cache(prepare)


def answers(name, card, function, seed):
    """What a function answers in this very process, with the reference as the learner's own cost."""
    functions = {card.name: function}
    if card.gradient is not None and card.gradient.own_cost is not None:
        chapter, _ = COURSES[name].find(card.name)
        own = card.gradient.own_cost.function
        functions[own] = getattr(chapter.module, own)
    ready = prepared(card, seed)
    return sort_outcomes(ready, [run_call(functions[call.function], call) for call in ready.plan.calls])


def finding(name, card, function, seed):
    found = diagnose(answers(name, card, function, seed))
    return found[0] if found else None


@cache
def right_answers(name, chapter):
    """Functions `<exercise>__<how>` of a chapter's file of right answers."""
    path = COURSES[name].folder / "solutions" / chapter / "right_answers.py"
    spec = importlib.util.spec_from_file_location(f"right_answers_{name}_{chapter}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {how: value for how, value in vars(module).items() if "__" in how.strip("_") and callable(value)}


def code_lines(function):
    """Lines of a function's body that compute something, without docstring, comments and spaces."""
    body = ast.parse(inspect.getsource(function)).body[0].body[1:]
    lines = "\n".join(ast.unparse(node) for node in body).splitlines()
    return {line for line in map(squeezed, lines) if len(line) >= 12 and re.search(r"[-+*/@]", line)}


def squeezed(text):
    return re.sub(r"[\s`]", "", text)


@pytest.mark.parametrize(("name", "card"), CARDS)
def test_reference_passes_its_own_check(name, card):
    for seed in seeds(card):
        found = finding(name, card, card.reference, seed)
        assert found is None, f"seed {seed}: {message(found)}"


@pytest.mark.parametrize(("name", "card"), GRADIENTS)
def test_numeric_gradient_agrees_with_the_reference_in_every_entry(name, card):
    gradient = card.gradient
    for seed in range(3):
        for case in prepared(card, seed).plan.cases:
            built = {key: build(value) for key, value in point_of(gradient, case).items()}

            def cost(varied, point=built):
                return float(gradient.cost(**point | dict(zip(gradient.wrt, varied, strict=True))))

            values, errors = numeric_gradient(cost, [built[key] for key in gradient.wrt])
            answer = card.reference(*(built[key] for key in case))
            chosen = [answer[i] for i in gradient.outputs] if gradient.outputs is not None else answer
            for analytic, value, error in zip(leaves(chosen), values, errors, strict=True):
                largest = max(np.abs(value).max(), np.abs(analytic).max())
                assert error.max() <= KNOWN_WELL * max(largest, 1e-3), f"seed {seed}: not known well enough"
                assert analytic.shape == value.shape
                np.testing.assert_array_less(
                    np.abs(analytic - value), error + 1e-12 * largest, f"seed {seed}"
                )


def is_rejected(card, mistake, seed):
    """Whether a mistake gives a wrong answer to one question at least; nothing is explained here."""
    ready = prepared(card, seed)
    for number, case in enumerate(ready.plan.cases):
        outcome = run_call(
            mistake.wrong, Call(card.name, card.name, "answer", number, 0, tuple(case.values()))
        )
        if outcome.status != "returned" or compare(ready, number, outcome).problem is not None:
            return True
    refused = [
        Call(card.name, card.name, "refuse", 0, 0, tuple(case.values())) for case in ready.plan.refused
    ]
    return any(run_call(mistake.wrong, call).status == "returned" for call in refused)


@pytest.mark.parametrize(("name", "card", "mistake"), MISTAKES)
def test_known_mistake_survives_on_no_seed(name, card, mistake):
    for seed in MORE_SEEDS if card.repeated else SEEDS[:1]:
        assert is_rejected(card, mistake, seed), f"seed {seed}: the mistake passes"


@pytest.mark.parametrize(("name", "card", "mistake"), MISTAKES)
def test_known_mistake_is_rejected_and_named_on_every_seed(name, card, mistake):
    """It is named only where no other known mistake gives the same answers."""
    for seed in seeds(card):
        found = finding(name, card, mistake.wrong, seed)
        assert found is not None, f"seed {seed}: the mistake passes"
        assert found.mistake == mistake.name, f"seed {seed}: {found.mistake}\n{message(found)}"
        assert mistake.sentence in found.likely_cause


@pytest.mark.parametrize(
    ("name", "card", "mistake"), [each for each in MISTAKES if each.values[1].refuses is not None]
)
def test_known_mistake_refuses_what_the_page_refuses_unless_that_is_the_mistake(name, card, mistake):
    """Else a learner who makes it, and refuses rightly, would not be recognised."""
    ready = prepared(card, 0)
    refused = [call for call in ready.plan.calls if call.role == "refuse"]
    answered = [call for call in refused if run_call(mistake.wrong, call).status == "returned"]

    assert refused
    if answered:
        for number, case in enumerate(ready.plan.cases):
            call = Call(card.name, card.name, "answer", number, 0, tuple(case.values()))
            assert compare(ready, number, run_call(mistake.wrong, call)).problem is None


@pytest.mark.parametrize(("name", "card"), CARDS)
def test_no_two_known_mistakes_give_the_same_answers(name, card):
    for mistake in card.mistakes:
        found = explanations(card, questions(answers(name, card, mistake.wrong, 0)))
        assert [e.name for e in found] == [mistake.name]


@pytest.mark.parametrize(
    ("name", "card"), [c for c in CARDS if any(m.wrong_part is not None for m in c.values[1].mistakes)]
)
def test_two_mistakes_together_are_named(name, card):
    """Of twenty pairs one may be anything else, such as two that cancel each other."""
    switched = [mistake for mistake in card.mistakes if mistake.wrong_part is not None]
    pairs = [p for p in combinations(switched, 2) if p[0].goes_with(p[1])]
    chosen = np.random.default_rng(0).permutation(len(pairs))[:20]
    others = []
    for first, second in (pairs[i] for i in chosen):
        found = finding(name, card, made_together(first, second), 0)
        if found is None or found.mistake not in (f"{first.name} + {second.name}", first.name, second.name):
            others.append((first.name, second.name, found and found.mistake))
    assert len(others) <= 1, others


@pytest.mark.parametrize(("name", "card"), CARDS)
def test_right_answers_pass_however_they_are_written(name, card):
    chapter = COURSES[name].find(card.name)[0].name
    found = {how: f for how, f in right_answers(name, chapter).items() if how.split("__")[0] == card.name}
    assert len(found) >= 2, "a card needs two right answers that are written differently"
    for how, function in found.items():
        for seed in seeds(card)[:5]:
            problem = finding(name, card, function, seed)
            assert problem is None, f"{how}, seed {seed}: {message(problem)}"


@pytest.mark.parametrize(("course", "chapter"), CHAPTERS)
def test_right_answers_belong_to_exercises(course, chapter):
    name = next(key for key, value in COURSES.items() if value is course)
    known = {card.name for card in chapter.exercises}
    assert {how.split("__")[0] for how in right_answers(name, chapter.name)} == known


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
def test_committed_notebooks_follow_from_the_pages(name):
    assert outdated_notebooks(COURSES[name]) == ()


@pytest.mark.parametrize(("course", "chapter"), CHAPTERS)
def test_listed_points_add_up(course, chapter):
    listed = re.search(rf"{chapter.name}.*?together\s+(\d+) point", render(course), flags=re.DOTALL)
    assert int(listed.group(1)) == sum(card.points for card in chapter.exercises)


@pytest.mark.parametrize("chapter", COURSES["course"].chapters, ids=lambda chapter: chapter.name)
def test_chapter_page_names_every_exercise(chapter):
    page = (HERE.parent / "book" / f"{chapter.name}.md").read_text(encoding="utf-8")
    assert [card.name for card in chapter.exercises if f"`{card.name}" not in page] == []


@pytest.mark.parametrize(("name", "card"), CARDS)
def test_hints_and_sentences_help_without_telling(name, card):
    secret = code_lines(card.reference)
    told = [*card.hints, *(mistake.sentence for mistake in card.mistakes)]
    assert len(card.hints) >= 2
    assert len(set(told)) == len(told)
    for text in told:
        assert text == text.strip()
        assert text.endswith((".", "?", "!", ")")), text
        assert not [line for line in secret if line in squeezed(text)], text


@pytest.mark.parametrize(("name", "card"), CARDS)
def test_task_says_shapes_outputs_and_source(name, card):
    task = inspect.getdoc(card.reference)
    assert all(re.search(rf"\b{p}\b.* : ", task) for p in card.parameters), "a parameter has no entry"
    assert card.outputs
    assert "Source:" in task
    assert [m.name for m in card.mistakes if not m.sentence] == []


@pytest.mark.parametrize(("name", "card"), CARDS)
def test_same_seed_draws_the_same_cases_and_another_seed_others(name, card):
    def text(value):
        return repr(value if isinstance(value, Seed) or callable(build(value)) else plain(build(value)))

    def flat(seed):
        return [text(value) for case in prepare(card, seed).plan.cases for value in case.values()]

    with np.printoptions(threshold=10**6, precision=17):
        assert flat(5) == flat(5)
        if card.repeated:  # what takes seconds asks one question, always the same
            assert flat(5) != flat(6)


@pytest.mark.parametrize(("name", "card"), CARDS)
def test_no_constant_passes(name, card):
    """An answer of few values is asked for often, and each value is right somewhere."""
    for seed in SEEDS:
        expected = [card.reference(*map(build, case.values())) for case in prepared(card, seed).plan.cases]
        if isinstance(expected[0], bool | str):
            assert len(expected) >= 12
        kinds = {repr(answer) for answer in expected}
        assert len(kinds) > 1, f"seed {seed}: one constant passes"


@pytest.mark.parametrize(("name", "card"), [c for c in CARDS if c.values[1].explains is None])
def test_small_errors_are_noticed(name, card):
    """A planted error of one part in a thousand in every number fails."""

    def slightly_off(*arguments):
        return spoiled(card.reference(*arguments))

    found = finding(name, card, slightly_off, 0)
    assert found is not None
    assert found.cause in (Cause.VALUE, Cause.GRADIENT, Cause.DTYPE)


def spoiled(value):
    if isinstance(value, tuple | list):
        return type(value)(map(spoiled, value))
    if isinstance(value, bool | str):
        return not value if isinstance(value, bool) else value + "?"
    if isinstance(value, int):
        return value + max(1, value // 1000)
    return value * 1.001
