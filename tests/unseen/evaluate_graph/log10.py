# unseen: wrong | line 25 | the logarithm to the base 10 in the place of that to the base e

import math


def evaluate_graph(nodes, inputs):
    values = []
    for i, node in enumerate(nodes):
        op = node["op"]
        if op == "input":
            values.append(inputs[i])
            continue
        args = [values[j] for j in node["inputs"]]
        if op == "add":
            v = args[0] + args[1]
        elif op == "sub":
            v = args[0] - args[1]
        elif op == "mul":
            v = args[0] * args[1]
        elif op == "div":
            v = args[0] / args[1]
        elif op == "exp":
            v = math.exp(args[0])
        elif op == "log":
            v = math.log10(args[0])
        elif op == "sin":
            v = math.sin(args[0])
        elif op == "tanh":
            v = math.tanh(args[0])
        elif op == "neg":
            v = -args[0]
        values.append(v)
    return values
