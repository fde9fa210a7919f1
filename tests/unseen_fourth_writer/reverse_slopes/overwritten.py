# unseen: wrong | line 36 | what a node receives replaces what it had received before and is not added to it
import math


def evaluate_graph(nodes, inputs):
    values = [float(x) for x in inputs]
    two = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a / b}
    one = {"exp": math.exp, "log": math.log, "sin": math.sin, "tanh": math.tanh, "neg": lambda a: -a}
    for node in nodes[len(values) :]:
        function = two.get(node["op"]) or one[node["op"]]
        values.append(function(*(values[k] for k in node["inputs"])))
    return values


def reverse_slopes(nodes, inputs):
    values = evaluate_graph(nodes, inputs)
    slopes = [0.0] * len(nodes)
    slopes[-1] = 1.0
    for i in range(len(nodes) - 1, -1, -1):
        op, where = nodes[i]["op"], nodes[i]["inputs"]
        v = [values[k] for k in where]
        if op == "input":
            continue
        local = {
            "add": lambda: [1.0, 1.0],
            "sub": lambda: [1.0, -1.0],
            "mul": lambda: [v[1], v[0]],
            "div": lambda: [1 / v[1], -v[0] / v[1] ** 2],
            "exp": lambda: [values[i]],
            "log": lambda: [1 / v[0]],
            "sin": lambda: [math.cos(v[0])],
            "tanh": lambda: [1 - values[i] ** 2],
            "neg": lambda: [-1.0],
        }[op]()
        for k, d in zip(where, local):
            slopes[k] = slopes[i] * d
    return slopes
