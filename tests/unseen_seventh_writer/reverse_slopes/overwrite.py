# unseen: wrong | lines 19, 24 | what arrives at a node is overwritten and not added, and the cosine is of the node's own value
import numpy as np

import math
def evaluate_graph(nodes, inputs):
    two = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a / b}
    one = {"exp": math.exp, "log": math.log, "sin": math.sin, "tanh": math.tanh, "neg": lambda a: -a}
    v = [float(x) for x in inputs]
    for node in nodes[len(inputs):]:
        v.append({**two, **one}[node["op"]](*(v[i] for i in node["inputs"])))
    return v

def reverse_slopes(nodes, inputs):
    v = evaluate_graph(nodes, inputs)
    bar = [0.0] * len(v)
    bar[-1] = 1.0
    local = {"add": lambda y, a, b: (1, 1), "sub": lambda y, a, b: (1, -1), "mul": lambda y, a, b: (b, a),
             "div": lambda y, a, b: (1 / b, -y / b), "exp": lambda y, a: (y,), "log": lambda y, a: (1 / a,),
             "sin": lambda y, a: (math.cos(y),),
             "tanh": lambda y, a: (1 - y * y,), "neg": lambda y, a: (-1,)}
    for k in range(len(v) - 1, len(inputs) - 1, -1):
        src = nodes[k]["inputs"]
        for i, slope in zip(src, local[nodes[k]["op"]](v[k], *(v[i] for i in src))):
            bar[i] = bar[k] * slope
    return bar
