"""Each small edit undoes a mistake that people make, and every row of the table does something."""

import ast
import textwrap

import numpy as np
import pytest

from gradecheck.worker.condition_edits import CONDITION_EDITS
from gradecheck.worker.edit_scope import Scope
from gradecheck.worker.edits import EXPRESSION_EDITS
from gradecheck.worker.operator_edits import operand_dropped
from gradecheck.worker.source import edited, learners_functions
from gradecheck.worker.statement_edits import STATEMENT_EDITS
from gradecheck.worker.value_edits import comparison_changed
from gradecheck.worker.variants import variants
from tests.worker.written import written

#: The edit, what a learner wrote, and what must be among its variants.
UNDONE = [
    ("sign_flipped", "a - b", "a + b"),
    ("sign_flipped", "-a", "a"),
    ("operands_swapped", "a - b", "b - a"),
    ("operands_swapped", "a @ b", "b @ a"),
    ("axis_changed", "a.sum(axis=0)", "a.sum(axis=1)"),
    ("axis_changed", "np.sum(a)", "np.sum(a, axis=0)"),
    ("keepdims_changed", "a.max(axis=1)", "a.max(axis=1, keepdims=True)"),
    ("keepdims_changed", "a.max(axis=1, keepdims=True)", "a.max(axis=1)"),
    ("comparison_changed", "a < b", "a <= b"),
    ("comparison_changed", "a and b", "a or b"),
    ("transposed", "a @ b", "a.T @ b"),
    ("transposed", "a.T", "a"),
    ("function_exchanged", "np.sum(a)", "np.mean(a)"),
    ("function_exchanged", "any(a)", "all(a)"),
    ("operand_dropped", "a * b", "a"),
    ("operand_dropped", "a - b", "-b"),
    ("division_by_examples", "a @ b", "a @ b / len(a)"),
    ("parentheses", "a - b / 2", "(a - b) / 2"),
    ("parentheses", "a / 2 * b", "a / (2 * b)"),
    ("number_changed", "a * 3", "a * 2"),
    ("flag_changed", "a[True]", "a[False]"),
    ("operator_exchanged", "a // b", "a / b"),
    ("operator_exchanged", "a * b", "a @ b"),
    ("call_dropped", "np.abs(a)", "a"),
    ("call_dropped", "a.copy()", "a"),
    ("range_changed", "range(a)", "range(a + 1)"),
    ("range_changed", "range(1, a)", "range(1, a - 1)"),
    ("index_changed", "a[b]", "a[b - 1]"),
    ("index_changed", "a[:b]", "a[:-1]"),
    ("squared", "a ** 2", "a"),
    ("squared", "a", "a ** 2"),
    ("counted_from_another_number", "a", "a + 1"),
    ("another_variable", "a", "b"),
    ("dtype_of_floats", "np.zeros_like(a)", "np.zeros_like(a, dtype=float)"),
    ("as_floats", "a", "a.astype(float, copy=False)"),
    ("negated", "a", "-a"),
    ("complement", "a", "1 - a"),
    ("complement", "1 - a", "a"),
    ("order_of_steps", "np.mean(a) ** 2", "np.mean(a ** 2)"),
    ("order_of_steps", "np.mean(a ** 2)", "np.mean(a) ** 2"),
    ("order_of_steps", "np.sqrt(a + b)", "np.sqrt(a) + b"),
    ("order_of_steps", "f(a) + b", "f(a + b)"),
    ("order_of_steps", "f(g(a))", "g(f(a))"),
    ("outputs_swapped", "(a, b)", "(b, a)"),
    ("another_function", "np.tanh(a)", "sigmoid(a)"),
    ("slope_multiplied", "a", "a * (b * (1 - b))"),
    ("scaled", "a", "a / 2"),
    ("multiplication_by_examples", "a", "a * len(b)"),
    ("slope_multiplied", "a", "a * sigmoid_prime(b)"),
    ("call_added", "a", "np.sqrt(a)"),
    ("number_changed", "180 * a", "3.141592653589793 * a"),
    ("operator_exchanged", "a * b", "a ** b"),
    ("operator_exchanged", "a * b", "b ** a"),
    ("operator_exchanged", "a * b * a", "a * b ** a"),
    ("operand_added", "a @ a", "a @ a + b"),
    ("operand_added", "np.sum(a)", "np.sum(a) / b"),
    ("operand_added", "a.T", "a.T * b"),
    ("shape_restored", "a @ a", "(a @ a).reshape(b.shape)"),
    ("length_for_number", "a", "len(b)"),
]


