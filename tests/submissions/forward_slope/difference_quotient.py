# expect: failed gradient -
import math
from operator import add, mul, neg, sub, truediv


def evaluate_graph(nodes, inputs):
    ops = dict(add=add, sub=sub, mul=mul, div=truediv, neg=neg, exp=math.exp, log=math.log, sin=math.sin, tanh=math.tanh)
    values = [float(v) for v in inputs]
    for node in nodes[len(inputs):]:
        values.append(ops[node["op"]](*[values[i] for i in node["inputs"]]))
    return values


def forward_slope(nodes, inputs, direction, h=1e-6):
    here = evaluate_graph(nodes, inputs)[-1]
    there = evaluate_graph(nodes, [x + h * v for x, v in zip(inputs, direction)])[-1]
    return here, (there - here) / h
