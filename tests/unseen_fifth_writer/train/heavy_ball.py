# unseen: right | - | plain momentum with all state in one flat vector
import numpy as np


def train(X, Y, sizes, rng):
    shapes = [(o, i) for i, o in zip(sizes, sizes[1:])]
    counts = [o * i for o, i in shapes] + [o for o, _ in shapes]
    cuts = np.cumsum(counts)[:-1]

    def unpack(flat):
        parts = np.split(flat, cuts)
        half = len(shapes)
        return [p.reshape(s) for p, s in zip(parts[:half], shapes)], parts[half:]

    def slope(flat, x, y):
        weights, biases = unpack(flat)
        acts = [x]
        for W, b in zip(weights[:-1], biases[:-1]):
            acts.append(0.5 + 0.5 * np.tanh((acts[-1] @ W.T + b) / 2))
        z = acts[-1] @ weights[-1].T + biases[-1]
        p = np.exp(z - z.max(axis=1, keepdims=True))
        g = (p / p.sum(axis=1, keepdims=True) - y) / len(x)
        out_w, out_b = [], []
        for W, a in zip(weights[::-1], acts[::-1]):
            out_w.insert(0, (g.T @ a).ravel())
            out_b.insert(0, g.sum(axis=0))
            g = (g @ W) * a * (1 - a)
        return np.concatenate(out_w + out_b)

    theta = np.concatenate(
        [rng.normal(0, i**-0.5, size=o * i) for o, i in shapes] + [np.zeros(o) for o, _ in shapes]
    )
    speed = np.zeros_like(theta)
    for _ in range(40):
        for rows in np.array_split(rng.permutation(len(X)), max(1, len(X) // 20)):
            speed = 0.9 * speed - 0.1 * slope(theta, X[rows], Y[rows])
            theta = theta + speed
    return unpack(theta)
