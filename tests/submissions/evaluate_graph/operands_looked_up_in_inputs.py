# expect: failed exception -
import math


def evaluate_graph(nodes, inputs):
    values = list(inputs)
    for node in nodes[len(inputs):]:
        args = [inputs[i] for i in node["inputs"]]
        a, b = args[0], args[-1]
        op = node["op"]
        if op == "add":
            values.append(a + b)
        elif op == "sub":
            values.append(a - b)
        elif op == "mul":
            values.append(a * b)
        elif op == "div":
            values.append(a / b)
        elif op == "neg":
            values.append(-a)
        else:
            values.append(getattr(math, op)(a))
    return values
