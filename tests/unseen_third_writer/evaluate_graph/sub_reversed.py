# unseen: wrong | line 13 | the operands of sub are exchanged
import math


def evaluate_graph(nodes, inputs):
    values = list(map(float, inputs))
    for node in nodes[len(inputs):]:
        args = [values[i] for i in node["inputs"]]
        op = node["op"]
        if op == "add":
            v = args[0] + args[1]
        elif op == "sub":
            v = args[1] - args[0]
        elif op == "mul":
            v = args[0] * args[1]
        elif op == "div":
            v = args[0] / args[1]
        elif op == "neg":
            v = -args[0]
        else:
            v = getattr(math, op)(args[0])
        values.append(v)
    return values
