# unseen: wrong | lines 16, 20 | the operands of sub and div are in the wrong order, as from a stack

import numpy as np


def evaluate_graph(nodes, inputs):
    v = [float(x) for x in inputs]
    for node in nodes[len(inputs):]:
        stack = [v[k] for k in node["inputs"]]
        x = stack.pop()
        if node["op"] in ("add", "sub", "mul", "div"):
            y = stack.pop()
        if node["op"] == "add":
            v.append(x + y)
        if node["op"] == "sub":
            v.append(x - y)
        if node["op"] == "mul":
            v.append(x * y)
        if node["op"] == "div":
            v.append(x / y)
        if node["op"] == "neg":
            v.append(-x)
        if node["op"] in ("exp", "log", "sin", "tanh"):
            v.append(float(getattr(np, node["op"])(x)))
    return v
