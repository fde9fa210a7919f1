# unseen: wrong | line 54 | a slope is overwritten and not added to
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
    v = evaluate_graph(nodes, inputs)
    bar = [0.0] * len(nodes)
    bar[-1] = 1.0
    for i in range(len(nodes) - 1, -1, -1):
        op, idx = nodes[i]["op"], nodes[i]["inputs"]
        if op == "input":
            continue
        a, b, y = v[idx[0]], v[idx[-1]], v[i]
        if op == "add":
            local = [1, 1]
        elif op == "sub":
            local = [1, -1]
        elif op == "mul":
            local = [b, a]
        elif op == "div":
            local = [1 / b, -a / b**2]
        elif op == "exp":
            local = [y]
        elif op == "log":
            local = [1 / a]
        elif op == "sin":
            local = [math.cos(a)]
        elif op == "tanh":
            local = [1 - y * y]
        else:
            local = [-1]
        for j, part in zip(idx, local):
            bar[j] = bar[i] * part
    return bar
