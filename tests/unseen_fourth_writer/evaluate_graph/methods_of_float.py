# unseen: right | - | the operations are methods of float or functions of math, found by name
import math

METHODS = {"add": "__add__", "sub": "__sub__", "mul": "__mul__", "div": "__truediv__", "neg": "__neg__"}


def evaluate_graph(nodes, inputs):
    values = [*map(float, inputs)]
    for node in nodes[len(values) :]:
        first, *others = (values[k] for k in node["inputs"])
        name = node["op"]
        if name in METHODS:
            values.append(getattr(first, METHODS[name])(*others))
        else:
            values.append(getattr(math, name)(first))
    return values
