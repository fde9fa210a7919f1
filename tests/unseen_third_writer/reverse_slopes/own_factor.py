# unseen: wrong | lines 41, 42 | the factors of a product get their own value and not that of the other
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
    g = [0.0 for _ in nodes]
    g[len(nodes) - 1] = 1.0
    for i in range(len(nodes) - 1, len(inputs) - 1, -1):
        op = nodes[i]["op"]
        p = nodes[i]["inputs"][0]
        q = nodes[i]["inputs"][-1]
        if op == "add":
            g[p] += g[i]
            g[q] += g[i]
        if op == "sub":
            g[p] += g[i]
            g[q] -= g[i]
        if op == "mul":
            g[p] += g[i] * x[p]
            g[q] += g[i] * x[q]
        if op == "div":
            g[p] += g[i] / x[q]
            g[q] -= g[i] * x[i] / x[q]
        if op == "exp":
            g[p] += g[i] * x[i]
        if op == "log":
            g[p] += g[i] / x[p]
        if op == "sin":
            g[p] += g[i] * math.cos(x[p])
        if op == "tanh":
            g[p] += g[i] * (1 - x[i] ** 2)
        if op == "neg":
            g[p] -= g[i]
    return g
