# unseen: wrong | line 19 | the quotient rule has a plus in place of the minus
import math


class Dual:
    def __init__(self, x, dx):
        self.x, self.dx = x, dx

    def add(self, o):
        return Dual(self.x + o.x, self.dx + o.dx)

    def sub(self, o):
        return Dual(self.x - o.x, self.dx - o.dx)

    def mul(self, o):
        return Dual(self.x * o.x, self.dx * o.x + self.x * o.dx)

    def div(self, o):
        return Dual(self.x / o.x, (self.dx * o.x + self.x * o.dx) / (o.x * o.x))

    def neg(self):
        return Dual(-self.x, -self.dx)

    def exp(self):
        return Dual(math.exp(self.x), math.exp(self.x) * self.dx)

    def log(self):
        return Dual(math.log(self.x), self.dx / self.x)

    def sin(self):
        return Dual(math.sin(self.x), math.cos(self.x) * self.dx)

    def tanh(self):
        return Dual(math.tanh(self.x), (1 - math.tanh(self.x) ** 2) * self.dx)


def forward_slope(nodes, inputs, direction):
    tape = [Dual(float(x), float(dx)) for x, dx in zip(inputs, direction)]
    for node in nodes[len(tape):]:
        operands = [tape[k] for k in node["inputs"]]
        tape.append(getattr(operands[0], node["op"])(*operands[1:]))
    return tape[-1].x, tape[-1].dx
