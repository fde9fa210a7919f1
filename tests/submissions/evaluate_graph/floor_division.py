# expect: failed value quotient_rounded_down
import math
from operator import add, floordiv, mul, neg, sub


def evaluate_graph(nodes, inputs):
    ops = dict(add=add, sub=sub, mul=mul, div=floordiv, neg=neg, exp=math.exp, log=math.log, sin=math.sin, tanh=math.tanh)
    values = [float(v) for v in inputs]
    for node in nodes[len(inputs):]:
        values.append(ops[node["op"]](*[values[i] for i in node["inputs"]]))
    return values
