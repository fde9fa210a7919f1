"""A language model whose output layer is its embedding, transposed; positions are added, padding ignored."""

import numpy as np

DTYPE = np.float64
WORDS, D, B, T = 7, 5, 3, 4
data = np.random.default_rng(72)
IDS = data.integers(1, WORDS, size=(B, T + 1))
IDS[1, 3:] = 0
IDS[2, 4:] = 0
KEPT = IDS[:, 1:] != 0


def parameters(rng):
    return {
        "embedding": [(rng.normal(size=(WORDS, D)) / 2).astype(DTYPE)],
        "layers": [
            {"W": (rng.normal(size=(D, D)) / 2).astype(DTYPE), "b": np.zeros(D, dtype=DTYPE)}
            for _ in range(2)
        ],
        "position": (rng.normal(size=(T, D)) / 2).astype(DTYPE),
    }


def forward(p):
    E = p["embedding"][0]
    H = [E[IDS[:, :-1]] * D**0.5 + p["position"]]
    for layer in p["layers"]:
        H.append(H[-1] + np.tanh(H[-1] @ layer["W"] + layer["b"]))
    Z = H[-1] @ E.T
    Z = Z - Z.real.max(axis=-1, keepdims=True)
    return H, Z - np.log(np.sum(np.exp(Z), axis=-1, keepdims=True))


def loss(p):
    logp = forward(p)[1]
    b, t = np.indices(KEPT.shape)
    return -np.sum(logp[b, t, IDS[:, 1:]] * KEPT) / np.sum(KEPT)


def gradient(p):
    E = p["embedding"][0]
    H, logp = forward(p)
    d = np.exp(logp)
    b, t = np.indices(KEPT.shape)
    d[b, t, IDS[:, 1:]] -= 1
    d *= KEPT[..., None] / np.sum(KEPT)
    dE = np.einsum("btw,btd->wd", d, H[-1])
    dH = d @ E
    layers = []
    for layer, A in zip(reversed(p["layers"]), reversed(H[:-1]), strict=True):
        dz = dH * (1 - np.tanh(A @ layer["W"] + layer["b"]) ** 2)
        layers.insert(0, {"W": np.einsum("btd,bte->de", A, dz), "b": dz.sum(axis=(0, 1))})
        dH = dH + dz @ layer["W"].T
    np.add.at(dE, IDS[:, :-1], dH * D**0.5)
    return {"embedding": [dE], "layers": layers, "position": dH.sum(axis=0)}


FAULTS = {
    "output_half_only": ("np.add.at(dE, IDS[:, :-1], dH * D**0.5)", "pass"),
    "input_half_only": ('np.einsum("btw,btd->wd", d, H[-1])', "np.zeros_like(E)"),
    "scale_of_the_embedding": ("dH * D**0.5)", "dH)"),
    "padding_counted": ("KEPT[..., None] / np.sum(KEPT)", "1 / KEPT.size"),
    "mean_over_all_places": ("KEPT[..., None] / np.sum(KEPT)", "KEPT[..., None] / KEPT.size"),
    "skip_forgotten": ("dH = dH + dz", "dH = dz"),
    "layers_reversed": ("layers.insert(0, ", "layers.append("),
    "repeated_words": ("np.add.at(dE, IDS[:, :-1], dH * D**0.5)", "dE[IDS[:, :-1]] += dH * D**0.5"),
}
