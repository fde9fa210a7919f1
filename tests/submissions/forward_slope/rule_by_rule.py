# expect: passed - -
import math
from operator import add, mul, neg, sub, truediv


def evaluate_graph(nodes, inputs):
    ops = dict(add=add, sub=sub, mul=mul, div=truediv, neg=neg, exp=math.exp, log=math.log, sin=math.sin, tanh=math.tanh)
    values = [float(v) for v in inputs]
    for node in nodes[len(inputs):]:
        values.append(ops[node["op"]](*[values[i] for i in node["inputs"]]))
    return values


def forward_slope(nodes, inputs, direction):
    v = evaluate_graph(nodes, inputs)
    d = [float(s) for s in direction]
    for k in range(len(inputs), len(nodes)):
        op, where = nodes[k]["op"], nodes[k]["inputs"]
        i, j = where[0], where[-1]
        if op == "add":
            d.append(d[i] + d[j])
        elif op == "sub":
            d.append(d[i] - d[j])
        elif op == "mul":
            d.append(d[i] * v[j] + v[i] * d[j])
        elif op == "div":
            d.append((d[i] * v[j] - v[i] * d[j]) / v[j] ** 2)
        elif op == "exp":
            d.append(math.exp(v[i]) * d[i])
        elif op == "log":
            d.append(d[i] / v[i])
        elif op == "sin":
            d.append(math.cos(v[i]) * d[i])
        elif op == "tanh":
            d.append((1 - math.tanh(v[i]) ** 2) * d[i])
        elif op == "neg":
            d.append(-d[i])
    return v[-1], d[-1]
