"""Losses and gradients that are hard to judge: each with the outcome that is true.

Every case is a function without arguments that returns ``(loss, gradient, parameters)``.
"""

from __future__ import annotations

import numpy as np

from tests.gradients.network import Network, opaque


def relu_net(seed, *, blank=True, faulty=None, biases=0.0):
    """ReLU network with zero biases and a blank input row."""
    net = Network((6, 8, 5, 3), activation="relu", seed=seed)
    if blank:
        net.X[:3] = 0.0
    for name in net.parameters:
        if name.startswith("b"):
            net.parameters[name] = np.full_like(net.parameters[name], biases)
    return net.loss, net.faulty(faulty) if faulty else net.gradient, net.parameters


def dead_layer(seed):
    net = Network((6, 8, 5, 3), activation="relu", seed=seed)
    net.parameters["b1"] = np.full(8, -100.0)
    return net.loss, net.gradient, net.parameters


def padded_images(seed, faulty=False):
    """Convolution of images with black borders, ReLU, zero biases."""
    rng = np.random.default_rng(seed)
    images = np.zeros((4, 8, 8))
    images[:, 3:5, 3:5] = rng.random((4, 2, 2))
    y = rng.normal(size=4)
    p = {"K": rng.normal(size=(3, 3, 3)), "b": np.zeros(3), "w": rng.normal(size=(3, 6, 6)) / 10}

    def forward(p):
        patches = np.lib.stride_tricks.sliding_window_view(images, (3, 3), axis=(1, 2))
        z = np.einsum("nijab,kab->nkij", patches, p["K"]) + p["b"][:, None, None]
        a = np.maximum(z, 0)
        return patches, z, a, np.einsum("nkij,kij->n", a, p["w"]) - y

    def loss(p):
        return float(np.mean(forward(p)[-1] ** 2))

    def gradient(p):
        patches, z, a, r = forward(p)
        d = 2 * r / 4
        dz = d[:, None, None, None] * p["w"] * (z > 0)
        scale = 2.0 if faulty else 1.0
        return {
            "K": np.einsum("nkij,nijab->kab", dz, patches),
            "b": scale * dz.sum(axis=(0, 2, 3)),
            "w": np.einsum("n,nkij->kij", d, a),
        }

    return loss, gradient, p


def single_precision(seed, dtype=np.float32, factor=1.0, tensor="W2", activation="tanh"):
    """Everything inside is computed in `dtype`."""
    net = Network((10, 12, 8, 4), activation=activation, seed=seed)
    net.X = net.X.astype(dtype)

    def cast(p):
        return {k: np.asarray(v).astype(dtype) for k, v in p.items()}

    def loss(p):
        return net.loss(cast(p))

    def gradient(p):
        g = net.gradient(cast(p))
        g[tensor] = g[tensor] * dtype(factor)
        return g

    return loss, gradient, net.parameters


def single_precision_as_float(seed, factor=1.0):
    loss, gradient, p = single_precision(seed, factor=factor)
    return lambda p: float(loss(p)), lambda p: {k: v.astype(float) for k, v in gradient(p).items()}, p


def amplitude_and_time(seed, factors=(1.0, 1.0, 1.0), wrapped=opaque):
    """``A exp(-t / tau) + c`` with A around 1e6 and tau around 1e-3."""
    rng = np.random.default_rng(seed)
    t = np.linspace(0, 5e-3, 40)
    data = 1.1e6 * np.exp(-t / 1.2e-3) + 5e3 + 1e3 * rng.normal(size=40)
    p = np.array([1e6, 1e-3, 4e3]) * rng.uniform(0.8, 1.2, 3)

    def residual(p):
        return (p[0] * np.exp(-t / p[1]) + p[2] - data) / 1e4

    def gradient(p):
        r, e = residual(p), np.exp(-t / p[1])
        g = np.array([r @ e, r @ (p[0] * e * t / p[1] ** 2), r.sum()]) / 1e4
        return g * factors

    return wrapped(lambda p: 0.5 * np.sum(residual(p) ** 2)), gradient, p


def rates(seed, factor=1.0, wrapped=opaque):
    """Kinetics: rate constants over ten orders of magnitude."""
    rng = np.random.default_rng(seed)
    k = np.array([1e-6, 1e-2, 1e3, 5e4]) * rng.uniform(0.5, 2, 4)
    times = np.array([1e5, 10.0, 1e-4, 1e-6])

    def loss(k):
        return np.sum((np.exp(-k * times) - 0.4) ** 2)

    def gradient(k):
        e = np.exp(-k * times)
        g = -2 * (e - 0.4) * e * times
        return g * np.array([factor, 1, 1, 1])

    return wrapped(loss), gradient, k


