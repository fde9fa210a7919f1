"""A gated stack of causal convolutions with dilation, residual and skip connections."""

import numpy as np

DTYPE = np.float64
T, C, K = 9, 3, 2
data = np.random.default_rng(83)
X = data.normal(size=(T, C)).astype(DTYPE)
Y = data.normal(size=T).astype(DTYPE)
DILATIONS = (1, 2, 4)


def parameters(rng):
    return {
        "blocks": [
            {
                "filter": (rng.normal(size=(K, C, C)) / 2).astype(DTYPE),
                "gate": (rng.normal(size=(K, C, C)) / 2).astype(DTYPE),
            }
            for _ in DILATIONS
        ],
        "out": rng.normal(size=C).astype(DTYPE),
    }


def earlier(x, by):
    return np.concatenate([np.zeros((by, C), dtype=x.dtype), x[: T - by]])


def later(d, by):
    return np.concatenate([d[by:], np.zeros((by, C))])


def convolved(x, W, by):
    return sum(earlier(x, k * by) @ W[k] for k in range(K))


def forward(p):
    x, kept, skip = X, [], 0
    for block, by in zip(p["blocks"], DILATIONS, strict=True):
        f, g = np.tanh(convolved(x, block["filter"], by)), 1 / (1 + np.exp(-convolved(x, block["gate"], by)))
        kept.append((x, f, g))
        skip = skip + f * g
        x = x + f * g
    return kept, skip, skip @ p["out"] - Y


def loss(p):
    return np.mean(forward(p)[-1] ** 2)


def gradient(p):
    kept, skip, r = forward(p)
    r = 2 * r / T
    dskip, dx = np.outer(r, p["out"]), np.zeros((T, C))
    blocks = []
    for (x, f, g), block, by in zip(kept[::-1], p["blocks"][::-1], DILATIONS[::-1], strict=True):
        both = dskip + dx
        df, dg = both * g * (1 - f**2), both * f * g * (1 - g)
        blocks.insert(
            0,
            {
                "filter": np.array([earlier(x, k * by).T @ df for k in range(K)]),
                "gate": np.array([earlier(x, k * by).T @ dg for k in range(K)]),
            },
        )
        for d, W in ((df, block["filter"]), (dg, block["gate"])):
            dx = dx + sum(later(d @ W[k].T, k * by) for k in range(K))
    return {"blocks": blocks, "out": skip.T @ r}


FAULTS = {
    "dilation_forgotten_on_the_way_back": ("later(d @ W[k].T, k * by)", "later(d @ W[k].T, k)"),
    "not_causal": ("later(d @ W[k].T, k * by)", "earlier(d @ W[k].T, k * by)"),
    "skip_forgotten": ("both = dskip + dx", "both = dx if dx.any() else dskip"),
    "residual_forgotten": ("dx = dx + sum(", "dx = sum("),
    "gate_slope": ("both * f * g * (1 - g)", "both * f * (1 - g)"),
    "taps_exchanged": (
        "np.array([earlier(x, k * by).T @ dg for k in range(K)])",
        "np.array([earlier(x, (K - 1 - k) * by).T @ dg for k in range(K)])",
    ),
    "first_tap_only": ("sum(later(d @ W[k].T, k * by) for k in range(K))", "d @ W[0].T"),
}
