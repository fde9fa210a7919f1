# unseen: wrong | line 40 | the numerator of the quotient rule has a plus
import math


def evaluate_graph(nodes, inputs):
    values = [float(x) for x in inputs]
    for node in nodes[len(values):]:
        a, b = values[node["inputs"][0]], values[node["inputs"][-1]]
        op = node["op"]
        if op in ("exp", "log", "sin", "tanh"):
            y = getattr(math, op)(a)
        elif op == "neg":
            y = -a
        elif op == "add":
            y = a + b
        elif op == "sub":
            y = a - b
        elif op == "mul":
            y = a * b
        else:
            y = a / b
        values.append(y)
    return values


def forward_slope(nodes, inputs, direction):
    v = evaluate_graph(nodes, inputs)
    d = [float(x) for x in direction]
    for i in range(len(inputs), len(nodes)):
        op, idx = nodes[i]["op"], nodes[i]["inputs"]
        a, da = v[idx[0]], d[idx[0]]
        b, db = v[idx[-1]], d[idx[-1]]
        if op == "add":
            s = da + db
        elif op == "sub":
            s = da - db
        elif op == "mul":
            s = da * b + a * db
        elif op == "div":
            s = (da * b + a * db) / b**2
        elif op == "exp":
            s = v[i] * da
        elif op == "log":
            s = da / a
        elif op == "sin":
            s = math.cos(a) * da
        elif op == "tanh":
            s = (1 - v[i] ** 2) * da
        else:
            s = -da
        d.append(s)
    return v[-1], d[-1]
