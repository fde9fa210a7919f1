"""Known mistakes of `noisy_cubes`; each docstring is what the learner reads."""

from ...ch01_powers import cube


def without_noise(x, rng):
    """Yours has no noise in it."""
    return cube(x)


def uniform_noise(x, rng):
    """Yours draws from another distribution: which one has mean 0 and variance 1?"""
    return cube(x) + rng.uniform(size=len(x))
