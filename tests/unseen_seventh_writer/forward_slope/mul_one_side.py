# unseen: wrong | line 22 | the product rule has one of its two terms
import numpy as np

import math
def evaluate_graph(nodes, inputs):
    two = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a / b}
    one = {"exp": math.exp, "log": math.log, "sin": math.sin, "tanh": math.tanh, "neg": lambda a: -a}
    v = [float(x) for x in inputs]
    for node in nodes[len(inputs):]:
        v.append({**two, **one}[node["op"]](*(v[i] for i in node["inputs"])))
    return v

def forward_slope(nodes, inputs, direction):
    v = evaluate_graph(nodes, inputs)
    d = [float(x) for x in direction]
    for k in range(len(inputs), len(nodes)):
        op, src = nodes[k]["op"], nodes[k]["inputs"]
        a, da = v[src[0]], d[src[0]]
        b, db = (v[src[1]], d[src[1]]) if len(src) > 1 else (0.0, 0.0)
        if op == "add": s = da + db
        elif op == "sub": s = da - db
        elif op == "mul": s = da * b
        elif op == "div": s = (da - v[k] * db) / b
        elif op == "exp": s = v[k] * da
        elif op == "log": s = da / a
        elif op == "sin": s = math.cos(a) * da
        elif op == "tanh": s = (1 - v[k] ** 2) * da
        else: s = -da
        d.append(s)
    return v[-1], d[-1]
