# unseen: right | - | structural pattern matching
from math import exp, log, sin, tanh


def evaluate_graph(nodes, inputs):
    out = []
    for i, node in enumerate(nodes):
        args = [out[j] for j in node["inputs"]]
        match (node["op"], *args):
            case ("input",):
                out.append(float(inputs[i]))
            case ("add", a, b):
                out.append(a + b)
            case ("sub", a, b):
                out.append(a - b)
            case ("mul", a, b):
                out.append(a * b)
            case ("div", a, b):
                out.append(a / b)
            case (name, a):
                out.append({"exp": exp, "log": log, "sin": sin, "tanh": tanh, "neg": float.__neg__}[name](a))
    return out
