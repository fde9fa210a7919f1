# unseen: wrong | line 15 | the operands of sub are exchanged
import math


def evaluate_graph(nodes, inputs):
    values = []
    for i in range(len(nodes)):
        op = nodes[i]["op"]
        args = [values[j] for j in nodes[i]["inputs"]]
        if op == "input":
            v = float(inputs[i])
        elif op == "add":
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
