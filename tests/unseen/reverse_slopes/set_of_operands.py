# unseen: wrong | line 46 | an operand that is used twice by the same node gets its slope once

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


def partial(op, which, y, a, b):
    if op == "add":
        return 1.0
    if op == "sub":
        return 1.0 if which == 0 else -1.0
    if op == "mul":
        return b if which == 0 else a
    if op == "div":
        return 1 / b if which == 0 else -a / b**2
    if op == "exp":
        return y
    if op == "log":
        return 1 / a
    if op == "sin":
        return math.cos(a)
    if op == "tanh":
        return 1 - y**2
    return -1.0


def reverse_slopes(nodes, inputs):
    v = evaluate_graph(nodes, inputs)
    s = [0.0] * len(nodes)
    s[-1] = 1.0
    for i in range(len(nodes) - 1, len(inputs) - 1, -1):
        where = nodes[i]["inputs"]
        for j in sorted(set(where)):
            s[j] += s[i] * partial(nodes[i]["op"], where.index(j), v[i], v[where[0]], v[where[-1]])
    return s
