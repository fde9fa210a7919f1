# unseen: wrong | lines 38, 44 | the second operand of a difference gets a plus, and that of a quotient lacks its second divisor
import math

import numpy as np


def reverse_slopes(nodes, inputs):
    val = []
    for i, node in enumerate(nodes):
        args = [val[j] for j in node["inputs"]]
        match node["op"]:
            case "input":
                val.append(float(inputs[i]))
            case "add":
                val.append(args[0] + args[1])
            case "sub":
                val.append(args[0] - args[1])
            case "mul":
                val.append(args[0] * args[1])
            case "div":
                val.append(args[0] / args[1])
            case "neg":
                val.append(-args[0])
            case name:
                val.append(getattr(math, name)(args[0]))
    bar = np.zeros(len(nodes))
    bar[-1] = 1.0
    for i in range(len(nodes) - 1, -1, -1):
        op, idx = nodes[i]["op"], nodes[i]["inputs"]
        if op == "input":
            continue
        a, b = idx[0], idx[-1]
        if op == "add":
            bar[a] += bar[i]
            bar[b] += bar[i]
        elif op == "sub":
            bar[a] += bar[i]
            bar[b] += bar[i]
        elif op == "mul":
            bar[a] += bar[i] * val[b]
            bar[b] += bar[i] * val[a]
        elif op == "div":
            bar[a] += bar[i] / val[b]
            bar[b] -= bar[i] * val[a] / val[b]
        elif op == "exp":
            bar[a] += bar[i] * val[i]
        elif op == "log":
            bar[a] += bar[i] / val[a]
        elif op == "sin":
            bar[a] += bar[i] * math.cos(val[a])
        elif op == "tanh":
            bar[a] += bar[i] * (1 - val[i] ** 2)
        else:
            bar[a] -= bar[i]
    return bar.tolist()
