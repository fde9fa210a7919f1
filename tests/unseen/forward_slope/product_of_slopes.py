# unseen: wrong | line 20 | the derivative of a product is taken to be the product of the derivatives

import numpy as np


def forward_slope(nodes, inputs, direction):
    value = list(map(float, inputs))
    slope = list(map(float, direction))
    for node in nodes:
        op, where = node["op"], node["inputs"]
        if op == "input":
            continue
        x = [value[i] for i in where]
        t = [slope[i] for i in where]
        if op == "add":
            y, dy = x[0] + x[1], t[0] + t[1]
        if op == "sub":
            y, dy = x[0] - x[1], t[0] - t[1]
        if op == "mul":
            y, dy = x[0] * x[1], t[0] * t[1]
        if op == "div":
            y = x[0] / x[1]
            dy = (t[0] - y * t[1]) / x[1]
        if op == "exp":
            y = np.exp(x[0])
            dy = y * t[0]
        if op == "log":
            y, dy = np.log(x[0]), t[0] / x[0]
        if op == "sin":
            y, dy = np.sin(x[0]), np.cos(x[0]) * t[0]
        if op == "tanh":
            y = np.tanh(x[0])
            dy = (1 - y * y) * t[0]
        if op == "neg":
            y, dy = -x[0], -t[0]
        value.append(y)
        slope.append(dy)
    return value[-1], slope[-1]
