"""Cards of chapter 14: what each exercise is worth, how it is judged, and what helps."""

import numpy as np

from gradecheck import Exercise, GradientOf

from . import inputs, mistakes, references


def value_along(nodes, inputs, direction, t):
    """Value of the last node where the inputs have moved along the direction for the time t."""
    moved = [x + float(t) * v for x, v in zip(inputs, direction, strict=True)]
    return references.evaluate_graph(nodes, moved)[-1]


def time_zero(nodes, inputs, direction):
    """The time at which the slope is asked for."""
    return {"t": 0.0}


def value_with_changes(nodes, inputs, changes):
    """Value of the last node if each node, once computed, is changed by a number of its own."""
    n = len(nodes)
    numbered = [{"op": "input", "inputs": []} for _ in range(len(inputs) + n)]
    changed = []  # changed[i]: number of the node that holds node i and its change
    for number, node in enumerate(nodes):
        if node["op"] == "input":
            computed = number
        else:
            numbered.append({"op": node["op"], "inputs": [changed[i] for i in node["inputs"]]})
            computed = len(numbered) - 1
        numbered.append({"op": "add", "inputs": [computed, len(inputs) + number]})
        changed.append(len(numbered) - 1)
    return references.evaluate_graph(numbered, [*inputs, *map(float, changes)])[-1]


def no_changes(nodes, inputs):
    """The changes at which the derivatives are asked for."""
    return {"changes": [0.0] * len(nodes)}


def cost_of_broadcast(G, shape, operand):
    """A cost whose derivative with respect to the broadcast operand is `G`."""
    return np.sum(G * np.broadcast_to(operand, np.shape(G)))


def any_operand(G, shape):
    """An operand that `unbroadcast` is not given: the gradient is the same at all of them."""
    return {"operand": np.full(shape, 0.5)}


def is_order(answer, reference_answer, parents):
    """Whether every node is in the answer once, after all of its parents."""
    return not why_not(answer, parents)


def why_no_order(answer, reference_answer, parents):
    """What a refused order does, and where to look."""
    return why_not(answer, parents)


def why_not(answer, parents):
    """The first thing that is wrong with an order, and where to look; nothing where it is right."""
    order = [int(node) for node in np.asarray(answer).tolist()]
    found = first_fault(order, parents)
    if found and not first_fault(order[::-1], parents):
        return (
            "puts every node before its parents",
            "The order is turned around. Did you go along the arrows, or reverse a list that was right?",
        )
    return found


def first_fault(order, parents):
    """The first thing that is wrong with a list of numbers, and where to look."""
    strange = [node for node in order if not 0 <= node < len(parents)]
    if strange:
        return (
            f"has the number {strange[0]}, but no node has it",
            "Each node is called by its place in parents.",
        )
    for place, node in enumerate(order):
        if node in order[:place]:
            return f"lists node {node} twice", "Is a node taken again each time that it is used?"
        late = [parent for parent in parents[node] if parent not in order[:place]]
        if late:
            return (
                f"puts node {node} before node {late[0]}, from which it is computed",
                "A node is ready when all of its parents are in the order, and not before.",
            )
    return ()


EXERCISES = (
    Exercise(
        reference=references.evaluate_graph,
        inputs=inputs.draw_graphs,
        points=2,
        hints=(
            "Keep one list of values. It begins with the inputs, and each further node adds a number to it.",
            (
                "The numbers in node['inputs'] are places in your list of values, and the order of the two "
                "matters for sub and div."
            ),
            "A dictionary from the name of an operation to a function saves you a long chain of ifs.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.topological_order,
        inputs=inputs.draw_parents,
        refuses=inputs.draw_cycles,
        points=3,
        accepts=is_order,
        explains=why_no_order,
        hints=(
            "Which nodes can be computed at the very beginning, and which ones after these are done?",
            (
                "Take a node that is ready, put it at the end of the order, and look again. A node is ready "
                "when every one of its parents is in the order."
            ),
            "If nodes are left and none of them is ready, each waits for another one, so there is a cycle.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.forward_slope,
        inputs=inputs.draw_directions,
        points=3,
        gradient=GradientOf(
            value_along, wrt=("t",), extra=time_zero, outputs=(1,), called="derivative along the direction"
        ),
        hints=(
            (
                "In a formula, for a node y = f(a, b) the slope is y' = (df/da) a' + (df/db) b', where the "
                "prime is the derivative with respect to t."
            ),
            (
                "Keep a list of slopes beside the list of values. It begins with the direction, because this "
                "is how fast the inputs move."
            ),
            (
                "Each operation has its own rule, such as the product rule for mul. The derivatives of exp "
                "and tanh can be written with the value of the node itself."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.reverse_slopes,
        inputs=inputs.draw_graphs,
        points=4,
        gradient=GradientOf(
            value_with_changes, wrt=("changes",), extra=no_changes, called="derivative of the last node"
        ),
        hints=(
            (
                "Go forward once for the values. Then make a list of zeros for the slopes, put a 1 at its "
                "end, and go through the nodes from the last to the first."
            ),
            (
                "A node hands its own slope to each node that it was computed from, multiplied by its "
                "derivative with respect to that node."
            ),
            "What arrives at a node is added to what has arrived before, and sin(x) * x shows you why.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.unbroadcast,
        inputs=inputs.draw_broadcasts,
        points=3,
        may_share=("G",),
        gradient=GradientOf(cost_of_broadcast, wrt=("operand",), extra=any_operand),
        hints=(
            (
                "In a formula, the gradient of an entry is the sum of G over all places into which "
                "broadcasting copied this entry."
            ),
            (
                "NumPy lines up the shapes at their last axes. Which axes of G are new, so that the operand "
                "does not have them at all, and which ones has it with length 1?"
            ),
            "Sum over the new axes so that they vanish, and over the others so that they keep length 1.",
        ),
        mistakes=mistakes,
    ),
)
