"""References of chapter 11: what its exercises ask for, and what notebooks are given."""

import math

import numpy as np

# --- Rates that fall -------------------------------------------------------------------------------------


def step_decay(t, eta0, factor, every):
    r"""Rate that is multiplied by `factor` once in every `every` steps.

    Parameters
    ----------
    t : int
        Number of steps made so far, 0 or more.
    eta0 : float
        Rate at the start.
    factor : float
        What the rate is multiplied by, between 0 and 1.
    every : int
        Length of a stair, in steps, 1 or more.

    Returns
    -------
    eta : float
        ``eta0 * factor ** (t // every)``.

    Source: Intro to optimization in deep learning: Gradient Descent (blog post), "Basic Equations".
    """
    return eta0 * factor ** (t // every)


def exponential_decay(t, eta0, rate):
    r"""Rate that falls by the same share in every step.

    Parameters
    ----------
    t : int
        Number of steps made so far, 0 or more.
    eta0 : float
        Rate at the start.
    rate : float
        How fast it falls, per step, above 0.

    Returns
    -------
    eta : float
        ``eta0 * exp(-rate * t)``.

    Source: Intro to optimization in deep learning: Gradient Descent (blog post), "Learning Rate Revisited".
    """
    return eta0 * math.exp(-rate * t)


def cosine_annealing(t, T, eta_min, eta_max):
    r"""Rate that falls from `eta_max` to `eta_min` along half a cosine, and stays there.

    Parameters
    ----------
    t : int
        Number of steps made so far, 0 or more.
    T : int
        Number of steps until the lowest rate is reached, 1 or more.
    eta_min, eta_max : float
        Lowest and highest rate.

    Returns
    -------
    eta : float
        `eta_max` at 0, `eta_min` at T, halfway between them at T / 2, and `eta_min` after T.

    Source: Loshchilov and Hutter, SGDR (2017), eq. (5).
    """
    if t > T:
        return eta_min
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t / T)) / 2


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    r"""Half cosines one after the other, each of which starts from `eta_max`.

    Parameters
    ----------
    t : int
        Number of steps made so far, 0 or more.
    T0 : int
        Length of the first cycle, in steps, 1 or more.
    T_mult : int
        How many times longer each cycle is than the one before, 1 or more.
    eta_min, eta_max : float
        The rate falls from `eta_max` toward `eta_min` in each cycle.

    Returns
    -------
    eta : float
        With t_c steps since the last restart and a cycle of length T_c:
        ``eta_min + (eta_max - eta_min) (1 + cos(pi t_c / T_c)) / 2``. At ``t = T0`` it is `eta_max` again.

    Source: Loshchilov and Hutter, SGDR (2017), eq. (5) and section 3.
    """
    since, length = t, T0
    while since >= length:
        since -= length
        length *= T_mult
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * since / length)) / 2


# --- Rates that rise and fall ----------------------------------------------------------------------------


def triangular(t, half_cycle, eta_min, eta_max):
    r"""Rate that goes up and down along straight lines.

    Parameters
    ----------
    t : int
        Number of steps made so far, 0 or more.
    half_cycle : int
        Steps from the bottom to the top, 1 or more; as many back.
    eta_min, eta_max : float
        Bottom and top.

    Returns
    -------
    eta : float
        `eta_min` at 0, `eta_max` at `half_cycle`, `eta_min` at ``2 * half_cycle``, and so on.

    Source: Smith, Cyclical Learning Rates for Training Neural Networks (2017), section 3.1.
    """
    within = t % (2 * half_cycle)
    height = 1 - abs(within - half_cycle) / half_cycle  # 0 at the bottom, 1 at the top
    return eta_min + (eta_max - eta_min) * height


def triangular2(t, half_cycle, eta_min, eta_max):
    r"""Like `triangular`, with half the height in each new cycle.

    Parameters
    ----------
    t : int
        Number of steps made so far, 0 or more, which may be a thousand cycles.
    half_cycle : int
        Steps from the bottom to the top, 1 or more; as many back.
    eta_min, eta_max : float
        Bottom, and top of the first cycle.

    Returns
    -------
    eta : float
        Cycle c = 0, 1, ... goes from `eta_min` up to ``eta_min + (eta_max - eta_min) / 2**c`` and back.

    Source: Smith, Cyclical Learning Rates for Training Neural Networks (2017), section 3.1.
    """
    cycle = t // (2 * half_cycle)
    # 2**cycle is an integer that no float can hold from cycle 1024 on; 0.5**cycle becomes 0 by itself.
    return eta_min + (triangular(t, half_cycle, eta_min, eta_max) - eta_min) * 0.5**cycle


# --- A rate that listens ---------------------------------------------------------------------------------


def reduce_on_plateau(losses, eta0, factor, patience):
    r"""Rates that fall when the loss no longer does.

    Parameters
    ----------
    losses : ndarray, shape (n,)
        Loss after each epoch, oldest first.
    eta0 : float
        Rate at the start.
    factor : float
        What the rate is multiplied by, between 0 and 1.
    patience : int
        Number of losses in a row, not strictly below the best so far, that lower the rate, 1 or more.

    Returns
    -------
    etas : ndarray, shape (n,)
        Rate after each loss has been seen. After a cut the count starts again at 0; the best loss is kept.

    Source: Intro to optimization in deep learning: Gradient Descent (blog post), "Learning Rate Revisited".
    """
    best, waiting, eta = np.inf, 0, eta0
    etas = np.empty(len(losses))
    for epoch, loss in enumerate(losses):
        if loss < best:
            best, waiting = loss, 0
        else:
            waiting += 1
        if waiting == patience:
            eta, waiting = eta * factor, 0
        etas[epoch] = eta
    return etas


# --- Averages of weights ---------------------------------------------------------------------------------


def average_weights(snapshots):
    r"""Average of the weights of several snapshots, array by array.

    Parameters
    ----------
    snapshots : list of list of ndarray
        At least one snapshot; each is the list of a network's arrays, with the same shapes in all.

    Returns
    -------
    average : list of ndarray
        New arrays, one for each array of a snapshot.

    Source: Izmailov et al., Averaging Weights Leads to Wider Optima (2018), section 3.2.
    """
    return [sum(arrays) / len(snapshots) for arrays in zip(*snapshots, strict=True)]


def update_average(average, weights, n):
    r"""Average of n + 1 snapshots, from the average of n and one more.

    Parameters
    ----------
    average : list of ndarray
        Average of the first n snapshots.
    weights : list of ndarray
        The next snapshot, same shapes.
    n : int
        Number of snapshots in `average`, 1 or more.

    Returns
    -------
    new_average : list of ndarray
        The average of all n + 1 snapshots, array by array, in new arrays.

    Source: Izmailov et al. (2018), algorithm 1.
    """
    return [(n * a + w) / (n + 1) for a, w in zip(average, weights, strict=True)]
