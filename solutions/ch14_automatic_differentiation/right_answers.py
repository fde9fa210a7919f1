"""Right answers to the exercises of chapter 14, written in other ways than the reference."""

import math
from collections import deque

import numpy as np


def evaluate_graph__chain_of_ifs(nodes, inputs):
    values = []
    for number, node in enumerate(nodes):
        op, where = node["op"], node["inputs"]
        if op == "input":
            values.append(inputs[number])
        elif op == "add":
            values.append(values[where[0]] + values[where[1]])
        elif op == "sub":
            values.append(values[where[0]] - values[where[1]])
        elif op == "mul":
            values.append(values[where[0]] * values[where[1]])
        elif op == "div":
            values.append(values[where[0]] / values[where[1]])
        elif op == "neg":
            values.append(-values[where[0]])
        else:
            values.append(getattr(math, op)(values[where[0]]))
    return values


def evaluate_graph__recursion(nodes, inputs):
    functions = {
        "add": np.add,
        "sub": np.subtract,
        "mul": np.multiply,
        "div": np.true_divide,
        "neg": np.negative,
    }

    def value(number):
        node = nodes[number]
        if number < len(inputs):
            return float(inputs[number])
        function = functions.get(node["op"]) or getattr(np, node["op"])
        return float(function(*(value(parent) for parent in node["inputs"])))

    return [value(number) for number in range(len(nodes))]


def evaluate_graph__array(nodes, inputs):
    values = np.zeros(len(nodes))
    values[: len(inputs)] = inputs
    for number in range(len(inputs), len(nodes)):
        a, *rest = values[nodes[number]["inputs"]]
        b = rest[0] if rest else 1.0
        match nodes[number]["op"]:
            case "add":
                values[number] = a + b
            case "sub":
                values[number] = a - b
            case "mul":
                values[number] = a * b
            case "div":
                values[number] = a * b**-1
            case "neg":
                values[number] = 0 - a
            case "exp" | "log" | "sin" | "tanh" as name:
                values[number] = getattr(np, name)(a)
    return values


def topological_order__depth_first(parents):
    order, state = [], ["new"] * len(parents)

    def visit(node):
        if state[node] == "busy":
            raise ValueError(f"node {node} is computed from itself")
        if state[node] == "new":
            state[node] = "busy"
            for parent in parents[node]:
                visit(parent)
            state[node] = "done"
            order.append(node)

    for node in range(len(parents)):
        visit(node)
    return order


def topological_order__again_and_again(parents):
    order, left = [], list(range(len(parents)))
    while left:
        ready = [node for node in left if all(parent in order for parent in parents[node])]
        if not ready:
            raise ValueError("a cycle")
        order += ready
        left = [node for node in left if node not in ready]
    return tuple(order)


def topological_order__last_ready_first(parents):
    waits_for = [set(its_parents) for its_parents in parents]
    ready = [node for node, others in enumerate(waits_for) if not others]
    order = []
    while ready:
        node = ready.pop()
        order.append(node)
        for child, others in enumerate(waits_for):
            if node in others:
                others.discard(node)
                if not others:
                    ready.append(child)
    if len(order) != len(parents):
        raise ValueError("a cycle")
    return order


def topological_order__queue(parents):
    children, count = [[] for _ in parents], [0] * len(parents)
    for node, its_parents in enumerate(parents):
        for parent in its_parents:
            children[parent].append(node)
            count[node] += 1
    queue, order = deque(node for node in range(len(parents)) if count[node] == 0), []
    while queue:
        order.append(queue.popleft())
        for child in children[order[-1]]:
            count[child] -= 1
            if count[child] == 0:
                queue.append(child)
    if any(count):
        raise ValueError("a cycle")
    return np.array(order)


