# unseen: wrong | line 27 | a factor receives its own value in the place of the other factor's

import math


def evaluate_graph(nodes, inputs):
    ops = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a / b}
    values = list(inputs)
    for node in nodes[len(inputs) :]:
        a = [values[i] for i in node["inputs"]]
        if node["op"] in ops:
            values.append(ops[node["op"]](*a))
        elif node["op"] == "neg":
            values.append(-a[0])
        else:
            values.append(getattr(math, node["op"])(a[0]))
    return values


def reverse_slopes(nodes, inputs):
    v = evaluate_graph(nodes, inputs)
    adj = dict.fromkeys(range(len(nodes)), 0.0)
    adj[len(nodes) - 1] = 1.0
    rules = {
        "add": lambda y, a, b: [1.0, 1.0],
        "sub": lambda y, a, b: [1.0, -1.0],
        "mul": lambda y, a, b: [a, b],
        "div": lambda y, a, b: [1 / b, -y / b],
        "exp": lambda y, a: [y],
        "log": lambda y, a: [1 / a],
        "sin": lambda y, a: [math.cos(a)],
        "tanh": lambda y, a: [1 - y * y],
        "neg": lambda y, a: [-1.0],
    }
    for i in sorted(adj, reverse=True):
        if nodes[i]["op"] != "input":
            where = nodes[i]["inputs"]
            for j, rule in zip(where, rules[nodes[i]["op"]](v[i], *[v[j] for j in where])):
                adj[j] += adj[i] * rule
    return list(adj.values())
