# unseen: wrong | line 17 | the difference is the wrong way round

import numpy as np


def evaluate_graph(nodes, inputs):
    values = []
    given = iter(inputs)
    for node in nodes:
        op = node["op"]
        args = [values[i] for i in node["inputs"]]
        if op == "input":
            out = next(given)
        elif op == "add":
            out = args[0] + args[1]
        elif op == "sub":
            out = args[1] - args[0]
        elif op == "mul":
            out = args[0] * args[1]
        elif op == "div":
            out = args[0] / args[1]
        elif op == "neg":
            out = -args[0]
        else:
            out = getattr(np, op)(args[0])
        values.append(float(out))
    return values
