# unseen: wrong | line 45 | a node that is used twice keeps only one of its slopes

import numpy as np


def reverse_slopes(nodes, inputs):
    v = []
    it = iter(inputs)
    for n in nodes:
        a = [v[i] for i in n["inputs"]]
        op = n["op"]
        if op == "input":
            v.append(float(next(it)))
        elif op == "add":
            v.append(a[0] + a[1])
        elif op == "sub":
            v.append(a[0] - a[1])
        elif op == "mul":
            v.append(a[0] * a[1])
        elif op == "div":
            v.append(a[0] / a[1])
        elif op == "neg":
            v.append(-a[0])
        else:
            v.append(float(getattr(np, op)(a[0])))
    g = [0.0] * len(nodes)
    g[-1] = 1.0
    for k in range(len(nodes) - 1, -1, -1):
        op, ins = nodes[k]["op"], nodes[k]["inputs"]
        a = [v[i] for i in ins]
        if op == "input":
            continue
        local = {
            "add": lambda: (1.0, 1.0),
            "sub": lambda: (1.0, -1.0),
            "mul": lambda: (a[1], a[0]),
            "div": lambda: (1 / a[1], -a[0] / a[1] ** 2),
            "neg": lambda: (-1.0,),
            "exp": lambda: (v[k],),
            "log": lambda: (1 / a[0],),
            "sin": lambda: (np.cos(a[0]),),
            "tanh": lambda: (1 - v[k] ** 2,),
        }[op]()
        for i, d in zip(ins, local):
            g[i] = float(g[k] * d)
    return g
