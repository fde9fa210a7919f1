# unseen: wrong | line 41 | the sign of the derivative by the denominator is missing

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
    values = evaluate_graph(nodes, inputs)
    slopes = [0.0] * len(nodes)
    slopes[-1] = 1.0
    n = len(nodes)
    while n > len(inputs):
        n -= 1
        node = nodes[n]
        received = slopes[n]
        first, last = node["inputs"][0], node["inputs"][-1]
        if node["op"] == "add":
            slopes[first] += received
            slopes[last] += received
        if node["op"] == "sub":
            slopes[first] += received
            slopes[last] -= received
        if node["op"] == "mul":
            slopes[first] += values[last] * received
            slopes[last] += values[first] * received
        if node["op"] == "div":
            slopes[first] += received / values[last]
            slopes[last] += received * values[first] / values[last] ** 2
        if node["op"] == "exp":
            slopes[first] += received * math.exp(values[first])
        if node["op"] == "log":
            slopes[first] += received / values[first]
        if node["op"] == "sin":
            slopes[first] += received * math.cos(values[first])
        if node["op"] == "tanh":
            slopes[first] += received * (1 - math.tanh(values[first]) ** 2)
        if node["op"] == "neg":
            slopes[first] -= received
    return slopes
