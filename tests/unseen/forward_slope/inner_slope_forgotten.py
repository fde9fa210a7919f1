# unseen: wrong | lines 30, 36 | the slope of the operand is forgotten in sin and exp

import math


def forward_slope(nodes, inputs, direction):
    vals, dots = {}, {}
    for i, node in enumerate(nodes):
        op = node["op"]
        if op == "input":
            vals[i], dots[i] = inputs[i], direction[i]
        else:
            p = node["inputs"][0]
            q = node["inputs"][-1]
            a, b, da, db = vals[p], vals[q], dots[p], dots[q]
            if op == "add":
                vals[i] = a + b
                dots[i] = da + db
            elif op == "sub":
                vals[i] = a - b
                dots[i] = da - db
            elif op == "mul":
                vals[i] = a * b
                dots[i] = a * db + b * da
            elif op == "div":
                vals[i] = a / b
                dots[i] = (b * da - a * db) / (b * b)
            elif op == "exp":
                vals[i] = math.exp(a)
                dots[i] = math.exp(a)
            elif op == "log":
                vals[i] = math.log(a)
                dots[i] = da / a
            elif op == "sin":
                vals[i] = math.sin(a)
                dots[i] = math.cos(a)
            elif op == "tanh":
                vals[i] = math.tanh(a)
                dots[i] = (1 - vals[i] ** 2) * da
            elif op == "neg":
                vals[i] = -a
                dots[i] = -da
    n = len(nodes) - 1
    return vals[n], dots[n]
