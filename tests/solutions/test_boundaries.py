"""Where a docstring draws a line, cases lie on it and on both sides of it, whatever the seed.

The lines are read from the docstrings themselves: what is refused or special at zero, the least value that a
number may have, arrays of whole numbers, functions that take one number or one shape. Then the conditions of
each reference are edited one by one, and no edit may pass that is not listed here as the same program.
"""

import ast
import inspect
import re
import sys
import warnings

import numpy as np
import pytest

from gradecheck.comparing.comparison import compare
from gradecheck.course.course import load_course
from gradecheck.questions.condition import flatten
from gradecheck.questions.prepared import prepare
from gradecheck.worker.call import Probe, Role
from gradecheck.worker.execution import run_call
from gradecheck.worker.outcome import Status
from gradecheck.worker.source import edited, learners_functions
from gradecheck.worker.time_limit import OutOfTime, at_most
from gradecheck.worker.variants import variants
from tests.folders import TESTS

COURSE = load_course(TESTS.parent)
NAMES = [name for name in COURSE.places if COURSE.find(name)[1].repeated]
SEEDS = range(3)
PREPARED: dict[tuple[str, int], object] = {}


def prepared(name, seed):
    if (name, seed) not in PREPARED:
        PREPARED[name, seed] = prepare(COURSE.find(name)[1], seed)
    return PREPARED[name, seed]


def docstring(name):
    return inspect.getdoc(COURSE.find(name)[1].reference)


def described_parameters(name):
    """Each parameter with the type and the description that its docstring gives it."""
    section = re.search(
        r"^Parameters\n-+\n(.*?)^(?:Returns)\n-+\n", docstring(name), re.DOTALL | re.MULTILINE
    )
    for entry in re.split(r"\n(?=\w[^\n]* : )", section.group(1)):
        head, _, text = entry.partition("\n")
        names, _, kind = head.partition(" : ")
        for each in names.split(", "):
            yield each, kind, " ".join(text.split())


def values(name, seed, parameter):
    """What is given for a parameter, in all cases that give it."""
    return [case[parameter] for case in prepared(name, seed).plan.cases if parameter in case]


# --- Zero --------------------------------------------------------------------------------------------------


def special_at_zero():
    """(exercise, parameter) wherever a docstring says that something is special about zeros."""
    for name in NAMES:
        arrays = [
            each for each, kind, _ in described_parameters(name) if "ndarray" in kind and "list" not in kind
        ]
        text = " ".join(docstring(name).split())
        for sentence in re.split(r"(?<=[.;:]) ", text):
            if re.search(r"every entry (of \S+ )?is 0|exactly zero|row of zeros|all zeros", sentence):
                named = [each for each in arrays if f"`{each}`" in sentence]
                yield from ((name, each) for each in named or arrays)


NEAR_MISSES = {
    "one entry is 0": lambda a: (a == 0).any() and np.count_nonzero(a) > 1,
    "all entries but one are 0": lambda a: a.size > 1 and np.count_nonzero(a) == 1,
    "the entries add up to 0": lambda a: a.any() and a.size > 1 and a.sum() == 0,
}


def rows_or_whole(name, array):
    """The rows, where a docstring speaks of rows; else the whole array."""
    array = np.asarray(array)
    return list(array) if "row of zeros" in " ".join(docstring(name).split()) else [array]


@pytest.mark.parametrize(("name", "parameter"), sorted(set(special_at_zero())))
@pytest.mark.parametrize("miss", NEAR_MISSES)
def test_what_is_nearly_zero_is_asked_wherever_zero_is_special(name, parameter, miss):
    for seed in SEEDS:
        arrays = [part for value in values(name, seed, parameter) for part in rows_or_whole(name, value)]
        assert any(NEAR_MISSES[miss](array) for array in arrays), f"no {parameter} of which {miss}"


def test_the_docstrings_speak_of_zero_at_all():
    assert {name for name, _ in special_at_zero()} >= {
        "directional_derivative", "steepest_descent_direction", "relative_error", "filter_normalize",
    }  # fmt: skip


# --- The least value ---------------------------------------------------------------------------------------


