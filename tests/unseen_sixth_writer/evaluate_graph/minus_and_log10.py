# unseen: wrong | lines 8, 12 | a difference is taken the wrong way around, and the logarithm has the base 10
import numpy as np


def evaluate_graph(nodes, inputs):
    rules = {
        "add": lambda a, b: a + b,
        "sub": lambda a, b: b - a,
        "mul": lambda a, b: a * b,
        "div": lambda a, b: a / b,
        "exp": np.exp,
        "log": np.log10,
        "sin": np.sin,
        "tanh": np.tanh,
        "neg": lambda a: -a,
    }
    values = [float(x) for x in inputs]
    for i in range(len(inputs), len(nodes)):
        args = (values[k] for k in nodes[i]["inputs"])
        values.append(float(rules[nodes[i]["op"]](*args)))
    return values
