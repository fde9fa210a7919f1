# unseen: wrong | line 7 | the list of values is an array of the type of the inputs, so whole numbers stay whole

import numpy as np


def evaluate_graph(nodes, inputs):
    values = np.resize(np.array(inputs), len(nodes))
    two = {"add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide}
    one = {"exp": np.exp, "log": np.log, "sin": np.sin, "tanh": np.tanh, "neg": np.negative}
    for i, node in enumerate(nodes):
        if node["op"] in two:
            j, k = node["inputs"]
            values[i] = two[node["op"]](values[j], values[k])
        elif node["op"] in one:
            values[i] = one[node["op"]](values[node["inputs"][0]])
    return list(values)