def least_values():
    for name in NAMES:
        for parameter, kind, text in described_parameters(name):
            found = re.search(r"(\d+) or more|at least (\d+)", f"{kind}, {text}")
            if found and re.match(r"int|float", kind):
                yield name, parameter, int(found.group(1) or found.group(2))


@pytest.mark.parametrize(("name", "parameter", "least"), list(least_values()))
def test_least_value_is_asked(name, parameter, least):
    for seed in SEEDS:
        assert least in values(name, seed, parameter), f"{parameter} = {least} is allowed and never asked for"


def test_the_docstrings_name_least_values():
    assert len(list(least_values())) > 25


# --- Whole numbers -----------------------------------------------------------------------------------------


def may_be_whole():
    for name in NAMES:
        for parameter, kind, text in described_parameters(name):
            if "ndarray" in kind and re.search(r"integers|whole numbers", text) and "of int" not in kind:
                yield name, parameter


@pytest.mark.parametrize(("name", "parameter"), list(may_be_whole()))
def test_whole_numbers_are_asked_where_the_answer_is_none(name, parameter):
    for seed in SEEDS:
        plan = prepared(name, seed)
        found = [
            number
            for number, case in enumerate(plan.plan.cases)
            if any(np.asarray(leaf).dtype.kind == "i" for leaf in flatten(case[parameter]))
        ]
        answers = [leaf for number in found for leaf in flatten(plan.expected(number))]
        assert found, f"no {parameter} of whole numbers"
        if not any(isinstance(answer, bool | str) for answer in flatten(plan.expected(0)) or [""]):
            assert any((np.asarray(a, dtype=float) % 1 != 0).any() for a in answers)


# --- Functions that are handed over -------------------------------------------------------------------------


def functions_handed_over(phrase):
    for name in NAMES:
        for parameter, _, text in described_parameters(name):
            if phrase in text:
                yield name, parameter


@pytest.mark.parametrize(("name", "parameter"), list(functions_handed_over("A function of one number")))
def test_a_function_of_one_number_takes_no_array(name, parameter):
    probes = {p.name for p in values(name, 0, parameter) if isinstance(p, Probe)}
    assert {"sine_of_one_number", "bent_at_one_number"} <= probes


@pytest.mark.parametrize(
    ("name", "parameter"), list(functions_handed_over("A function of an array of the shape of `w`"))
)
def test_a_function_of_one_shape_takes_no_other(name, parameter):
    probes = {p.name for p in values(name, 0, parameter) if isinstance(p, Probe)}
    assert "sum_of_sines_of_one_shape" in probes


# --- Every edit of a condition -----------------------------------------------------------------------------


