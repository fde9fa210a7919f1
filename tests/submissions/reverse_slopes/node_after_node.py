# expect: passed - -
import math
from operator import add, mul, neg, sub, truediv


def evaluate_graph(nodes, inputs):
    ops = dict(add=add, sub=sub, mul=mul, div=truediv, neg=neg, exp=math.exp, log=math.log, sin=math.sin, tanh=math.tanh)
    values = [float(v) for v in inputs]
    for node in nodes[len(inputs):]:
        values.append(ops[node["op"]](*[values[i] for i in node["inputs"]]))
    return values


def reverse_slopes(nodes, inputs):
    v = evaluate_graph(nodes, inputs)
    slopes = [0.0 for _ in nodes]
    slopes[-1] = 1.0
    for k in range(len(nodes) - 1, len(inputs) - 1, -1):
        i, j = nodes[k]["inputs"][0], nodes[k]["inputs"][-1]
        op, s = nodes[k]["op"], slopes[k]
        if op == "add":
            slopes[i] += s
            slopes[j] += s
        elif op == "sub":
            slopes[i] += s
            slopes[j] -= s
        elif op == "mul":
            slopes[i] += s * v[j]
            slopes[j] += s * v[i]
        elif op == "div":
            slopes[i] += s / v[j]
            slopes[j] -= s * v[i] / v[j] ** 2
        elif op == "exp":
            slopes[i] += s * v[k]
        elif op == "log":
            slopes[i] += s / v[i]
        elif op == "sin":
            slopes[i] += s * math.cos(v[i])
        elif op == "tanh":
            slopes[i] += s * (1 - v[k] ** 2)
        elif op == "neg":
            slopes[i] -= s
    return slopes
