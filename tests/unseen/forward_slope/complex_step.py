# unseen: right | - | the slope is the imaginary part at a tiny complex step

import cmath


def forward_slope(nodes, inputs, direction):
    h = 1e-100
    z = [complex(x, h * d) for x, d in zip(inputs, direction)]
    binary = {"add": complex.__add__, "sub": complex.__sub__, "mul": complex.__mul__, "div": complex.__truediv__}
    for node in nodes[len(z) :]:
        operands = [z[i] for i in node["inputs"]]
        if node["op"] == "neg":
            z.append(-operands[0])
        else:
            z.append((binary.get(node["op"]) or getattr(cmath, node["op"]))(*operands))
    return z[-1].real, z[-1].imag / h
