# expect: failed value logarithm_to_base_ten
import numpy as np


def evaluate_graph(nodes, inputs):
    values = [float(x) for x in inputs]
    for node in nodes[len(inputs):]:
        args = [values[i] for i in node["inputs"]]
        op = node["op"]
        if op == "add":
            values.append(args[0] + args[1])
        elif op == "sub":
            values.append(args[0] - args[1])
        elif op == "mul":
            values.append(args[0] * args[1])
        elif op == "div":
            values.append(args[0] / args[1])
        elif op == "exp":
            values.append(np.exp(args[0]))
        elif op == "log":
            values.append(np.log10(args[0]))
        elif op == "sin":
            values.append(np.sin(args[0]))
        elif op == "tanh":
            values.append(np.tanh(args[0]))
        elif op == "neg":
            values.append(-args[0])
    return values
