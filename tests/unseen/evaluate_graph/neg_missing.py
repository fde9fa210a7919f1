# unseen: wrong | line 5 | the operation neg is missing in the table [exception]

import math

OPS = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "exp": math.exp,
    "log": math.log,
    "sin": math.sin,
    "tanh": math.tanh,
}


def evaluate_graph(nodes, inputs):
    values = list(inputs)
    for node in nodes[len(inputs) :]:
        if node["op"] not in OPS:
            raise ValueError("unknown operation " + node["op"])
        values.append(OPS[node["op"]](*[values[i] for i in node["inputs"]]))
    return values
