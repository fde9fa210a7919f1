# unseen: wrong | line 8 | the direction is shortened to length 1

import numpy as np


def forward_slope(nodes, inputs, direction):
    d = np.array(direction, dtype=float)
    d = d / np.linalg.norm(d)
    v = [float(x) for x in inputs]
    s = list(d)
    for node in nodes[len(inputs):]:
        op = node["op"]
        i = node["inputs"][0]
        j = node["inputs"][-1]
        if op == "add":
            v.append(v[i] + v[j]); s.append(s[i] + s[j])
        elif op == "sub":
            v.append(v[i] - v[j]); s.append(s[i] - s[j])
        elif op == "mul":
            v.append(v[i] * v[j]); s.append(s[i] * v[j] + v[i] * s[j])
        elif op == "div":
            v.append(v[i] / v[j]); s.append((s[i] * v[j] - v[i] * s[j]) / v[j] ** 2)
        elif op == "exp":
            v.append(np.exp(v[i])); s.append(np.exp(v[i]) * s[i])
        elif op == "log":
            v.append(np.log(v[i])); s.append(s[i] / v[i])
        elif op == "sin":
            v.append(np.sin(v[i])); s.append(np.cos(v[i]) * s[i])
        elif op == "tanh":
            v.append(np.tanh(v[i])); s.append((1 - np.tanh(v[i]) ** 2) * s[i])
        elif op == "neg":
            v.append(-v[i]); s.append(-s[i])
    return float(v[-1]), float(s[-1])
