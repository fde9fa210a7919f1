# expect: failed gradient product_of_slopes
import math
from operator import add, mul, neg, sub, truediv


def evaluate_graph(nodes, inputs):
    ops = dict(add=add, sub=sub, mul=mul, div=truediv, neg=neg, exp=math.exp, log=math.log, sin=math.sin, tanh=math.tanh)
    values = [float(v) for v in inputs]
    for node in nodes[len(inputs):]:
        values.append(ops[node["op"]](*[values[i] for i in node["inputs"]]))
    return values


def forward_slope(nodes, inputs, direction):
    v = evaluate_graph(nodes, inputs)
    d = [float(s) for s in direction]
    for k in range(len(inputs), len(nodes)):
        i, j = nodes[k]["inputs"][0], nodes[k]["inputs"][-1]
        a, b, da, db = v[i], v[j], d[i], d[j]
        rule = {
            "add": lambda: da + db,
            "sub": lambda: da - db,
            "mul": lambda: da * db,
            "div": lambda: da / b - a * db / b**2,
            "exp": lambda: v[k] * da,
            "log": lambda: da / a,
            "sin": lambda: math.cos(a) * da,
            "tanh": lambda: (1 - v[k] ** 2) * da,
            "neg": lambda: -da,
        }
        d.append(rule[nodes[k]["op"]]())
    return v[-1], d[-1]
