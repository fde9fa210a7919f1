# unseen: wrong | line 38 | the pass goes from the first node to the last

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


def local_slopes(op, y, a, b):
    return {
        "add": (1, 1),
        "sub": (1, -1),
        "mul": (b, a),
        "div": (1 / b if b else 0, -y / b if b else 0),
        "exp": (y,),
        "log": (1 / a if a else 0,),
        "sin": (math.cos(a),),
        "tanh": (1 - y**2,),
        "neg": (-1,),
    }[op]


def reverse_slopes(nodes, inputs):
    v = evaluate_graph(nodes, inputs)
    slopes = [0.0 for _ in nodes]
    slopes[len(nodes) - 1] = 1.0
    for i, node in enumerate(nodes):
        if node["op"] == "input":
            continue
        where = node["inputs"]
        for j, d in zip(where, local_slopes(node["op"], v[i], v[where[0]], v[where[-1]])):
            slopes[j] += slopes[i] * d
    return slopes
