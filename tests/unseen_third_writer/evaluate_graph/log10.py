# unseen: wrong | line 12 | the logarithm to the base 10
import numpy as np


def evaluate_graph(nodes, inputs):
    table = {
        "add": lambda a, b: a + b,
        "sub": lambda a, b: a - b,
        "mul": lambda a, b: a * b,
        "div": lambda a, b: a / b,
        "exp": np.exp,
        "log": np.log10,
        "sin": np.sin,
        "tanh": np.tanh,
        "neg": lambda a: -a,
    }
    out = []
    for i, node in enumerate(nodes):
        if node["op"] == "input":
            out.append(float(inputs[i]))
        else:
            out.append(float(table[node["op"]](*(out[k] for k in node["inputs"]))))
    return out
