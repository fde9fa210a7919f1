# unseen: wrong | line 28 | the direction is shortened to length 1
import math


def evaluate_graph(nodes, inputs):
    values = [float(x) for x in inputs]
    for node in nodes[len(values):]:
        a, b = values[node["inputs"][0]], values[node["inputs"][-1]]
        op = node["op"]
        if op in ("exp", "log", "sin", "tanh"):
            y = getattr(math, op)(a)
        elif op == "neg":
            y = -a
        elif op == "add":
            y = a + b
        elif op == "sub":
            y = a - b
        elif op == "mul":
            y = a * b
        else:
            y = a / b
        values.append(y)
    return values


def forward_slope(nodes, inputs, direction):
    length = math.sqrt(sum(x * x for x in direction)) or 1.0
    d = [x / length for x in direction]
    v = evaluate_graph(nodes, inputs)
    for i, node in enumerate(nodes):
        op, args = node["op"], node["inputs"]
        if op == "input":
            continue
        x, dx = v[args[0]], d[args[0]]
        y, dy = v[args[-1]], d[args[-1]]
        d.append({
            "add": dx + dy, "sub": dx - dy, "mul": dx * y + x * dy,
            "div": (dx * y - x * dy) / (y * y) if op == "div" else 0,
            "exp": v[i] * dx, "log": dx / x if op == "log" else 0,
            "sin": math.cos(x) * dx, "tanh": (1 - v[i] ** 2) * dx, "neg": -dx,
        }[op])
    return v[-1], d[-1]
