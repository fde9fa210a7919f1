# unseen: wrong | line 7 | the values are appended to the list of the caller [changed arguments]

import math


def evaluate_graph(nodes, inputs):
    values = inputs
    for node in nodes:
        if node["op"] == "input":
            continue
        a = values[node["inputs"][0]]
        b = values[node["inputs"][-1]]
        match node["op"]:
            case "add":
                c = a + b
            case "sub":
                c = a - b
            case "mul":
                c = a * b
            case "div":
                c = a / b
            case "neg":
                c = -a
            case name:
                c = getattr(math, name)(a)
        values.append(c)
    return values
