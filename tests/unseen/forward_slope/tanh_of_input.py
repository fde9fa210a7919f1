# unseen: wrong | line 15 | the derivative of tanh uses its operand in the place of its value

import math


def forward_slope(nodes, inputs, direction):
    rules = {
        "add": lambda a, b: (a + b, [1, 1]),
        "sub": lambda a, b: (a - b, [1, -1]),
        "mul": lambda a, b: (a * b, [b, a]),
        "div": lambda a, b: (a / b, [1 / b, -a / b / b]),
        "exp": lambda a: (math.exp(a), [math.exp(a)]),
        "log": lambda a: (math.log(a), [1 / a]),
        "sin": lambda a: (math.sin(a), [math.cos(a)]),
        "tanh": lambda a: (math.tanh(a), [1 - a**2]),
        "neg": lambda a: (-a, [-1]),
    }
    values, slopes = [*inputs], [*direction]
    for node in nodes[len(inputs) :]:
        value, partials = rules[node["op"]](*(values[i] for i in node["inputs"]))
        values.append(value)
        slopes.append(sum(p * slopes[i] for p, i in zip(partials, node["inputs"])))
    return values[-1], slopes[-1]
