"""RMS normalization and a gated feed-forward block (SwiGLU) with a residual connection."""

import numpy as np

DTYPE = np.float64
T, D, H, EPS = 5, 4, 6, 1e-6
data = np.random.default_rng(42)
X = data.normal(size=(T, D)).astype(DTYPE)
Y = data.normal(size=(T, D)).astype(DTYPE)


def parameters(rng):
    return {
        "g": rng.uniform(0.5, 1.5, D).astype(DTYPE),
        "W": rng.normal(size=(D, H)).astype(DTYPE),
        "V": rng.normal(size=(D, H)).astype(DTYPE),
        "O": (rng.normal(size=(H, D)) / 2).astype(DTYPE),
    }


def forward(p):
    rms = np.sqrt(np.mean(X**2, axis=1, keepdims=True) + EPS)
    n = X / rms * p["g"]
    a, b = n @ p["W"], n @ p["V"]
    s = 1 / (1 + np.exp(-a))
    m = a * s * b
    return rms, n, a, b, s, m, X + m @ p["O"]


def loss(p):
    return np.sum((forward(p)[-1] - Y) ** 2) / T


def gradient(p):
    rms, n, a, b, s, m, out = forward(p)
    dout = 2 * (out - Y) / T
    dm = dout @ p["O"].T
    da = dm * b * (s + a * s * (1 - s))
    db = dm * a * s
    dn = da @ p["W"].T + db @ p["V"].T
    return {"g": np.sum(dn * X / rms, axis=0), "W": n.T @ da, "V": n.T @ db, "O": m.T @ dout}


FAULTS = {
    "swish_like_a_sigmoid": ("(s + a * s * (1 - s))", "s * (1 - s)"),
    "gate_slope_is_the_gate": ("(s + a * s * (1 - s))", "s"),
    "gates_exchanged": ("da = dm * b *", "da = dm * a *"),
    "one_branch": (' + db @ p["V"].T', ""),
    "norm_forgotten": ("dn * X / rms, axis=0", "dn * X, axis=0"),
    "gain_counted_twice": ("dn * X / rms, axis=0", "dn * n, axis=0"),
    "wrong_axis_mean": ('"g": np.sum(dn * X / rms, axis=0)', '"g": np.mean(dn * X / rms, axis=0)'),
    "output_of_the_residual": ("m.T @ dout", "m.T @ out"),
}
