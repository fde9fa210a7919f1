# unseen: wrong | lines 29, 30, 32, 33, 35, 36, 38, 39, 41, 43, 45, 47, 49 | a node keeps only the slope that arrives last

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
    v = evaluate_graph(nodes, inputs)
    bar = [0.0] * len(nodes)
    bar[-1] = 1.0
    for i in range(len(nodes) - 1, len(inputs) - 1, -1):
        op = nodes[i]["op"]
        j = nodes[i]["inputs"][0]
        k = nodes[i]["inputs"][-1]
        if op == "add":
            bar[j] = bar[i]
            bar[k] = bar[i]
        elif op == "sub":
            bar[j] = bar[i]
            bar[k] = -bar[i]
        elif op == "mul":
            bar[j] = bar[i] * v[k]
            bar[k] = bar[i] * v[j]
        elif op == "div":
            bar[j] = bar[i] / v[k]
            bar[k] = -bar[i] * v[j] / v[k] ** 2
        elif op == "exp":
            bar[j] = bar[i] * v[i]
        elif op == "log":
            bar[j] = bar[i] / v[j]
        elif op == "sin":
            bar[j] = bar[i] * math.cos(v[j])
        elif op == "tanh":
            bar[j] = bar[i] * (1 - v[i] ** 2)
        elif op == "neg":
            bar[j] = -bar[i]
    return bar
