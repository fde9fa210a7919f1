# unseen: wrong | line 17 | the two terms of the quotient rule are added
import math
import numpy as np


def forward_slope(nodes, inputs, direction):
    val = [float(x) for x in inputs]
    dot = [float(d) for d in direction]
    for node in nodes[len(inputs) :]:
        a = [(val[k], dot[k]) for k in node["inputs"]]
        x, dx = a[0]
        y, dy = a[-1]
        pair = {
            "add": lambda: (x + y, dx + dy),
            "sub": lambda: (x - y, dx - dy),
            "mul": lambda: (x * y, dx * y + x * dy),
            "div": lambda: (x / y, (dx * y + x * dy) / y**2),
            "exp": lambda: (math.exp(x), dx * math.exp(x)),
            "log": lambda: (math.log(x), dx / x),
            "sin": lambda: (math.sin(x), dx * math.cos(x)),
            "tanh": lambda: (math.tanh(x), dx * (1 - math.tanh(x) ** 2)),
            "neg": lambda: (-x, -dx),
        }[node["op"]]()
        val.append(pair[0])
        dot.append(pair[1])
    return val[-1], dot[-1]
