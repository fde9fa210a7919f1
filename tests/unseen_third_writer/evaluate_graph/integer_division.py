# unseen: wrong | line 6 | div is the division of integers, rounded down
import math
import operator

OPS = {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "div": operator.floordiv,
    "exp": math.exp, "log": math.log, "sin": math.sin, "tanh": math.tanh, "neg": operator.neg,
}


def evaluate_graph(nodes, inputs):
    values = [float(x) for x in inputs]
    for node in nodes[len(inputs):]:
        values.append(OPS[node["op"]](*[values[i] for i in node["inputs"]]))
    return values
