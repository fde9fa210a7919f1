"""Convolution in one dimension with stride 2, max pooling and average pooling side by side."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(8)
signals = data.normal(size=(6, 17)).astype(DTYPE)
y = data.normal(size=6).astype(DTYPE)


def parameters(rng):
    return {
        "filter": rng.normal(size=(3, 3)).astype(DTYPE),
        "from_max": rng.normal(size=(3, 4)).astype(DTYPE),
        "from_mean": rng.normal(size=(3, 4)).astype(DTYPE),
    }


def forward(p):
    patches = np.lib.stride_tricks.sliding_window_view(signals, 3, axis=1)[:, ::2]
    z = np.einsum("nta,ka->nkt", patches, p["filter"]).reshape(6, 3, 4, 2)
    at = np.argmax(z.real, axis=3)[..., None]
    largest = np.take_along_axis(z, at, axis=3)[..., 0]
    out = np.einsum("nkt,kt->n", largest, p["from_max"]) + np.einsum(
        "nkt,kt->n", z.mean(axis=3), p["from_mean"]
    )
    return patches, z, at, largest, out - y


def loss(p):
    return 0.5 * np.sum(forward(p)[-1] ** 2)


def gradient(p):
    patches, z, at, largest, r = forward(p)
    mask = np.zeros_like(z)
    np.put_along_axis(mask, at, 1, axis=3)
    dlargest = r[:, None, None] * p["from_max"]
    dmean = r[:, None, None] * p["from_mean"]
    dz = mask * dlargest[..., None] + dmean[..., None] / 2
    dz = dz.reshape(6, 3, 8)
    return {
        "filter": np.einsum("nkt,nta->ka", dz, patches),
        "from_max": np.einsum("n,nkt->kt", r, largest),
        "from_mean": np.einsum("n,nkt->kt", r, z.mean(axis=3)),
    }


FAULTS = {
    "slope_to_all_places_of_the_window": ("mask * dlargest", "(0 * mask + 1) * dlargest"),
    "mask_reversed": ("mask * dlargest", "(1 - mask) * dlargest"),
    "mean_not_divided": ("dmean[..., None] / 2", "dmean[..., None]"),
    "average_path_missing": (" + dmean[..., None] / 2", ""),
    "first_place_instead_of_the_largest": (
        "np.put_along_axis(mask, at, 1",
        "np.put_along_axis(mask, 0 * at, 1",
    ),
    "filter_reversed": (
        'np.einsum("nkt,nta->ka", dz, patches)',
        'np.einsum("nkt,nta->ka", dz, patches)[:, ::-1]',
    ),
    "stride_forgotten": (
        'np.einsum("nkt,nta->ka", dz, patches)',
        'np.einsum("nkt,nta->ka", dz, np.lib.stride_tricks.sliding_window_view(signals, 3, axis=1)[:, :8])',
    ),
}
