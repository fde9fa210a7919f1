# unseen: wrong | line 13 | only the value of the last node is returned [shape]
import math


def evaluate_graph(nodes, inputs):
    v = [float(x) for x in inputs]
    for n in nodes[len(v):]:
        a = v[n["inputs"][0]]
        b = v[n["inputs"][-1]]
        v.append({"add": lambda: a + b, "sub": lambda: a - b, "mul": lambda: a * b, "div": lambda: a / b,
                  "exp": lambda: math.exp(a), "log": lambda: math.log(a), "sin": lambda: math.sin(a),
                  "tanh": lambda: math.tanh(a), "neg": lambda: -a}[n["op"]]())
    return v[-1]