@pytest.mark.parametrize(("edit", "code", "meant"), UNDONE)
def test_edit_gives_what_was_meant(edit, code, meant):
    function = next(row[1] for row in EXPRESSION_EDITS if row[0] == edit)
    scope = Scope(("a", "b"), ("a", "b"), ("sigmoid_prime",), ("sigmoid",))
    nodes = [n for n in ast.walk(ast.parse(code, mode="eval").body) if isinstance(n, ast.expr)]
    found = set()
    for node in nodes:
        for other in function(node, scope):
            whole = ast.unparse(other)
            found.add(ast.unparse(ast.parse(code.replace(ast.unparse(node), f"({whole})", 1))))
    assert ast.unparse(ast.parse(meant)) in found


@pytest.mark.parametrize("code", ["a > 0 or b", "a and not b", "np.isnan(a) or a < b", "np.any(a) and True"])
def test_conditions_are_joined_in_the_other_way(code):
    (other,) = comparison_changed(ast.parse(code, mode="eval").body, Scope((), (), (), ()))
    assert {" or " in ast.unparse(other), " and " in ast.unparse(other)} == {True, False}
    assert (" or " in ast.unparse(other)) is (" and " in code)


@pytest.mark.parametrize("code", ["np.sqrt(a) or 1.0", "a or b + 1", "a and [b]", "len(a) or 1"])
def test_value_with_a_substitute_is_no_condition(code):
    node = ast.parse(code, mode="eval").body
    for edit in (comparison_changed, operand_dropped):
        assert list(edit(node, Scope((), (), (), ()))) == []


def test_every_expression_edit_is_tried_above():
    assert {row[0] for row in EXPRESSION_EDITS} == {edit for edit, *_ in UNDONE}


STATEMENTS = [
    (
        "augmented",
        "def f(x):\n    total = 0\n    for v in x:\n        total = v\n    return total",
        "def f(x):\n    total = 0\n    for v in x:\n        total += v\n    return total",
    ),
    (
        "new_value_for_changed",
        "def f(x):\n    x *= 2\n    return x",
        "def f(x):\n    x = x * 2\n    return x",
    ),
    (
        "out_of_the_loop",
        "def f(x):\n    t = 0\n    for v in x:\n        t += v\n        return t",
        "def f(x):\n    t = 0\n    for v in x:\n        t += v\n    return t",
    ),
    ("dropped", "def f(x):\n    x = x / 2\n    return x", "def f(x):\n    return x"),
    (
        "exchanged",
        "def f(x):\n    y = x * 2\n    x = x + 1\n    return y",
        "def f(x):\n    x = x + 1\n    y = x * 2\n    return y",
    ),
    ("kept", "def f(x):\n    x - 1\n    return x", "def f(x):\n    x = x - 1\n    return x"),
    (
        "set_back",
        "def f(x):\n    n, t = 0, 1\n    for v in x:\n        t = v\n    return n",
        "def f(x):\n    n, t = 0, 1\n    for v in x:\n        t = v\n        n = 0\n    return n",
    ),
    (
        "ends_the_loop",
        "def f(x):\n    for v in x:\n        if v < 1:\n            break\n    return v",
        "def f(x):\n    for v in x:\n        if False:\n            break\n    return v",
    ),
    (
        "treated_apart",
        "def f(x):\n    return x if x > 0 else -x",
        "def f(x):\n    return x if True else -x",
    ),
    (
        "treated_apart",
        "def f(x):\n    if x == 0:\n        return 1\n    return x",
        "def f(x):\n    if False:\n        return 1\n    return x",
    ),
    (
        "argument_copied",
        "def f(x):\n    x[0] = 1\n    return x",
        "def f(x):\n    x = np.array(x, dtype=float)\n    x[0] = 1\n    return x",
    ),
]


@pytest.mark.parametrize(("edit", "code", "meant"), STATEMENTS)
def test_statement_edit_gives_what_was_meant(edit, code, meant):
    sources = learners_functions("f", written(code))
    trees = [ast.unparse(source.tree) for variant, source in variants(sources) if variant.edit == edit]
    assert ast.unparse(ast.parse(meant)) in trees


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("n = len(x)\n    x[0] = n\n    return x", 3),
        ("n = len(x)\n    x *= n\n    return x", 3),
        ("n = len(x)\n    y = x.copy()\n    y[0] = n\n    return y", 3),
        ("n = len(x)\n    y = np.zeros_like(x)\n    return y + n", 3),
        ("return x + 1", 1),
    ],
)
def test_argument_that_should_be_copied_is_shown_where_it_matters(body, line):
    sources = learners_functions("f", written(f"def f(x):\n    {body}"))
    places = [v.described()[3] for v, _ in variants(sources) if v.edit == "argument_copied"]
    assert places == [f"cell 3, line {line}"]


def test_every_statement_edit_is_tried_above():
    assert {row[0] for row in (*CONDITION_EDITS, *STATEMENT_EDITS)} == {edit for edit, *_ in STATEMENTS}


