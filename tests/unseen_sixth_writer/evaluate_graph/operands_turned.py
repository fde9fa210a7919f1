# unseen: wrong | line 18 | the divisor and the dividend have changed places
import math
import numpy as np


def evaluate_graph(nodes, inputs):
    v = list(inputs)
    for node in nodes[len(inputs) :]:
        op, src = node["op"], node["inputs"]
        x = v[src[0]]
        if op == "add":
            v.append(x + v[src[1]])
        elif op == "sub":
            v.append(x - v[src[1]])
        elif op == "mul":
            v.append(x * v[src[1]])
        elif op == "div":
            v.append(v[src[1]] / x)
        elif op == "neg":
            v.append(-x)
        else:
            v.append(getattr(math, op)(x))
    return v
