"""A convolution (padding 1, stride 1), bias, tanh, and a dense layer."""

import numpy as np

DTYPE = np.float64
data = np.random.default_rng(7)
images = data.normal(size=(3, 2, 5, 5)).astype(DTYPE)
y = data.normal(size=3).astype(DTYPE)


def parameters(rng):
    return {
        "kernels": (rng.normal(size=(4, 2, 3, 3)) / 3).astype(DTYPE),
        "bias": rng.normal(size=4).astype(DTYPE),
        "dense": (rng.normal(size=(4, 5, 5)) / 5).astype(DTYPE),
    }


def forward(p):
    padded = np.pad(images, ((0, 0), (0, 0), (1, 1), (1, 1)))
    patches = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(2, 3))
    z = np.einsum("ncijab,kcab->nkij", patches, p["kernels"]) + p["bias"][:, None, None]
    a = np.tanh(z)
    return patches, a, np.einsum("nkij,kij->n", a, p["dense"]) - y


def loss(p):
    return np.mean(forward(p)[-1] ** 2)


def gradient(p):
    patches, a, r = forward(p)
    d = 2 * r / len(r)
    dz = d[:, None, None, None] * p["dense"] * (1 - a**2)
    dkernels = np.einsum("nkij,ncijab->kcab", dz, patches)
    return {
        "kernels": dkernels,
        "bias": dz.sum(axis=(0, 2, 3)),
        "dense": np.einsum("n,nkij->kij", d, a),
    }


FAULTS = {
    "kernel_flipped": ('kernels": dkernels', 'kernels": dkernels[:, :, ::-1, ::-1]'),
    "kernel_transposed": ('kernels": dkernels', 'kernels": dkernels.transpose(0, 1, 3, 2)'),
    "border_left_out": (
        'einsum("nkij,ncijab->kcab", dz, patches)',
        'einsum("nkij,ncijab->kcab", dz[:, :, 1:-1, 1:-1], patches[:, :, 1:-1, 1:-1])',
    ),
    "bias_from_one_row": ("dz.sum(axis=(0, 2, 3))", "dz[:, :, 0].sum(axis=(0, 2))"),
    "bias_averaged_over_places": ("dz.sum(axis=(0, 2, 3))", "dz.mean(axis=(2, 3)).sum(axis=0)"),
    "slope_missing": (" * (1 - a**2)", ""),
    "one_channel_only": (
        'ncijab->kcab", dz, patches',
        'ncijab->kcab", dz, patches * np.eye(2)[0][:, None, None, None, None].astype(DTYPE)',
    ),
    "rows_and_columns_of_the_map_swapped": ('"n,nkij->kij"', '"n,nkij->kji"'),
}