def test_after_all_variants_the_function_is_as_it_was():
    code = "def f(x, y):\n    z = x @ y\n    for i in range(3):\n        z += y[i] * 2\n    return z - x"
    sources = learners_functions("f", written(code))
    before = ast.unparse(sources[0].tree)
    assert sum(1 for _ in variants(sources)) > 50
    assert ast.unparse(sources[0].tree) == before


def test_line_of_a_variant_is_the_line_of_the_cell():
    code = "import numpy as np\n\ndef f(x):\n    y = x.sum(axis=0)\n    return y"
    for variant, _ in variants(learners_functions("f", written(code))):
        if variant.edit == "axis_changed":
            assert variant.described()[3] == "cell 3, line 4"


def test_helper_of_the_learner_is_edited_too_and_others_are_not():
    code = textwrap.dedent("""
        import numpy as np
        def half(x):
            return x / 3
        def f(x):
            return np.mean(half(x))
    """)
    namespace = written(code)
    sources = learners_functions("f", namespace)
    assert {source.name for source in sources} == {"f", "half"}
    halves = [
        edited([source], sources, "f")(np.array([2.0, 4.0]))
        for variant, source in variants(sources)
        if source.name == "half" and variant.edit == "number_changed"
    ]
    assert 1.5 in halves
    assert namespace["f"](np.array([2.0, 4.0])) == 1.0  # the learner's own function is untouched


@pytest.mark.parametrize(
    "code",
    ["f = len", "import functools\nf = functools.partial(max, 1)", "class f:\n    pass", "f = 3"],
)
def test_what_is_no_plain_function_has_no_variants(code):
    assert learners_functions("f", written(code)) == []


@pytest.mark.parametrize("number", ["1e-8", "0.3", "1e999"])
def test_number_that_is_no_whole_one_is_not_counted_on(number):
    change = next(row[1] for row in EXPRESSION_EDITS if row[0] == "number_changed")
    others = [ast.unparse(other) for other in change(ast.parse(number, mode="eval").body, Scope((), ()))]

    assert str(float(number) + 1) not in others
    assert str(float(number) - 1) not in others
    assert "0" in others


def test_array_that_only_lends_its_shape_has_no_numbers_to_edit():
    code = "def half(v):\n    return v / 2\ndef f(x, y):\n    z = np.zeros_like(x)\n    return z + half(y)\n"
    places = {(v.edit, *v.described()[4:]) for v, _ in variants(learners_functions("f", written(code)))}

    pattern = {(edit, after) for edit, before, after in places if before == "x"}
    assert ("another_variable", "y") in pattern  # of that shape it should be
    assert {edit for edit, _ in pattern} & {
        "division_by_examples",
        "scaled",
        "negated",
        "call_added",
    } == set()
    assert ("another_function", "np.zeros_like(x)", "half(x)") not in places


def test_count_is_not_divided_by_a_count():
    """One divided by itself would take a division away, and be told as one that is missing."""
    code = (
        "def f(x, y):\n    m = len(x)\n    rows, k = np.shape(y)\n    total = x @ y\n    size = x.size\n"
        "    size = total * 2\n    return total / m / rows / k / x.shape[0] / x.size + size\n"
    )
    found = variants(learners_functions("f", written(code)))
    divided = {v.described()[4] for v, _ in found if v.edit == "division_by_examples"}
    assert "np.asarray(x)" not in {
        v.described()[4]
        for v, _ in variants(
            learners_functions("g", written("def g(x):\n    w = np.asarray(x)\n    return w * 2\n"))
        )
        if v.edit == "division_by_examples"
    }
    counts = {"len(x)", "np.shape(y)", "m", "rows", "k", "x.shape[0]", "x.size"}
    assert {"total", "x @ y", "size"} <= divided
    assert divided & counts == set()


def test_edit_with_the_most_places_comes_last():
    namespace = written("def f(x, y):\n    total = x @ y\n    total = total / 2\n    return total\n")
    edits = list(dict.fromkeys(v.edit for v, _ in variants(learners_functions("f", namespace))))

    assert edits[-1] == "operand_added"
    assert "dropped" in edits


def test_value_that_is_reshaped_right_there_has_not_lost_its_shape():
    """A reshape before the other one would only undo its order."""
    namespace = written('def f(a, shape):\n    return a.reshape(shape, order="F")\n')
    (source,) = learners_functions("f", namespace)
    made = {
        ast.unparse(variant.after) for variant, _ in variants([source]) if variant.edit == "shape_restored"
    }
    assert "a.reshape(a.shape)" not in made
    assert any(code.startswith("a.reshape(shape, order='F').reshape") for code in made)
