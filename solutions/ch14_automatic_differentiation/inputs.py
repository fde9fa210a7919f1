"""Inputs of chapter 14: the cases that answers are checked with."""

import math

import numpy as np

from .references import evaluate_graph


def graph(n_inputs, *operations):
    """Nodes of a graph from its operations, each a name and the numbers of the nodes that it uses."""
    nodes = [{"op": "input", "inputs": []} for _ in range(n_inputs)]
    return nodes + [{"op": op, "inputs": list(where)} for op, *where in operations]


#: w (w + b), the graph with which chapter 6 begins.
FOUR_NODES = graph(2, ("add", 0, 1), ("mul", 0, 2))
#: The loss (sigmoid(w x + b) - y)^2 of a neuron, of w, x, b, y and the number 1.
NEURON = graph(
    5,
    *(("mul", 0, 1), ("add", 5, 2), ("neg", 6), ("exp", 7), ("add", 4, 8)),
    *(("div", 4, 9), ("sub", 10, 3), ("mul", 11, 11)),
)
#: Each operation at least once, some values used twice, and every operand far from where it is special.
ALL_OPERATIONS = graph(
    3,
    *(("mul", 0, 1), ("sin", 3), ("exp", 0), ("add", 5, 4), ("tanh", 2), ("sub", 6, 7), ("mul", 2, 2)),
    *(("exp", 9), ("div", 8, 10), ("neg", 11), ("add", 5, 10), ("log", 13), ("sub", 12, 14)),
)
#: Node 5 is used by no other node and node 2 only by node 5, so the last node depends on neither.
DEAD_END = graph(3, ("mul", 0, 1), ("sin", 1), ("tanh", 2), ("sub", 3, 4))
#: Nothing is computed: the last input is the last node.
NOTHING = graph(3)
#: A number is used twice again and again, so that 32 paths lead from the last node to the first.
LADDER = graph(1, *[step for n in range(0, 10, 2) for step in (("sin", n), ("mul", n, n + 1))])
#: Integers whose quotient is none; of the two differences one is negative and the other positive.
QUOTIENT = graph(2, ("div", 0, 1), ("sub", 2, 0), ("mul", 3, 2), ("sub", 0, 1), ("add", 4, 5))


def draw_graphs(rng):
    """Graphs with the cases that go wrong: reuse, dead ends, an input of 0, integers, and a random one."""
    yield {"nodes": FOUR_NODES, "inputs": numbers(rng, 2)}
    yield {"nodes": ALL_OPERATIONS, "inputs": numbers(rng, 3)}
    yield {"nodes": NEURON, "inputs": [*numbers(rng, 3), float(rng.uniform(0.2, 0.8)), 1.0]}
    yield {"nodes": DEAD_END, "inputs": [0.0, *numbers(rng, 2)]}
    yield {"nodes": NOTHING, "inputs": numbers(rng, 3)}
    yield {"nodes": LADDER, "inputs": numbers(rng, 1)}
    yield {"nodes": QUOTIENT, "inputs": [int(rng.integers(4, 7)) * 3 + 1, 3]}
    inputs = numbers(rng, 4)
    yield {"nodes": draw_graph(rng, inputs, 12), "inputs": inputs}


def numbers(rng, count):
    """Floats of either sign, none near 0 and none near 1."""
    return [float(v) for v in rng.choice((-1, 1), size=count) * rng.uniform(0.35, 0.85, size=count)]


def draw_graph(rng, inputs, n_operations):
    """A random graph with values of moderate size, whose last node depends on every input."""
    nodes = graph(len(inputs))
    while len(nodes) < len(inputs) + n_operations:
        binary = rng.random() < 0.6
        op = str(rng.choice(("add", "sub", "mul", "div") if binary else ("exp", "log", "sin", "tanh", "neg")))
        where = [int(i) for i in rng.choice(len(nodes), size=1 + binary, replace=op == "mul")]
        operands = [evaluate_graph(nodes, inputs)[i] for i in where]
        if is_harmless(op, operands):
            nodes.append({"op": op, "inputs": where})
    for index in range(len(inputs)):
        nodes.append({"op": "sin", "inputs": [len(nodes) - 1]})
        nodes.append({"op": "add" if index % 2 else "mul", "inputs": [index, len(nodes) - 1]})
    return nodes


