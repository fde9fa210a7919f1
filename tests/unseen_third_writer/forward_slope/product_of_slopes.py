# unseen: wrong | line 32 | the derivative of a product is taken for the product of the derivatives
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
    d = list(map(float, direction))
    rules = {
        "add": lambda y, a, b, da, db: da + db,
        "sub": lambda y, a, b, da, db: da - db,
        "mul": lambda y, a, b, da, db: da * db,
        "div": lambda y, a, b, da, db: (da - y * db) / b,
        "exp": lambda y, a, b, da, db: y * da,
        "log": lambda y, a, b, da, db: da / a,
        "sin": lambda y, a, b, da, db: da * math.cos(a),
        "tanh": lambda y, a, b, da, db: da * (1 - y * y),
        "neg": lambda y, a, b, da, db: -da,
    }
    for node, y in list(zip(nodes, v))[len(inputs):]:
        j, k = node["inputs"][0], node["inputs"][-1]
        d.append(rules[node["op"]](y, v[j], v[k], d[j], d[k]))
    return v[-1], d[-1]
