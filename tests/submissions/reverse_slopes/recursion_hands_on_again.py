# expect: failed gradient handed_on_again
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
    grad = [0.0] * len(nodes)
    grad[-1] = 1.0

    def backward(k):
        node = nodes[k]
        op, where = node["op"], node["inputs"]
        if op == "input":
            return
        i, j = where[0], where[-1]
        parts = {
            "add": lambda: [1.0, 1.0],
            "sub": lambda: [1.0, -1.0],
            "mul": lambda: [v[j], v[i]],
            "div": lambda: [1 / v[j], -v[i] / v[j] ** 2],
            "exp": lambda: [v[k]],
            "log": lambda: [1 / v[i]],
            "sin": lambda: [math.cos(v[i])],
            "tanh": lambda: [1 - v[k] ** 2],
            "neg": lambda: [-1.0],
        }[op]()
        for child, local in zip(where, parts):
            grad[child] += grad[k] * local
            backward(child)

    backward(len(nodes) - 1)
    return grad
