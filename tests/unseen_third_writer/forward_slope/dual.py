# unseen: right | - | dual numbers with operators of their own
import math


class Dual:
    def __init__(self, v, d):
        self.v, self.d = v, d

    def __add__(self, o):
        return Dual(self.v + o.v, self.d + o.d)

    def __sub__(self, o):
        return Dual(self.v - o.v, self.d - o.d)

    def __mul__(self, o):
        return Dual(self.v * o.v, self.v * o.d + self.d * o.v)

    def __truediv__(self, o):
        q = self.v / o.v
        return Dual(q, (self.d - q * o.d) / o.v)

    def __neg__(self):
        return Dual(-self.v, -self.d)

    def lift(self, f, slope):
        y = f(self.v)
        return Dual(y, slope(self.v, y) * self.d)


def forward_slope(nodes, inputs, direction):
    tape = [Dual(float(v), float(d)) for v, d in zip(inputs, direction)]
    two = {"add": Dual.__add__, "sub": Dual.__sub__, "mul": Dual.__mul__, "div": Dual.__truediv__, "neg": Dual.__neg__}
    one = {
        "exp": (math.exp, lambda x, y: y),
        "log": (math.log, lambda x, y: 1 / x),
        "sin": (math.sin, lambda x, y: math.cos(x)),
        "tanh": (math.tanh, lambda x, y: 1 - y * y),
    }
    for node in nodes[len(tape):]:
        args = [tape[i] for i in node["inputs"]]
        tape.append(two[node["op"]](*args) if node["op"] in two else args[0].lift(*one[node["op"]]))
    return tape[-1].v, tape[-1].d
