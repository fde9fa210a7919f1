# unseen: wrong | line 6 | the operands of the difference are exchanged
import numpy as np

import math, operator
def evaluate_graph(nodes, inputs):
    ops = {"add": operator.add, "sub": lambda a, b: b - a, "mul": operator.mul, "div": operator.truediv,
           "exp": math.exp, "log": math.log, "sin": math.sin, "tanh": math.tanh, "neg": operator.neg}
    vals = list(map(float, inputs))
    for nd in nodes[len(vals):]:
        vals.append(ops[nd["op"]](*[vals[i] for i in nd["inputs"]]))
    return vals
