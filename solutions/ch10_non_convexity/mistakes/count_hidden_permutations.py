"""Known mistakes of `count_hidden_permutations`; each docstring is what the learner reads."""

import math

from ..references import count_hidden_permutations


def factorials_added(hidden_sizes):
    """Yours adds the layers up, but each order of one layer can be combined with EACH order of the others."""
    return sum(math.factorial(n) for n in hidden_sizes)


def factorial_of_sum(hidden_sizes):
    """Yours lets neurons move from layer to layer. They may change places only inside their layer."""
    return math.factorial(sum(hidden_sizes))


def sizes_multiplied(hidden_sizes):
    """Yours multiplies the sizes. In how many orders can three neurons be listed?"""
    return math.prod(hidden_sizes)


def signs_counted_too(hidden_sizes):
    """Yours counts flips of signs as well. Here only the order of the neurons counts."""
    return math.prod(2**n * math.factorial(n) for n in hidden_sizes)


def first_layer_only(hidden_sizes):
    """Yours counts one layer, but every hidden layer has its own orders."""
    return math.factorial(hidden_sizes[0]) if hidden_sizes else 1


def counted_in_floats(hidden_sizes):
    """Right up to 15 digits, then rounded: somewhere there is a float, perhaps from NumPy or a gamma
    function.
    """
    return int(math.prod(float(math.factorial(n)) for n in hidden_sizes))


def counted_in_64_bits(hidden_sizes):
    """Yours ran out of 64 bits, as NumPy's whole numbers do without a word. Use Python's own."""
    exact = count_hidden_permutations(hidden_sizes)
    return (exact + 2**63) % 2**64 - 2**63


def multiplied_in_64_bits(hidden_sizes):
    """Your factorials are right and their product ran out of 64 bits, as with `np.prod`. Multiply with
    Python's own whole numbers.
    """
    fits = all(math.factorial(n) < 2**63 for n in hidden_sizes)
    return counted_in_64_bits(hidden_sizes) if fits else count_hidden_permutations(hidden_sizes)


def powers_for_factorials(hidden_sizes):
    """Yours lets the same neuron be chosen twice: after the first choice one fewer is left."""
    return math.prod(n**n for n in hidden_sizes)
