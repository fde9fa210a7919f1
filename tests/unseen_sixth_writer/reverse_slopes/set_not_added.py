# unseen: wrong | line 38 | what arrives at a node replaces what came before instead of being added
import math
import numpy as np


def reverse_slopes(nodes, inputs):
    v = list(inputs)
    local = [()] * len(inputs)
    for node in nodes[len(inputs) :]:
        args = [v[k] for k in node["inputs"]]
        match node["op"], args:
            case "add", [a, b]:
                y, d = a + b, (1, 1)
            case "sub", [a, b]:
                y, d = a - b, (1, -1)
            case "mul", [a, b]:
                y, d = a * b, (b, a)
            case "div", [a, b]:
                y, d = a / b, (1 / b, -a / b**2)
            case "exp", [a]:
                y = math.exp(a)
                d = (y,)
            case "log", [a]:
                y, d = math.log(a), (1 / a,)
            case "sin", [a]:
                y, d = math.sin(a), (math.cos(a),)
            case "tanh", [a]:
                y = math.tanh(a)
                d = (1 - y * y,)
            case _, [a]:
                y, d = -a, (-1,)
        v.append(y)
        local.append(d)
    bar = [0.0] * len(nodes)
    bar[-1] = 1.0
    for i in range(len(nodes) - 1, -1, -1):
        for k, d in zip(nodes[i]["inputs"], local[i]):
            bar[k] = bar[i] * d
    return bar
