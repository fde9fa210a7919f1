# unseen: wrong | line 25 | the values of the inputs are left out of the result [shape]

import math


def evaluate_graph(nodes, inputs):
    table = dict(enumerate(inputs))
    out = []
    for number, node in enumerate(nodes):
        if number in table:
            continue
        name, where = node["op"], node["inputs"]
        if name == "add":
            table[number] = table[where[0]] + table[where[1]]
        elif name == "sub":
            table[number] = table[where[0]] - table[where[1]]
        elif name == "mul":
            table[number] = table[where[0]] * table[where[1]]
        elif name == "div":
            table[number] = table[where[0]] / table[where[1]]
        elif name == "neg":
            table[number] = -table[where[0]]
        else:
            table[number] = getattr(math, name)(table[where[0]])
        out.append(table[number])
    return out
