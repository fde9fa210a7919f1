# expect: failed shape only_the_last_value
import math
from operator import add, mul, neg, sub, truediv


def evaluate_graph(nodes, inputs):
    ops = dict(add=add, sub=sub, mul=mul, div=truediv, neg=neg, exp=math.exp, log=math.log, sin=math.sin, tanh=math.tanh)
    values = list(map(float, inputs))
    for node in nodes[len(inputs):]:
        values.append(ops[node["op"]](*[values[i] for i in node["inputs"]]))
    return values[-1]
