"""Group normalization of channels, with scale and shift, before a ReLU and a mean squared error."""

import numpy as np

DTYPE = np.float64
N, C, L, GROUPS, EPS = 3, 6, 4, 2, 1e-5
data = np.random.default_rng(31)
X = data.normal(size=(N, C, L)).astype(DTYPE)
Y = data.normal(size=(N, C, L)).astype(DTYPE)


def parameters(rng):
    return {
        "W": (rng.normal(size=(C, C)) / 2).astype(DTYPE),
        "gamma": rng.uniform(0.5, 1.5, C).astype(DTYPE),
        "beta": rng.normal(size=C).astype(DTYPE),
    }


def forward(p):
    h = np.einsum("oc,ncl->nol", p["W"], X)
    g = h.reshape(N, GROUPS, -1)
    mean = g.mean(axis=2, keepdims=True)
    std = np.sqrt(((g - mean) ** 2).mean(axis=2, keepdims=True) + EPS)
    xhat = ((g - mean) / std).reshape(N, C, L)
    out = p["gamma"][:, None] * xhat + p["beta"][:, None]
    return xhat, std, out, out * (out > 0)


def loss(p):
    return np.mean((forward(p)[3] - Y) ** 2)


def gradient(p):
    xhat, std, out, a = forward(p)
    dout = 2 * (a - Y) / Y.size * (out > 0)
    dgamma = (dout * xhat).sum(axis=(0, 2))
    dbeta = dout.sum(axis=(0, 2))
    d = (dout * p["gamma"][:, None]).reshape(N, GROUPS, -1)
    x = xhat.reshape(N, GROUPS, -1)
    dh = (d - d.mean(axis=2, keepdims=True) - x * (d * x).mean(axis=2, keepdims=True)) / std
    dW = np.einsum("nol,ncl->oc", dh.reshape(N, C, L), X)
    return {"W": dW, "gamma": dgamma, "beta": dbeta}


FAULTS = {
    "mean_path_missing": ("d - d.mean(axis=2, keepdims=True) - x", "d - x"),
    "variance_path_missing": (" - x * (d * x).mean(axis=2, keepdims=True)", ""),
    "std_forgotten": (") / std\n    dW", ")\n    dW"),
    "gamma_forgotten": ('(dout * p["gamma"][:, None])', "dout"),
    "relu_forgotten": ("/ Y.size * (out > 0)", "/ Y.size"),
    "gamma_without_xhat": ("(dout * xhat).sum", "dout.sum"),
    "layer_statistics": ("(d * x).mean(axis=2, keepdims=True)) / std", "(d * x).mean(keepdims=True)) / std"),
    "weights_transposed": ('"nol,ncl->oc", dh', '"nol,ncl->co", dh'),
}