def guarded_log(seed, eps=1e-8, scale=1.0):
    """``log(p + eps)`` beside the gradient ``p - t``, which most hand-written code has."""
    rng = np.random.default_rng(seed)
    X, Y = rng.normal(size=(20, 5)), np.eye(3)[rng.integers(0, 3, 20)]
    W = scale * rng.normal(size=(5, 3))

    def softmax(W):
        Z = X @ W
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        return E / E.sum(axis=1, keepdims=True)

    def loss(W):
        return -np.sum(Y * np.log(softmax(W) + eps)) / 20

    return loss, lambda W: X.T @ (softmax(W) - Y) / 20, W


def deep_sigmoid(edit=None, depth=15, wrapped=opaque, seed=0):
    """The first layers' slopes are 1e-10 of the last one's."""
    net = Network((6,) * (depth + 1), activation="sigmoid", seed=seed)
    return wrapped(net.loss), net.faulty(edit) if edit else net.gradient, net.parameters


def batch_norm(seed, keep=False, mean_path=True, wrapped=lambda f: f):
    """A bias in front of a batch normalization has the gradient 0; the model keeps a running mean."""
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(12, 4)), rng.normal(size=12)
    p = {"W": rng.normal(size=(4, 5)), "b": rng.normal(size=5), "g": np.ones(5), "v": rng.normal(size=5)}
    state = {"mean": np.zeros(5)}

    def forward(p):
        z = X @ p["W"] + p["b"]
        mu = z.mean(axis=0)
        var = ((z - mu) ** 2).mean(axis=0)
        if keep:
            state["mean"] = 0.9 * state["mean"] + 0.1 * mu
        n = (z - mu) / np.sqrt(var + 1e-5)
        h = np.tanh(p["g"] * n)
        return n, var, h, h @ p["v"] - y

    def loss(p):
        return np.mean(forward(p)[-1] ** 2)

    def gradient(p):
        n, var, h, r = forward(p)
        d = 2 * r / 12
        dh = d[:, None] * p["v"] * (1 - h**2)
        dn = dh * p["g"]
        inner = dn - n * (dn * n).mean(axis=0)
        if mean_path:
            inner = inner - dn.mean(axis=0)
        dz = inner / np.sqrt(var + 1e-5)
        return {"W": X.T @ dz, "b": dz.sum(axis=0), "g": (dh * n).sum(axis=0), "v": h.T @ d}

    return wrapped(loss), gradient, p


def cholesky(seed, factor=1.0):
    """Log-likelihood of a covariance: raises where the matrix is not positive definite."""
    rng = np.random.default_rng(seed)
    S = np.diag([1e-8, 1.0, 2.0]) + 0.1 * np.outer([1e-4, 1, 1], [1e-4, 1, 1])
    theta = np.array([1e-8, 1.0, 2.0]) * rng.uniform(0.9, 1.1, 3)

    def loss(theta):
        L = np.linalg.cholesky(np.diag(theta))
        return 2 * np.sum(np.log(np.diag(L))) + np.trace(np.linalg.solve(np.diag(theta), S))

    return opaque(loss), lambda theta: factor * (1 / theta - np.diag(S) / theta**2), theta


def probability(seed, factor=1.0):
    """Raises outside of [0, 1]."""
    rng = np.random.default_rng(seed)
    counts = rng.integers(1, 9, 3)
    p = np.array([1e-7, 0.5, 1 - 1e-7])

    def loss(p):
        if np.any(p < 0) or np.any(p > 1):
            raise ValueError("p outside [0, 1]")
        return -np.sum(counts * np.log(p) + 2 * np.log1p(-p))

    return opaque(loss), lambda p: -factor * (counts / p - 2 / (1 - p)), p


def stale(wrapped=lambda f: f):
    """The gradient uses the forward pass of an earlier call."""
    net = Network(seed=3)
    known = net.gradient(net.parameters)
    return wrapped(net.loss), lambda p: known, net.parameters


