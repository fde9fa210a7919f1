# unseen: wrong | line 13 | the quotient is rounded down

import operator

import numpy as np


def evaluate_graph(nodes, inputs):
    functions = dict(
        add=operator.add,
        sub=operator.sub,
        mul=operator.mul,
        div=operator.floordiv,
        neg=operator.neg,
        exp=np.exp,
        log=np.log,
        sin=np.sin,
        tanh=np.tanh,
    )
    results = np.zeros(len(nodes))
    results[: len(inputs)] = inputs
    for i in range(len(inputs), len(nodes)):
        operands = results[nodes[i]["inputs"]]
        results[i] = functions[nodes[i]["op"]](*operands)
    return results.tolist()
