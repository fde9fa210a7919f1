# unseen: wrong | line 23 | the pass ends before the first node after the inputs has handed on its slope

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
    out = [0.0] * (len(nodes) - 1) + [1.0]
    for i in range(len(nodes) - 1, len(inputs), -1):
        op, args = nodes[i]["op"], nodes[i]["inputs"]
        a, b = v[args[0]], v[args[-1]]
        if op == "add":
            d = [1, 1]
        elif op == "sub":
            d = [1, -1]
        elif op == "mul":
            d = [b, a]
        elif op == "div":
            d = [1 / b, -a / b**2]
        elif op == "exp":
            d = [math.exp(a)]
        elif op == "log":
            d = [1 / a]
        elif op == "sin":
            d = [math.cos(a)]
        elif op == "tanh":
            d = [1 - math.tanh(a) ** 2]
        elif op == "neg":
            d = [-1]
        for j, dj in zip(args, d):
            out[j] += out[i] * dj
    return out