def huge(factor=1.0, wrapped=lambda f: f):
    """A loss of 1e200: squares of its slopes are infinite."""
    w = np.array([1.0, 2.0, 3.0])
    return wrapped(lambda w: 1e200 * np.sum(w**2)), lambda w: factor * 2e200 * w, w


def embedding(repeated=False):
    """Words that occur more than once: ``+=`` with repeated indices adds once."""
    rng = np.random.default_rng(0)
    words, y = np.array([1, 3, 3, 0, 1, 6]), rng.normal(size=6)
    p = {"E": rng.normal(size=(9, 4)), "v": rng.normal(size=4)}

    def loss(p):
        return np.mean((np.tanh(p["E"][words]) @ p["v"] - y) ** 2)

    def gradient(p):
        h = np.tanh(p["E"][words])
        d = 2 * (h @ p["v"] - y) / 6
        dE, dh = np.zeros((9, 4)), d[:, None] * p["v"] * (1 - h**2)
        if repeated:
            dE[words] += dh
        else:
            np.add.at(dE, words, dh)
        return {"E": dE, "v": h.T @ d}

    return loss, gradient, p


def recurrent(skip=None, reverse=False, seed=0):
    """A recurrent network that fills ``np.zeros`` with its states; ``skip`` leaves a time step out."""
    rng = np.random.default_rng(seed)
    T, n, m = 6, 3, 4
    X, y = rng.normal(size=(T, n)), rng.normal(size=T)
    p = {"U": rng.normal(size=(m, n)), "W": rng.normal(size=(m, m)) / 2, "v": rng.normal(size=m)}

    def states(p):
        h = np.zeros((T + 1, m))
        for t in range(T):
            h[t + 1] = np.tanh(p["U"] @ X[t] + p["W"] @ h[t])
        return h

    def loss(p):
        return np.sum((states(p)[1:] @ p["v"] - y) ** 2)

    def gradient(p):
        h = states(p)
        g = {k: np.zeros_like(a) for k, a in p.items()}
        d = 2 * (h[1:] @ p["v"] - y)
        back = np.zeros(m)
        for t in range(T) if reverse else reversed(range(T)):
            g["v"] += d[t] * h[t + 1]
            dz = (d[t] * p["v"] + back) * (1 - h[t + 1] ** 2)
            if t != skip:
                g["U"] += np.outer(dz, X[t])
            g["W"] += np.outer(dz, h[t])
            back = p["W"].T @ dz
        return g

    return loss, gradient, p


def vector_of_zeros(factor=1.0):
    """A product of parameters that are all 0: its gradient is 0 too."""
    return lambda w: w[0] * w[1] + w[2] ** 2, lambda w: factor * np.array([w[1], w[0], 2 * w[2]]), np.zeros(3)


RIGHT = {
    **{f"relu, zero biases, blank rows, {s}": lambda s=s: relu_net(s) for s in range(12)},
    **{
        f"relu, zero biases, evaluated, {s}": lambda s=s: closed(relu_net(s))
        for s in (*range(12), 139, 212, 291)
    },
    **{f"dead layer, {s}": lambda s=s: closed(dead_layer(s)) for s in range(3)},
    **{f"black borders, {s}": lambda s=s: padded_images(s) for s in range(8)},
    **{f"black borders, evaluated, {s}": lambda s=s: closed(padded_images(s)) for s in range(8)},
    **{f"float32, {s}": lambda s=s: single_precision(s) for s in range(8)},
    **{f"float32, relu, {s}": lambda s=s: single_precision(s, activation="relu") for s in range(8)},
    **{f"float32 told as float, {s}": lambda s=s: single_precision_as_float(s) for s in range(8)},
    **{f"float16, {s}": lambda s=s: single_precision(s, np.float16) for s in range(8)},
    **{f"mixed units, {s}": lambda s=s: amplitude_and_time(s) for s in range(8)},
    **{f"mixed units, followed, {s}": lambda s=s: amplitude_and_time(s, wrapped=plainly) for s in range(4)},
    **{f"rates, {s}": lambda s=s: rates(s) for s in range(8)},
    **{f"small constant, {s}": lambda s=s: guarded_log(s) for s in range(4)},
    **{f"small constant, confident, {s}": lambda s=s: guarded_log(s, 1e-6, 8.0) for s in range(4)},
    "deep sigmoid": lambda: deep_sigmoid(),
    "deep sigmoid, followed": lambda: deep_sigmoid(wrapped=plainly),
    "very deep sigmoid, followed": lambda: deep_sigmoid(depth=40, wrapped=plainly),
    **{f"batch norm, {s}": lambda s=s: batch_norm(s) for s in range(4)},
    **{f"batch norm that keeps a mean, {s}": lambda s=s: batch_norm(s, keep=True) for s in range(4)},
    **{f"batch norm, evaluated, {s}": lambda s=s: closed(batch_norm(s, keep=True)) for s in range(4)},
    **{f"Cholesky, {s}": lambda s=s: cholesky(s) for s in range(4)},
    **{f"probability, {s}": lambda s=s: probability(s) for s in range(4)},
    "huge": lambda: huge(),
    "huge, evaluated": lambda: huge(wrapped=opaque),
    "embedding": lambda: embedding(),
    "recurrent": lambda: recurrent(),
    "zeros": lambda: vector_of_zeros(),
}


