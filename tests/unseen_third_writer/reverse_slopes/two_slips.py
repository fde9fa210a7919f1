# unseen: wrong | lines 40, 42 | the sign of the cosine, and the quotient's second operand
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


def reverse_slopes(nodes, inputs):
    x = evaluate_graph(nodes, inputs)
    g = [0.0] * len(nodes)
    g[-1] = 1.0
    for i in range(len(nodes) - 1, len(inputs) - 1, -1):
        op, idx = nodes[i]["op"], nodes[i]["inputs"]
        p, q = idx[0], idx[-1]
        if op == "add":
            parts = (1.0, 1.0)
        elif op == "sub":
            parts = (1.0, -1.0)
        elif op == "mul":
            parts = (x[q], x[p])
        elif op == "div":
            parts = (1 / x[q], -x[p] / x[q])
        elif op == "sin":
            parts = (-math.cos(x[p]),)
        else:
            parts = ({"exp": x[i], "tanh": 1 - x[i] ** 2, "neg": -1.0}.get(op) if op != "log" else 1 / x[p],)
        for j, part in zip(idx, parts):
            g[j] += g[i] * part
    return g
