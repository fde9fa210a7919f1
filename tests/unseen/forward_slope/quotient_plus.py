# unseen: wrong | line 21 | the quotient rule has a plus in the place of the minus

import math


def forward_slope(nodes, inputs, direction):
    pairs = []
    for k, node in enumerate(nodes):
        if node["op"] == "input":
            pairs.append((inputs[k], direction[k]))
            continue
        args = [pairs[q] for q in node["inputs"]]
        (a, da), (b, db) = args[0], args[-1]
        if node["op"] == "add":
            pair = (a + b, da + db)
        elif node["op"] == "sub":
            pair = (a - b, da - db)
        elif node["op"] == "mul":
            pair = (a * b, da * b + a * db)
        elif node["op"] == "div":
            pair = (a / b, (da * b + a * db) / b**2)
        elif node["op"] == "exp":
            pair = (math.exp(a), math.exp(a) * da)
        elif node["op"] == "log":
            pair = (math.log(a), da / a)
        elif node["op"] == "sin":
            pair = (math.sin(a), math.cos(a) * da)
        elif node["op"] == "tanh":
            pair = (math.tanh(a), da / math.cosh(a) ** 2)
        else:
            pair = (-a, -da)
        pairs.append(pair)
    return pairs[-1]
