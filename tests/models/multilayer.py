"""Three layers, mean squared error, one example a row; an activation for each variant."""

import numpy as np

DTYPE = np.float64
ACTIVATION = "tanh"
SIZES = (5, 7, 7, 3)
data = np.random.default_rng(4)
X = data.normal(size=(12, 5)).astype(DTYPE)
Y = data.normal(size=(12, 3)).astype(DTYPE)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def f(z):
    return {
        "sigmoid": lambda: sigmoid(z),
        "tanh": lambda: np.tanh(z),
        "relu": lambda: np.where(z.real > 0, z, 0 * z),
        "leaky_relu": lambda: np.where(z.real > 0, z, z / 8),
        "elu": lambda: np.where(z.real > 0, z, np.exp(np.where(z.real > 0, 0 * z, z)) - 1),
        "softplus": lambda: np.log(1 + np.exp(z)),
        "gelu": lambda: z * sigmoid(DTYPE(1.702) * z),
        "swish": lambda: z * sigmoid(z),
    }[ACTIVATION]()


def slope(z):
    s = sigmoid(z)
    q = sigmoid(DTYPE(1.702) * z)
    return {
        "sigmoid": lambda: s * (1 - s),
        "tanh": lambda: 1 - np.tanh(z) ** 2,
        "relu": lambda: (z > 0).astype(DTYPE),
        "leaky_relu": lambda: np.where(z > 0, 1, 0.125).astype(DTYPE),
        "elu": lambda: np.where(z > 0, 1, np.exp(np.minimum(z, 0))).astype(DTYPE),
        "softplus": lambda: s,
        "gelu": lambda: q + DTYPE(1.702) * z * q * (1 - q),
        "swish": lambda: s + z * s * (1 - s),
    }[ACTIVATION]()


def parameters(rng):
    found = {}
    for k in (1, 2, 3):
        n, m = SIZES[k - 1 : k + 1]
        found[f"W{k}"] = (rng.normal(size=(m, n)) / np.sqrt(n)).astype(DTYPE)
        found[f"b{k}"] = (0.1 * rng.normal(size=m)).astype(DTYPE)
    return found


def forward(p):
    a, zs, activations = X, [], [X]
    for k in (1, 2, 3):
        z = a @ p[f"W{k}"].T + p[f"b{k}"]
        a = f(z) if k < 3 else z
        zs.append(z)
        activations.append(a)
    return zs, activations


def loss(p):
    return np.mean(np.sum((forward(p)[1][-1] - Y) ** 2, axis=1)) / 2


def gradient(p):
    zs, activations = forward(p)
    grads = {}
    delta = (activations[-1] - Y) / len(X)
    for k in (3, 2, 1):
        W, A, z = p[f"W{k}"], activations[k - 1], zs[k - 2]
        grads[f"W{k}"] = delta.T @ A
        grads[f"b{k}"] = delta.sum(axis=0)
        if k > 1:
            delta = (delta @ W) * slope(z)
    return grads


VARIANTS = {
    name: ('ACTIVATION = "tanh"', f'ACTIVATION = "{name}"')
    for name in ("sigmoid", "relu", "leaky_relu", "elu", "softplus", "gelu", "swish")
}
#: Where the sign of the activation is that of its argument, the slope may be taken at either.
HARMLESS = {("relu", "slope_at_the_activation"), ("leaky_relu", "slope_at_the_activation")}
FAULTS = {
    "slope_left_out": (" * slope(z)", ""),
    "slope_left_out_in_one_layer": (" * slope(z)", " * (slope(z) if k == 3 else 1)"),
    "slope_at_the_activation": (" * slope(z)", " * slope(A)"),
    "weights_not_transposed_where_square": ("(delta @ W)", "(delta @ (W.T if k == 2 else W))"),
    "activation_of_the_same_layer": ("delta.T @ A", "delta.T @ (activations[2] if k == 2 else A)"),
    "bias_averaged": ("delta.sum(axis=0)", "delta.mean(axis=0)"),
    "examples_not_averaged": (" / len(X)\n", "\n"),
    "output_sign": ("(activations[-1] - Y)", "(Y - activations[-1])"),
    "raw_error_sent_back": ("delta = (delta @ W)", "delta = ((activations[-1] - Y) @ p['W3'])"),
    "first_layer_forgotten": ("return grads", 'return {**grads, "W1": 0 * grads["W1"]}'),
}
