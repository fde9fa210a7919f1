# expect: failed changed_arguments -
import math
from operator import add, mul, neg, sub, truediv


def evaluate_graph(nodes, inputs):
    ops = dict(add=add, sub=sub, mul=mul, div=truediv, neg=neg, exp=math.exp, log=math.log, sin=math.sin, tanh=math.tanh)
    for node in nodes[len(inputs):]:
        inputs.append(ops[node["op"]](*[inputs[i] for i in node["inputs"]]))
    return inputs
