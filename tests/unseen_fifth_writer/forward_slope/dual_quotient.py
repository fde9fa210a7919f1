# unseen: wrong | line 19 | the numerator of the quotient rule has a plus
import math


class Dual:
    def __init__(self, x, d=0.0):
        self.x, self.d = x, d

    def __add__(self, o):
        return Dual(self.x + o.x, self.d + o.d)

    def __sub__(self, o):
        return Dual(self.x - o.x, self.d - o.d)

    def __mul__(self, o):
        return Dual(self.x * o.x, self.d * o.x + self.x * o.d)

    def __truediv__(self, o):
        return Dual(self.x / o.x, (self.d * o.x + self.x * o.d) / (o.x * o.x))

    def __neg__(self):
        return Dual(-self.x, -self.d)


def forward_slope(nodes, inputs, direction):
    duals = [Dual(float(x), float(d)) for x, d in zip(inputs, direction)]
    for node in nodes[len(inputs) :]:
        a, *rest = (duals[i] for i in node["inputs"])
        op = node["op"]
        if op == "add":
            new = a + rest[0]
        elif op == "sub":
            new = a - rest[0]
        elif op == "mul":
            new = a * rest[0]
        elif op == "div":
            new = a / rest[0]
        elif op == "neg":
            new = -a
        elif op == "exp":
            new = Dual(math.exp(a.x), math.exp(a.x) * a.d)
        elif op == "log":
            new = Dual(math.log(a.x), a.d / a.x)
        elif op == "sin":
            new = Dual(math.sin(a.x), math.cos(a.x) * a.d)
        else:
            new = Dual(math.tanh(a.x), (1 - math.tanh(a.x) ** 2) * a.d)
        duals.append(new)
    return duals[-1].x, duals[-1].d
