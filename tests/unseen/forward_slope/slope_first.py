# unseen: wrong | line 36 | the slope and the value are returned in the wrong order

from math import cos, exp, log, sin, tanh


class Dual:
    def __init__(self, x, e=0.0):
        self.x, self.e = x, e


def apply(op, a, b):
    if op == "add":
        return Dual(a.x + b.x, a.e + b.e)
    if op == "sub":
        return Dual(a.x - b.x, a.e - b.e)
    if op == "mul":
        return Dual(a.x * b.x, a.x * b.e + a.e * b.x)
    if op == "div":
        return Dual(a.x / b.x, (a.e * b.x - a.x * b.e) / b.x**2)
    if op == "exp":
        return Dual(exp(a.x), exp(a.x) * a.e)
    if op == "log":
        return Dual(log(a.x), a.e / a.x)
    if op == "sin":
        return Dual(sin(a.x), cos(a.x) * a.e)
    if op == "tanh":
        return Dual(tanh(a.x), (1 - tanh(a.x) ** 2) * a.e)
    return Dual(-a.x, -a.e)


def forward_slope(nodes, inputs, direction):
    duals = [Dual(x, e) for x, e in zip(inputs, direction)]
    for node in nodes[len(duals) :]:
        where = node["inputs"]
        duals.append(apply(node["op"], duals[where[0]], duals[where[-1]]))
    return duals[-1].e, duals[-1].x