NEVER_BELOW_0 = "a length, a count or a magnitude is never below 0"
NO_NUMBER_BETWEEN = "no whole number lies between"
COUNTED_UP = "it is counted up by one, and so meets the line before it can pass it"
#: Edits of a condition that pass because they change no answer: exercise, code before, code after, and why.
THE_SAME = {
    ("directional_derivative", "length == 0", "length <= 0"): NEVER_BELOW_0,
    ("steepest_descent_direction", "length == 0", "length <= 0"): NEVER_BELOW_0,
    ("has_converged", "1", "0.5"): NO_NUMBER_BETWEEN,
    ("has_converged", "last", "losses"): "what is below the best of the earlier ones is one of the last",
    ("sigmoid", "z >= 0", "z > 0"): "both forms give 1/2 at 0",
    ("backprop", "0", "0.5"): NO_NUMBER_BETWEEN,
    ("relative_error", "largest == 0", "largest <= 0"): NEVER_BELOW_0,
    (
        "gradient_is_right",
        "relative_error(grad, numerical_gradient(f, w, h)) <= tol",
        "relative_error(grad, numerical_gradient(f, w, h)) < tol",
    ): "no measured error lies exactly on a tolerance, except by rounding",
    ("early_stopping", "1", "0.5"): NO_NUMBER_BETWEEN,
    ("early_stopping", "len(validation_losses) == 0", "len(validation_losses) <= 0"): NEVER_BELOW_0,
    ("early_stopping", "waited == patience", "waited >= patience"): COUNTED_UP,
    ("classify_critical_point", "negative == len(eigenvalues)", "negative >= len(eigenvalues)"): (
        "there are no more of them than eigenvalues"
    ),
    ("classify_critical_point", "positive == len(eigenvalues)", "positive >= len(eigenvalues)"): (
        "there are no more of them than eigenvalues"
    ),
    (
        "violates_convexity",
        "f(t * u + (1 - t) * v) > t * at_u + (1 - t) * at_v + slack",
        "f(t * u + (1 - t) * v) >= t * at_u + (1 - t) * at_v + slack",
    ): "no value of a function lies exactly on a slack of 1e-10, except by rounding",
    ("filter_normalize", "lengths", "direction"): "an entry of 0 stays 0, whatever it is divided by",
    ("filter_normalize", "lengths == 0", "lengths <= 0"): NEVER_BELOW_0,
    ("cosine_annealing", "T", "T - 1"): "at T the cosine is -1, so both branches give eta_min",
    ("cosine_annealing", "t", "t + 1"): "at T the cosine is -1, so both branches give eta_min",
    ("cosine_annealing", "t > T", "t >= T"): "at T the cosine is -1, so both branches give eta_min",
    ("reduce_on_plateau", "waiting == patience", "waiting >= patience"): COUNTED_UP,
    ("topological_order", "count == 0", "count <= 0"): NEVER_BELOW_0,
    ("topological_order", "missing[child] == 0", "missing[child] <= 0"): NEVER_BELOW_0,
}


def conditions(tree):
    """Ids of all nodes inside what decides: tests of ifs and loops, comparisons, first arguments of where."""
    for node in ast.walk(tree):
        decides = []
        if isinstance(node, ast.If | ast.While | ast.IfExp):
            decides.append(node.test)
        elif isinstance(node, ast.Compare):
            decides.append(node)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "np.where":
            decides.append(node.args[0])
        for part in decides:
            yield from walk_values(part)


def walk_values(node):
    """Ids of the nodes of an expression, without what only a length or a shape is taken of."""
    yield id(node)
    if not (isinstance(node, ast.Call) and ast.unparse(node.func) in ("len", "np.shape")):
        for child in ast.iter_child_nodes(node):
            yield from walk_values(child)


#: The edits that move a line; the others, such as another copy or twice a length, move none by themselves.
LINE_MOVED = (
    "sign_flipped", "axis_changed", "comparison_changed", "function_exchanged", "operand_dropped",
    "number_changed", "counted_from_another_number", "another_variable",
)  # fmt: skip


def passes(function, name):
    """Whether a function gets through every case of every seed."""
    for seed in SEEDS:
        plan = prepared(name, seed)
        for call in plan.plan.calls:
            if call.role is Role.ANSWER:
                compared = compare(plan, call.case, outcome := run_call(function, call))
                if outcome.status is not Status.RETURNED or compared.problem is not None:
                    return False
            elif call.role is Role.REFUSE:
                raised = run_call(function, call).raised
                if raised is None or raised.type != "ValueError":
                    return False
    return True


def survivors(name):
    """Edits of the reference's conditions that pass: (code before, code after)."""
    reference = COURSE.find(name)[1].reference
    sources = learners_functions(name, vars(sys.modules[reference.__module__]))[:1]
    decisive = set(conditions(sources[0].tree)) if sources else set()
    for variant, source in variants(sources):
        if id(variant.node) not in decisive or variant.edit not in LINE_MOVED:
            continue
        before, after = variant.described()[4:]
        try:
            with at_most(3.0), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                if passes(edited([source], sources, name), name):
                    yield before, after
        except (Exception, OutOfTime, SystemExit):
            continue


#: Nine tenths of the time of all of them together.
LONG = {"warm_restarts"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.nightly] * (name in LONG)) for name in NAMES]
)
def test_no_other_condition_passes(name):
    found = set(survivors(name))
    listed = {(before, after) for exercise, before, after in THE_SAME if exercise == name}
    assert found == listed
