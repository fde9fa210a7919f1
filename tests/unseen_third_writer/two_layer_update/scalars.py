# unseen: right | - | nothing but numbers and the math module
import math


def two_layer_update(x, y, W1, W2, eta):
    def s(t):
        return 1 / (1 + math.exp(-t)) if t > -700 else 0.0

    a = [s(sum(W1[j, k] * x[k] for k in range(3))) for j in range(2)]
    p = s(W2[0, 0] * a[0] + W2[0, 1] * a[1])
    d = (p - y) * p * (1 - p)
    new1, new2 = W1.copy(), W2.copy()
    for j in range(2):
        new2[0, j] -= eta * d * a[j]
        for k in range(3):
            new1[j, k] -= eta * d * W2[0, j] * a[j] * (1 - a[j]) * x[k]
    return p, new1, new2
