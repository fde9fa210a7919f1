# unseen: wrong | lines 26, 30 | the rule of tanh uses the operand and not the value, and that of log multiplies by the operand
import math


def forward_slope(nodes, inputs, direction):
    v, dv = [], []
    for k, node in enumerate(nodes):
        op, idx = node["op"], node["inputs"]
        if op == "input":
            v.append(float(inputs[k]))
            dv.append(float(direction[k]))
            continue
        a, da = v[idx[0]], dv[idx[0]]
        b, db = v[idx[-1]], dv[idx[-1]]
        if op == "add":
            y, dy = a + b, da + db
        elif op == "sub":
            y, dy = a - b, da - db
        elif op == "mul":
            y, dy = a * b, da * b + a * db
        elif op == "div":
            y, dy = a / b, (da - a / b * db) / b
        elif op == "exp":
            y, dy = math.exp(a), da * math.exp(a)
        elif op == "log":
            y, dy = math.log(a), da * a
        elif op == "sin":
            y, dy = math.sin(a), da * math.cos(a)
        elif op == "tanh":
            y, dy = math.tanh(a), da * (1 - a * a)
        else:
            y, dy = -a, -da
        v.append(y)
        dv.append(dy)
    return v[-1], dv[-1]