def is_harmless(op, operands):
    """Whether an operation exists at these operands, and neither explodes nor loses digits there."""
    last = operands[-1]
    far_from_one = abs(last - 1) > 0.05  # where the logarithm is 0
    return {"div": abs(last) > 0.3, "log": last > 0.1 and far_from_one, "exp": last < 2}.get(
        op, True
    ) and all(abs(value) < 5 and math.isfinite(value) for value in operands)


def draw_directions(rng):
    """The graphs, each with a direction: most of them through all inputs, one along a single input."""
    for number, case in enumerate(draw_graphs(rng)):
        count = len(case["inputs"])
        direction = [float(v) for v in rng.choice((-1, 1), size=count) * rng.uniform(0.5, 2.0, size=count)]
        if number == 2:  # along the weight of the neuron alone
            direction = [1, 0, 0, 0, 0]
        yield {**case, "direction": direction}


def draw_parents(rng):
    """Graphs with their nodes numbered at random: a chain, diamonds, reuse, separate parts, a single node."""
    yield {"parents": [[], [0], [0, 1], [2, 0]]}
    yield {"parents": numbered_anew(rng, [[], [0], [1], [2], [3], [4]])}
    yield {"parents": numbered_anew(rng, [[], [0], [0], [1, 2], [3, 0], [4, 1]])}
    yield {"parents": [[3, 4], [4, 4], [0, 1], [], []]}
    yield {"parents": [[1], [2, 3], [3], [], [0, 3], [3, 2]]}
    yield {"parents": [[5, 5], [0], [], [1, 2], [1], [6], []]}
    yield {"parents": [[]]}
    random = [[int(p) for p in rng.integers(i, size=min(i, int(rng.integers(1, 4))))] for i in range(10)]
    yield {"parents": numbered_anew(rng, random)}


def draw_cycles(rng):
    """A node that needs itself, two that need each other, and cycles beside nodes that can be ordered."""
    yield {"parents": [[], [1, 0]]}
    yield {"parents": [[1], [0]]}
    yield {"parents": [[], [0, 3], [1], [2], [0]]}
    yield {"parents": numbered_anew(rng, [[], [0], [1, 5], [2], [3], [4], [0, 1]])}


def numbered_anew(rng, parents):
    """The same graph with other numbers for its nodes."""
    new = rng.permutation(len(parents))
    renumbered = [[] for _ in parents]
    for node, its_parents in enumerate(parents):
        renumbered[new[node]] = [int(new[parent]) for parent in its_parents]
    return renumbered


def draw_broadcasts(rng):
    """New axes, repeated axes, both together; nothing that was broadcast, and nothing at all."""
    yield {"G": rng.normal(size=(5, 3)), "shape": (3,)}
    yield {"G": rng.normal(size=(5, 3)), "shape": (5, 1)}
    yield {"G": rng.normal(size=(4, 4)), "shape": (4,)}
    yield {"G": rng.normal(size=(4, 4)), "shape": (1, 4)}
    yield {"G": rng.normal(size=(4, 5, 3)), "shape": (5, 1)}
    yield {"G": rng.normal(size=(2, 3, 4, 3)), "shape": (1, 4, 1)}
    yield {"G": rng.normal(size=(3, 3, 3)), "shape": (3, 3)}
    yield {"G": rng.normal(size=(2, 4)), "shape": ()}
    yield {"G": rng.normal(size=(3, 1, 2)), "shape": (1, 1)}
    yield {"G": rng.normal(size=(3, 4)), "shape": (3, 4)}
    yield {"G": np.zeros((3, 0)), "shape": (0,)}
