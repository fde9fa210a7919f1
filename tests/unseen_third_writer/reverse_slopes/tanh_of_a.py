# unseen: wrong | line 36 | tanh' is 1 - a^2 of the operand and not of the value
import math


def evaluate_graph(nodes, inputs):
    values = [float(x) for x in inputs]
    for node in nodes[len(values):]:
        a, b = values[node["inputs"][0]], values[node["inputs"][-1]]
        op = node["op"]
        if op in ("exp", "log", "sin", "tanh"):
            y = getattr(math, op)(a)
        elif op == "neg":
            y = -a
        elif op == "add":
            y = a + b
        elif op == "sub":
            y = a - b
        elif op == "mul":
            y = a * b
        else:
            y = a / b
        values.append(y)
    return values


def reverse_slopes(nodes, inputs):
    vals = evaluate_graph(nodes, inputs)
    local = {
        "add": lambda y, a, b: (1, 1),
        "sub": lambda y, a, b: (1, -1),
        "mul": lambda y, a, b: (b, a),
        "div": lambda y, a, b: (1 / b, -y / b),
        "exp": lambda y, a: (y,),
        "log": lambda y, a: (1 / a,),
        "sin": lambda y, a: (math.cos(a),),
        "tanh": lambda y, a: (1 - a**2,),
        "neg": lambda y, a: (-1,),
    }
    slopes = [0.0] * (len(nodes) - 1) + [1.0]
    for i in reversed(range(len(inputs), len(nodes))):
        idx = nodes[i]["inputs"]
        for j, s in zip(idx, local[nodes[i]["op"]](vals[i], *[vals[k] for k in idx])):
            slopes[j] += s * slopes[i]
    return slopes
