# unseen: right | - | all slopes at once are the solution of one linear system

import math


def evaluate_graph(nodes, inputs):
    ops = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a / b}
    values = list(inputs)
    for node in nodes[len(inputs) :]:
        a = [values[i] for i in node["inputs"]]
        if node["op"] in ops:
            values.append(ops[node["op"]](*a))
        elif node["op"] == "neg":
            values.append(-a[0])
        else:
            values.append(getattr(math, node["op"])(a[0]))
    return values


def reverse_slopes(nodes, inputs):
    import numpy as np

    v, n = evaluate_graph(nodes, inputs), len(nodes)
    L = np.zeros((n, n))
    for i, node in enumerate(nodes[len(inputs) :], len(inputs)):
        p, q = node["inputs"][0], node["inputs"][-1]
        a, b, y = v[p], v[q], v[i]
        op = node["op"]
        if op in ("add", "sub"):
            L[i, p] += 1
            L[i, q] += 1 if op == "add" else -1
        elif op == "mul":
            L[i, p] += b
            L[i, q] += a
        elif op == "div":
            L[i, p] += 1 / b
            L[i, q] -= y / b
        else:
            L[i, p] = {"exp": lambda: y, "log": lambda: 1 / a, "sin": lambda: math.cos(a), "tanh": lambda: 1 - y * y, "neg": lambda: -1}[op]()
    return np.linalg.solve(np.eye(n) - L.T, np.eye(n)[-1]).tolist()