def _values_and_derivatives(nodes, inputs):
    values, derivatives = [float(x) for x in inputs], [[] for _ in inputs]
    for node in nodes[len(inputs) :]:
        a = values[node["inputs"][0]]
        b = values[node["inputs"][-1]]
        value, *derivative = {
            "add": lambda a, b: (a + b, 1.0, 1.0),
            "sub": lambda a, b: (a - b, 1.0, -1.0),
            "mul": lambda a, b: (a * b, b, a),
            "div": lambda a, b: (a / b, 1 / b, -a / (b * b)),
            "exp": lambda a, b: (math.exp(a), math.exp(a)),
            "log": lambda a, b: (math.log(a), 1 / a),
            "sin": lambda a, b: (math.sin(a), math.cos(a)),
            "tanh": lambda a, b: (math.tanh(a), 1 / math.cosh(a) ** 2),
            "neg": lambda a, b: (-a, -1.0),
        }[node["op"]](a, b)
        values.append(value)
        derivatives.append(derivative)
    return values, derivatives


def forward_slope__local_derivatives(nodes, inputs, direction):
    values, derivatives = _values_and_derivatives(nodes, inputs)
    slopes = list(direction)
    for node, local in list(zip(nodes, derivatives, strict=True))[len(inputs) :]:
        slopes.append(sum(d * slopes[i] for d, i in zip(local, node["inputs"], strict=True)))
    return [values[-1], float(slopes[-1])]


def forward_slope__sum_over_inputs(nodes, inputs, direction):
    values, derivatives = _values_and_derivatives(nodes, inputs)
    rows = list(np.eye(len(inputs)))  # the gradient of each node with respect to all inputs
    for node, local in list(zip(nodes, derivatives, strict=True))[len(inputs) :]:
        rows.append(sum(d * rows[i] for d, i in zip(local, node["inputs"], strict=True)))
    return np.array(values[-1]), rows[-1] @ np.array(direction)


def forward_slope__backward_and_a_product(nodes, inputs, direction):
    slopes = reverse_slopes__all_paths(nodes, inputs)
    slope = sum(s * v for s, v in zip(slopes, direction, strict=False))
    return _values_and_derivatives(nodes, inputs)[0][-1], slope


def reverse_slopes__sum_over_users(nodes, inputs):
    _, derivatives = _values_and_derivatives(nodes, inputs)
    slopes = np.zeros(len(nodes))
    slopes[-1] = 1
    for number in range(len(nodes) - 2, -1, -1):
        for user in range(number + 1, len(nodes)):
            for place, parent in enumerate(nodes[user]["inputs"]):
                if parent == number:
                    slopes[number] += slopes[user] * derivatives[user][place]
    return slopes


def reverse_slopes__all_paths(nodes, inputs):
    _, derivatives = _values_and_derivatives(nodes, inputs)
    slopes = [0.0] * len(nodes)

    def walk(number, product):
        slopes[number] += product
        for parent, d in zip(nodes[number]["inputs"], derivatives[number], strict=True):
            walk(parent, product * d)

    walk(len(nodes) - 1, 1.0)
    return slopes


def reverse_slopes__linear_system(nodes, inputs):
    _, derivatives = _values_and_derivatives(nodes, inputs)
    n = len(nodes)
    J = np.zeros((n, n))  # J[i, j]: derivative of node i with respect to its operand j
    for number, local in enumerate(derivatives):
        for parent, d in zip(nodes[number]["inputs"], local, strict=True):
            J[number, parent] += d
    return tuple(np.linalg.solve((np.eye(n) - J).T, np.eye(n)[-1]))


def unbroadcast__axis_after_axis(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            G = G.sum(axis=axis, keepdims=True)
    return G


def unbroadcast__reshaped(G, shape):
    padded = (1,) * (G.ndim - len(shape)) + tuple(shape)
    axes = tuple(axis for axis in range(G.ndim) if padded[axis] != G.shape[axis])
    return G.sum(axis=axes).reshape(shape)


def unbroadcast__loops(G, shape):
    gradient = np.zeros(shape)
    for where in np.ndindex(G.shape):
        own = where[len(where) - len(shape) :]
        gradient[tuple(0 if length == 1 else i for i, length in zip(own, shape, strict=True))] += G[where]
    return gradient


def unbroadcast__places_counted(G, shape):
    places = np.broadcast_to(np.arange(int(np.prod(shape))).reshape(shape), G.shape)
    return np.bincount(places.ravel(), weights=G.ravel(), minlength=int(np.prod(shape))).reshape(shape)
