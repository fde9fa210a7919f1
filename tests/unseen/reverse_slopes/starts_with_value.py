# unseen: wrong | line 23 | the pass starts with the value of the last node and not with 1

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
    x = evaluate_graph(nodes, inputs)
    grad = [0.0] * len(x)
    grad[-1] = x[-1]
    for node, y, k in reversed(list(zip(nodes, x, range(len(x))))):
        g = grad[k]
        match node:
            case {"op": "add", "inputs": [i, j]}:
                grad[i] += g
                grad[j] += g
            case {"op": "sub", "inputs": [i, j]}:
                grad[i] += g
                grad[j] -= g
            case {"op": "mul", "inputs": [i, j]}:
                grad[i] += g * x[j]
                grad[j] += g * x[i]
            case {"op": "div", "inputs": [i, j]}:
                grad[i] += g / x[j]
                grad[j] -= g * y / x[j]
            case {"op": "exp", "inputs": [i]}:
                grad[i] += g * y
            case {"op": "log", "inputs": [i]}:
                grad[i] += g / x[i]
            case {"op": "sin", "inputs": [i]}:
                grad[i] += g * math.cos(x[i])
            case {"op": "tanh", "inputs": [i]}:
                grad[i] += g * (1 - y * y)
            case {"op": "neg", "inputs": [i]}:
                grad[i] -= g
    return grad