def plainly(f):
    return f


def closed(case):
    loss, gradient, p = case
    return opaque(loss), gradient, p


def double(name):
    return lambda g, p: g[name].__imul__(2)


def negate(name):
    return lambda g, p: g[name].__imul__(-1)


def erase(name):
    return lambda g, p: g[name].fill(0)


WRONG = {
    **{f"relu, zero biases, {s}": lambda s=s: relu_net(s, faulty=double("b1")) for s in range(6)},
    **{
        f"relu, zero biases, evaluated, {s}": lambda s=s: closed(relu_net(s, faulty=double("W2")))
        for s in range(6)
    },
    **{f"black borders, {s}": lambda s=s: padded_images(s, True) for s in range(4)},
    **{f"black borders, evaluated, {s}": lambda s=s: closed(padded_images(s, True)) for s in range(4)},
    **{f"float32 doubled, {s}": lambda s=s: single_precision(s, factor=2.0) for s in range(6)},
    **{f"float32 negated, {s}": lambda s=s: single_precision(s, factor=-1.0, tensor="b1") for s in range(6)},
    **{f"float32 zero, {s}": lambda s=s: single_precision(s, factor=0.0) for s in range(6)},
    **{f"float32 told as float, {s}": lambda s=s: single_precision_as_float(s, 1.5) for s in range(6)},
    **{f"float16 doubled, {s}": lambda s=s: single_precision(s, np.float16, 2.0) for s in range(6)},
    **{f"amplitude, {s}": lambda s=s: amplitude_and_time(s, (1.01, 1, 1)) for s in range(6)},
    **{f"time, {s}": lambda s=s: amplitude_and_time(s, (1, 1.01, 1)) for s in range(6)},
    **{f"offset, {s}": lambda s=s: amplitude_and_time(s, (1, 1, 0.5)) for s in range(6)},
    **{
        f"amplitude, followed, {s}": lambda s=s: amplitude_and_time(s, (1.01, 1, 1), plainly)
        for s in range(6)
    },
    **{f"rate, {s}": lambda s=s: rates(s, 2.0) for s in range(6)},
    **{f"rate, followed, {s}": lambda s=s: rates(s, 2.0, plainly) for s in range(6)},
    **{f"small constant and a factor, {s}": lambda s=s: halved(guarded_log(s)) for s in range(3)},
    **{
        f"deep sigmoid, {edit.__name__}, {how}": lambda edit=edit, w=w: deep_sigmoid(edit("W1"), wrapped=w)
        for edit in (double, negate, erase)
        for how, w in (("evaluated", opaque), ("followed", plainly))
    },
    "very deep sigmoid, followed": lambda: deep_sigmoid(double("W1"), 40, plainly),
    **{f"batch norm without its mean, {s}": lambda s=s: batch_norm(s, mean_path=False) for s in range(3)},
    **{f"Cholesky, {s}": lambda s=s: cholesky(s, 2.0) for s in range(3)},
    **{f"probability, {s}": lambda s=s: probability(s, 2.0) for s in range(3)},
    "stale": lambda: stale(),
    "stale, evaluated": lambda: stale(opaque),
    "huge": lambda: huge(1.01),
    "huge, evaluated": lambda: huge(1.01, opaque),
    "embedding": lambda: embedding(True),
    "recurrent, a time step missing": lambda: recurrent(2),
    "recurrent, the wrong way": lambda: recurrent(reverse=True),
    "zeros": lambda: vector_of_zeros(2.0),
}


def halved(case):
    loss, gradient, p = case
    return loss, lambda p: gradient(p) / 2, p
