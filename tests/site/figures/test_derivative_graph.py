"""The figure `derivative_graph` computes what the reference functions compute."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import DerivativeGraph
from solutions.ch14_automatic_differentiation import evaluate_graph, forward_slope, reverse_slopes
from tests.site.figure_driver import seen
from tests.site.mounting import EXACT, compute, mount

OPS = ("add", "sub", "mul", "div", "exp", "log", "sin", "tanh", "neg")
UNARY = OPS[4:]


def states():
    rng = np.random.default_rng(14)
    yield DerivativeGraph().state()
    while True:
        ops = rng.choice(OPS, size=4).tolist()
        first = [int(rng.integers(k + 2)) for k in range(4)]
        second = [int(rng.integers(k + 2)) for k in range(4)]
        x, y = rng.uniform(0.2, 2, size=2).tolist()
        yield {"x": x, "y": y, "ops": ops, "first": first, "second": second, "mode": "reverse"}


def nodes_of(state):
    nodes = [{"op": "input", "inputs": []}, {"op": "input", "inputs": []}]
    for op, first, second in zip(state["ops"], state["first"], state["second"], strict=True):
        nodes.append({"op": op, "inputs": [first] if op in UNARY else [first, second]})
    return nodes


def finite_states(count):
    found = []
    for state in states():
        try:
            values = evaluate_graph(nodes_of(state), [state["x"], state["y"]])
        except (ValueError, ZeroDivisionError, OverflowError):
            continue
        if max(map(abs, values)) < 1e3 and min(map(abs, values)) > 1e-3:
            found.append(state)
        if len(found) == count:
            return found
    return found


def test_graph_has_the_values_and_derivatives_of_the_references(page):
    mount(page, DerivativeGraph)
    checked = finite_states(40)
    assert {op for state in checked for op in state["ops"]} == set(OPS)

    for state in checked:
        nodes, inputs = nodes_of(state), [state["x"], state["y"]]

        assert_allclose(
            compute(page, DerivativeGraph, "evaluate", state), evaluate_graph(nodes, inputs), **EXACT
        )
        back = compute(page, DerivativeGraph, "reverseMode", state)
        expected = reverse_slopes(nodes, inputs)
        assert_allclose(back["slopes"], expected, rtol=1e-9, atol=1e-12 * max(map(abs, expected)))
        for along, direction in (("x", [1, 0]), ("y", [0, 1])):
            there = compute(page, DerivativeGraph, "forwardMode", state, along)["slopes"][-1]
            scale = max(map(abs, expected))
            assert_allclose(there, forward_slope(nodes, inputs, direction)[1], rtol=1e-9, atol=1e-12 * scale)


def test_operation_of_one_operand_hides_the_second_menu(page):
    shown = mount(page, DerivativeGraph)

    assert shown.get_by_label("second operand of a").is_visible()
    shown.get_by_label("operation of a").select_option("tanh")
    assert not shown.get_by_label("second operand of a").is_visible()


def test_node_that_the_result_does_not_use_has_no_part_even_if_its_value_does_not_exist(page):
    shown = mount(
        page,
        DerivativeGraph,
        y=-1.0,
        ops=["log", "sin", "exp", "mul"],
        first=[1, 0, 0, 3],
        second=[0, 0, 0, 4],
    )

    assert "with respect to y" in seen(shown)["text"]
    assert "NaN" not in seen(shown)["text"]
    assert compute(page, DerivativeGraph, "reverseMode", DerivativeGraph(
        y=-1.0, ops=["log", "sin", "exp", "mul"], first=[1, 0, 0, 3], second=[0, 0, 0, 4]
    ).state())["slopes"][1] == 0  # fmt: skip


@pytest.mark.parametrize(("y", "exists"), [(-1.0, False), (1.0, True)])
def test_value_that_does_not_exist_is_told_by_name(page, y, exists):
    shown = mount(
        page, DerivativeGraph, y=y, ops=["log", "sin", "add", "mul"], first=[1, 0, 2, 4], second=[0, 0, 3, 2]
    )

    assert ("The value of a does not exist" in seen(shown)["text"]) != exists
