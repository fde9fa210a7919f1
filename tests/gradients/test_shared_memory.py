"""Gradients that share bytes with something else are noted, and only those."""

import numpy as np
import pytest

from gradecheck.gradients.shared_memory import shared_memory
from gradecheck.gradients.tensors import read_tensors

BLOCK = np.arange(24.0)


@pytest.mark.parametrize(
    ("W", "gradient_of_W", "gradient_of_b", "notes"),
    [
        (np.ones(6), np.ones(6), np.ones(4), []),
        (BLOCK[:6], BLOCK[5:11], np.ones(4), ["of `W` shares its memory with the parameter `W`"]),
        (BLOCK[:6], BLOCK[6:12], np.ones(4), []),
        (np.ones(6), BLOCK[:12:2], BLOCK[1:9:2], []),  # the addresses overlap, the bytes do not
        (np.ones(6), BLOCK[11:5:-1], BLOCK[8:12], ["`W` and `b` share their memory"]),
        (np.ones((2, 3)), BLOCK.reshape(4, 6)[:2, :3], BLOCK[12:16], []),
        (np.ones((2, 3)), BLOCK[:6].reshape(3, 2).T, BLOCK[2:6], ["`W` and `b` share their memory"]),
        (BLOCK[:6], BLOCK[:6], BLOCK[2:6], ["parameter `W`", "parameter `W`", "share their"]),
    ],
    ids=["apart", "own", "neighbors", "interleaved", "backward", "a corner", "transposed", "all three"],
)
def test_what_shares_a_byte_is_noted(W, gradient_of_W, gradient_of_b, notes):
    found = shared_memory(read_tensors({"W": W, "b": np.zeros(4)}), [gradient_of_W, gradient_of_b])

    assert len(found) == len(notes)
    assert all(part in note for part, note in zip(notes, found, strict=True))


def test_a_view_of_the_array_that_a_function_was_handed_is_noted():
    tensors = read_tensors({"W": np.ones(6)})

    assert shared_memory(tensors, [tensors.arrays[0]]) == [
        "The gradient of `W` shares its memory with the parameter `W`."
    ]


def test_parameters_that_are_one_array_are_no_fault_of_the_gradient():
    tied = np.ones(4)

    assert shared_memory(read_tensors([tied, tied]), [np.ones(4), np.ones(4)]) == []


def test_empty_arrays_share_nothing():
    assert shared_memory(read_tensors([BLOCK[:0], BLOCK[:3]]), [BLOCK[:0], BLOCK[4:7]]) == []
