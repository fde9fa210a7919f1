"""Chapter 11. Learning-rate schedules: rates that fall, rise and start again, and averages of weights."""

from __future__ import annotations

import math

import numpy as np

from gradecheck import Exercise, Mistake, switched_mistakes

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
        What the rate is multiplied with, between 0 and 1.
    every : int
        Length of a stair, in steps, 1 or more.

    Returns
    -------
    eta : float
        ``eta0 * factor ** (t // every)``.

    Source: Intro to optimization in deep learning: Gradient Descent (blog post), "Basic Equations".
    """
    return eta0 * factor ** (t // every)


def draw_stairs(rng):
    """The start, the middle, and both sides of the edges of the stairs."""
    every = int(rng.integers(5, 9))
    for t in (0, 1, every - 2, every - 1, every, every + 1, 2 * every - 1, 2 * every, 3 * every + 2):
        yield {
            "t": t,
            "eta0": float(rng.uniform(0.2, 0.9)),
            "factor": float(rng.uniform(0.3, 0.7)),
            "every": every,
        }


def wrong_stairs(switches, t, eta0, factor, every):
    """The stairs with the mistakes in `switches`; with none they are right."""
    stair = t / every if "no_stairs" in switches else t // every
    if "first_stair_too_short" in switches:
        stair = (t + 1) // every
    if "first_stair_too_long" in switches:
        stair = max(t - 1, 0) // every
    if "rounded_up" in switches:
        stair = -(-t // every)
    if "rounded" in switches:
        stair = round(t / every)
    if "every_step" in switches:
        stair = t
    if "once_only" in switches:
        stair = min(stair, 1)
    if "factor_times_stairs" in switches:
        return eta0 * factor * stair
    if "taken_off" in switches:
        return eta0 * (1 - factor) ** stair
    return eta0 / factor**stair if "rising" in switches else eta0 * factor**stair


def exponential_decay(t, eta0, rate):
    r"""Rate that falls by the same part in every step.

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


def draw_decays(rng):
    """Early and late steps, slow and fast falls."""
    for t in (0, 1, 2, 7, 40):
        yield {"t": t, "eta0": float(rng.uniform(0.2, 0.9)), "rate": float(rng.uniform(0.02, 0.3))}


def wrong_decay(switches, t, eta0, rate):
    """The decay with the mistakes in `switches`; with none it is right."""
    if "power_of_the_rate" in switches:
        return eta0 * rate**t
    if "part_taken_off" in switches:
        return eta0 * (1 - rate) ** t
    if "divided_by_the_rate" in switches:
        return eta0 * math.exp(-t / rate)
    if "one_over" in switches:
        return eta0 / (1 + rate * t)
    if "base_ten" in switches:
        return eta0 * 10 ** (-rate * t)
    if "start_forgotten" in switches:
        return math.exp(-rate * t)
    if "one_step_late" in switches:
        return eta0 * math.exp(-rate * (t + 1))
    return eta0 * math.exp(rate * t if "rising" in switches else -rate * t)


def cosine_annealing(t, T, eta_min, eta_max):
    r"""Rate that falls from `eta_max` to `eta_min` along half a cosine, and stays there.

    Parameters
    ----------
    t : int
        Number of steps made so far, 0 or more.
    T : int
        When the lowest rate is reached, in steps, 1 or more.
    eta_min, eta_max : float
        Lowest and highest rate.

    Returns
    -------
    eta : float
        ``eta_min + (eta_max - eta_min) (1 + cos(pi t / T)) / 2`` up to T, then `eta_min`.

    Source: Loshchilov and Hutter, SGDR (2017), eq. (5).
    """
    if t > T:
        return eta_min
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t / T)) / 2


def draw_cosines(rng):
    """Start, middle, end, beyond the end, and far beyond."""
    T = int(rng.integers(9, 16))
    low, high = float(rng.uniform(0.01, 0.1)), float(rng.uniform(0.4, 0.9))
    for t in (0, 1, T // 3, T // 2, T - 1, T, T + 1, T + T // 2, 2 * T, 3 * T + 1):
        yield {"t": t, "T": T, "eta_min": low, "eta_max": high}


def wrong_cosine(switches, t, T, eta_min, eta_max):
    """The half cosine with the mistakes in `switches`; with none it is right."""
    if "starts_again" in switches:
        t = t % T
    if "starts_again_late" in switches and t > T:
        t = t % T
    if t > T and "rises_again" not in switches:
        return 0.0 if "zero_in_the_end" in switches else eta_min
    length = T - 1 if "one_step_short" in switches else T
    angle = 180 * t / length if "degrees" in switches else math.pi * t / length
    if "full_turn" in switches:
        angle = 2 * angle
    if "pi_forgotten" in switches:
        angle = t / length
    wave = math.sin(angle) if "sine" in switches else math.cos(angle)
    half = 1 + wave if "half_forgotten" in switches else (1 + wave) / 2
    if "straight_line" in switches:
        half = 1 - t / length
    span = eta_max if "span_is_the_top" in switches else eta_max - eta_min
    if "upside_down" in switches:
        return eta_max - span * half
    return span * half if "floor_forgotten" in switches else eta_min + span * half


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    r"""Half cosines one after the other; each new one starts from `eta_max` again.

    Parameters
    ----------
    t : int
        Number of steps made so far, 0 or more.
    T0 : int
        Length of the first cycle, in steps, 1 or more.
    T_mult : int
        How many times longer each cycle is than the one before, 1 or more.
    eta_min, eta_max : float
        The rate falls from `eta_max` towards `eta_min` in each cycle.

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


def draw_restarts(rng):
    """Cycles of one length and growing ones, into the fifth; both sides of the first two restarts."""
    T0 = int(rng.integers(4, 8))
    low, high = float(rng.uniform(0.01, 0.1)), float(rng.uniform(0.4, 0.9))
    for T_mult in (1, 2, 3):
        second = T0 * (1 + T_mult)
        fourth = T0 * (1 + T_mult + T_mult**2 + T_mult**3)
        for t in (0, T0 // 2, T0 - 1, T0, T0 + 1, second - 1, second, second + 2, fourth - 3, fourth + 2):
            yield {"t": t, "T0": T0, "T_mult": T_mult, "eta_min": low, "eta_max": high}


def wrong_restarts(switches, t, T0, T_mult, eta_min, eta_max):
    """The restarts with the mistakes in `switches`; with none they are right."""
    since, length, restarts = t, T0, 0
    most = 1 if "one_restart_only" in switches else 2 if "two_restarts_only" in switches else math.inf
    while since > length if "restart_one_step_late" in switches else since >= length:
        if restarts == most:
            return eta_min
        since -= length
        length = length + T0 if "cycles_grow_by_T0" in switches else length * T_mult
        restarts += 1
    if "length_of_the_first" in switches:
        length = T0
    if "time_not_reset" in switches:
        since = t
    angle = math.pi * since / (length - 1 if "one_step_short" in switches else length)
    if "full_turn" in switches:
        angle = 2 * angle
    if "pi_forgotten" in switches:
        angle = since / length
    top = eta_max / 2 if "top_halved" in switches and restarts else eta_max
    floor = 0.0 if "floor_forgotten" in switches else eta_min
    return floor + (top - eta_min) * (1 + math.cos(angle)) / 2


def cycles_never_grow(t, T0, T_mult, eta_min, eta_max):
    """All cycles as long as the first."""
    return warm_restarts(t, T0, 1, eta_min, eta_max)


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
        Number of steps made so far, 0 or more.
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
    return eta_min + (triangular(t, half_cycle, eta_min, eta_max) - eta_min) / 2**cycle


def draw_triangles(rng):
    """Bottoms, tops, flanks, and both sides of the turns, over three cycles."""
    half = int(rng.integers(4, 8))
    low, high = float(rng.uniform(0.05, 0.15)), float(rng.uniform(0.5, 0.9))
    for t in (
        0,
        1,
        half - 1,
        half,
        half + 1,
        2 * half - 1,
        2 * half,
        2 * half + 1,
        3 * half,
        4 * half,
        5 * half,
        6 * half + 2,
    ):
        yield {"t": t, "half_cycle": half, "eta_min": low, "eta_max": high}


def wrong_triangle(switches, t, half_cycle, eta_min, eta_max):
    """The triangle with the mistakes in `switches`; with none it is right."""
    cycle = half_cycle if "half_is_whole" in switches else 2 * half_cycle
    within = t if "first_cycle_only" in switches else t % cycle
    height = 1 - abs(within - cycle / 2) / (cycle / 2)
    if "saw_tooth" in switches:
        height = (t % half_cycle) / half_cycle
    if "starts_at_the_top" in switches:
        height = 1 - height
    if "below_the_floor" not in switches:
        height = max(height, 0.0)
    if "smooth" in switches:
        height = (1 - math.cos(math.pi * height)) / 2
    span = eta_max if "span_is_the_top" in switches else eta_max - eta_min
    return span * height if "floor_forgotten" in switches else eta_min + span * height


def wrong_halving(switches, t, half_cycle, eta_min, eta_max):
    """The halving triangle with the mistakes in `switches`; with none it is right."""
    cycle = t // half_cycle if "halved_twice_a_cycle" in switches else t // (2 * half_cycle)
    if "counts_from_one" in switches:
        cycle += 1
    if "never_halved" in switches:
        cycle = 0
    if "halved_once" in switches:
        cycle = min(cycle, 1)
    part = 1 / (cycle + 1) if "one_over_cycle" in switches else 1 / 2**cycle
    if "floor_halved_too" in switches:
        return triangular(t, half_cycle, eta_min, eta_max) * part
    if "top_halved" in switches:
        return triangular(t, half_cycle, eta_min, eta_max * part)
    height = (triangular(t, half_cycle, eta_min, eta_max) - eta_min) * part
    if "span_is_the_top" in switches:
        height = triangular(t, half_cycle, 0.0, eta_max) * part
    return height if "floor_forgotten" in switches else eta_min + height


def halved_at_the_tops(t, half_cycle, eta_min, eta_max):
    """The new height begins in the middle of a cycle."""
    halvings = (t + half_cycle) // (2 * half_cycle)
    return eta_min + (triangular(t, half_cycle, eta_min, eta_max) - eta_min) / 2**halvings


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
        What the rate is multiplied with, between 0 and 1.
    patience : int
        So many losses in a row that are not strictly below the best so far lower the rate, 1 or more.

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


#: Losses in eighths and patience: each a history that one of the mistakes misjudges.
HISTORIES = (
    ((40, 32, 24, 24, 24, 24, 24, 24, 16, 16, 16), 2),  # level is not better
    ((40, 32, 36, 34, 33, 20, 24, 24, 24, 24), 3),  # falling, but above the best
    ((40, 48, 47, 46, 45, 44, 43), 2),  # never below the first
    ((40, 32, 36, 31, 36, 30, 36, 36, 36), 2),  # every second loss is better
    ((16, 24, 24, 24, 20, 24, 24, 24, 8, 9, 9), 3),  # the best is kept after a cut
    ((40, 39, 41, 41, 38, 42, 42, 42, 42), 1),
)


def draw_plateaus(rng):
    """Histories in eighths, so that order decides and rounding does not."""
    for losses, patience in HISTORIES:
        yield {
            "losses": np.array(losses) / 8.0,
            "eta0": float(rng.uniform(0.2, 0.9)),
            "factor": float(rng.uniform(0.2, 0.7)),
            "patience": patience,
        }


def wrong_plateau(switches, losses, eta0, factor, patience):
    """The listening rate with the mistakes in `switches`; with none it is right."""
    best, waiting, eta, last = np.inf, 0, eta0, np.inf
    best = losses[0] if "first_loss_counts" in switches else best
    etas = np.empty(len(losses))
    for epoch, loss in enumerate(losses):
        against = last if "compares_with_the_last" in switches else best
        better = loss <= against if "level_counts_as_better" in switches else loss < against
        etas[epoch] = eta
        if better:
            best = min(best, loss)
            if "count_never_reset" not in switches:
                waiting = 0
            eta = eta0 if "rate_recovers" in switches else eta
        else:
            waiting += 1
        if waiting == patience + ("one_more" in switches):
            eta = eta0 * factor if "one_cut_only" in switches else eta * factor
            waiting = waiting if "count_runs_on" in switches else 0
            best = loss if "best_forgotten" in switches else best
            best = np.inf if "best_starts_anew" in switches else best
        elif "count_runs_on" in switches and waiting > patience:
            eta = eta * factor
        last = loss
        if "one_epoch_late" not in switches:
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


def draw_snapshots(rng):
    """One snapshot, three, five; arrays of several shapes, and whole numbers."""
    for count in (1, 3, 5):
        yield {"snapshots": [[rng.normal(size=(4, 3)), rng.normal(size=4)] for _ in range(count)]}
    yield {"snapshots": [[rng.integers(-4, 9, size=(2, 2)), rng.integers(1, 9, size=3)] for _ in range(3)]}


def wrong_average(switches, snapshots):
    """The average with the mistakes in `switches`; with none it is right."""
    if "first_left_out" in switches and len(snapshots) > 1:
        snapshots = snapshots[1:]
    if "ends_only" in switches:
        snapshots = [snapshots[0], snapshots[-1]]
    count = len(snapshots)
    if "divided_by_arrays" in switches:
        count = len(snapshots[0])
    if "divided_by_one_less" in switches:
        count = max(len(snapshots) - 1, 1)
    if "last_one" in switches:
        return [np.array(a) for a in snapshots[-1]]
    if "median" in switches:
        return [np.median(np.array(arrays), axis=0) for arrays in zip(*snapshots, strict=True)]
    if "halfway_each_time" in switches:
        average = snapshots[0]
        for snapshot in snapshots[1:]:
            average = [(a + w) / 2 for a, w in zip(average, snapshot, strict=True)]
        return [1.0 * a for a in average]
    if "rounded_down" in switches:
        return [sum(arrays) // count for arrays in zip(*snapshots, strict=True)]
    if "one_number_each" in switches:
        return [np.full(a[0].shape, np.mean(a)) for a in zip(*snapshots, strict=True)]
    return [sum(arrays) / count for arrays in zip(*snapshots, strict=True)]


def sum_of_snapshots(snapshots):
    """Added up and not divided."""
    return [sum(arrays) for arrays in zip(*snapshots, strict=True)]


def update_average(average, weights, n):
    r"""Average of n + 1 snapshots, from the average of n and one more.

    Parameters
    ----------
    average : list of ndarray
        Average of the first n snapshots.
    weights : list of ndarray
        The next snapshot, same shapes.
    n : int
        How many snapshots `average` is made of, 1 or more.

    Returns
    -------
    new_average : list of ndarray
        ``(n * average + weights) / (n + 1)``, array by array, in new arrays.

    Source: Izmailov et al. (2018), algorithm 1.
    """
    return [(n * a + w) / (n + 1) for a, w in zip(average, weights, strict=True)]


def draw_updates(rng):
    """The second snapshot, and later ones."""
    for n in (1, 2, 5, 30):
        yield {
            "average": [rng.normal(size=(4, 3)), rng.normal(size=4)],
            "weights": [rng.normal(size=(4, 3)), rng.normal(size=4)],
            "n": n,
        }


def wrong_update(switches, average, weights, n):
    """The running average with the mistakes in `switches`; with none it is right."""
    count = n if "divided_by_n" in switches else n + 1
    if "divided_by_n_plus_two" in switches:
        count = n + 2
    keep = 1 if "average_counts_once" in switches else n
    if "old_one_kept_whole" in switches:
        keep = n + 1
    if "n_minus_one" in switches:
        keep, count = n - 1, n
    if "exchanged" in switches:
        average, weights = weights, average
    if "not_divided" in switches:
        count = 1
    return [(keep * a + w) / count for a, w in zip(average, weights, strict=True)]


def halfway(average, weights, n):
    """The mean of the two, whatever n is."""
    return [(a + w) / 2 for a, w in zip(average, weights, strict=True)]


EXERCISES = (
    Exercise(
        reference=step_decay,
        inputs=draw_stairs,
        points=1,
        hints=("How many whole stairs lie behind step t?", "Whole division, `//`, counts them."),
        mistakes=switched_mistakes(
            wrong_stairs,
            {
                "no_stairs": "Yours falls a little in every step. The rate stays level on a stair:"
                " count whole stairs only.",
                "first_stair_too_short": "Your cuts come one step early: the first `every` steps are t"
                " = 0 to every - 1.",
                "first_stair_too_long": "Your cuts come one step late: at t = every the first stair is"
                " behind you.",
                "rounded": "Yours rounds to the nearest stair, so it cuts in the middle of one. Round down.",
                "rounded_up": "Yours rounds up, so the first step after t = 0 is cut already. Round down.",
                "every_step": "Yours multiplies by the factor in every step, not once a stair.",
                "once_only": "Yours cuts once and then never again.",
                "factor_times_stairs": "Yours multiplies the factor by the number of stairs. It is a power.",
                "taken_off": "Yours takes off the part `factor`. The rate is multiplied with it: a"
                " factor of 0.9 keeps nine tenths.",
                "rising": "Yours rises from stair to stair. With a factor below 1 the rate falls.",
            },
        ),
    ),
    Exercise(
        reference=exponential_decay,
        inputs=draw_decays,
        points=1,
        hints=(
            "In each step the rate is multiplied by the same number. Which?",
            "It is exp(-rate), t times.",
        ),
        mistakes=switched_mistakes(
            wrong_decay,
            {
                "power_of_the_rate": "Yours is a power of `rate` itself. The factor of one step is"
                " exp(-rate).",
                "part_taken_off": "Yours multiplies by 1 - rate. That is near exp(-rate) for small"
                " rates only.",
                "divided_by_the_rate": "Yours divides by `rate` in the exponent. A larger rate falls faster:"
                " multiply by it.",
                "one_over": "Yours falls like 1/(1 + rate t): a schedule too, but a slower one in the end.",
                "base_ten": "Yours uses powers of 10, so it falls 2.3 times as fast.",
                "start_forgotten": "The rate at the start is missing in yours: at t = 0 it is 1.",
                "one_step_late": "At t = 0 the rate should be eta0 itself; yours has already fallen once.",
                "rising": "Yours rises: look at the sign in the exponent.",
            },
        ),
    ),
    Exercise(
        reference=cosine_annealing,
        inputs=draw_cosines,
        points=2,
        hints=(
            "What should the formula give at t = 0, at T / 2 and at T?",
            "The cosine goes from 1 to -1 while its angle goes from 0 to pi. What happens after that?",
        ),
        mistakes=switched_mistakes(
            wrong_cosine,
            {
                "rises_again": "After T yours climbs back up the cosine. Beyond T the rate stays at eta_min.",
                "starts_again": "Yours starts from the top again at t = T: that is a restart. Here the rate"
                " is eta_min from T on.",
                "starts_again_late": "After T yours starts from the top again: that is a restart. Here the"
                " rate stays at eta_min.",
                "pi_forgotten": "Where is pi? The angle should go from 0 to pi while t goes from 0 to T.",
                "straight_line": "Yours is a straight line; half a cosine is meant.",
                "zero_in_the_end": "After T yours is 0. It should stay at eta_min.",
                "degrees": "The angle in yours is in degrees; cos takes radians.",
                "full_turn": "Yours goes once round: down and up again within T. Half a turn is meant.",
                "sine": "Yours follows a sine: it is in the middle at t = 0, where it should be at the top.",
                "half_forgotten": "1 + cos goes from 2 to 0; yours lacks the half.",
                "span_is_the_top": "Yours starts above eta_max: the way down is eta_max - eta_min long.",
                "upside_down": "Yours starts at the bottom and ends at the top.",
                "floor_forgotten": "Yours comes down to 0 at T; eta_min has to be added.",
                "one_step_short": "Yours reaches the bottom one step early: divide by T.",
            },
        ),
    ),
    Exercise(
        reference=warm_restarts,
        inputs=draw_restarts,
        points=3,
        hints=(
            (
                "Find out first in which cycle t lies, how long that cycle is, and how many steps of it are"
                " done."
            ),
            "Take whole cycles off t, one after the other, each T_mult times as long as the one before.",
        ),
        mistakes=(
            Mistake(
                cycles_never_grow,
                "All your cycles have the same length; each is T_mult times as long as the one before.",
            ),
            *switched_mistakes(
                wrong_restarts,
                {
                    "restart_one_step_late": "Yours restarts one step late: at t = T0 the rate is eta_max"
                    " again.",
                    "one_restart_only": "Yours restarts once. After the second cycle it should do so again.",
                    "two_restarts_only": "Yours restarts twice and then stays down. The cycles go on and on.",
                    "one_step_short": "Your cycles reach eta_min in their last step: divide by the length of"
                    " the cycle.",
                    "pi_forgotten": "Where is pi? In each cycle the angle should go from 0 towards pi.",
                    "cycles_grow_by_T0": "Your cycles grow by T0 each time. Their length is multiplied.",
                    "length_of_the_first": "Yours finds the cycle, but then divides by T0. Divide by the"
                    " length of the cycle that t lies in.",
                    "time_not_reset": "Yours finds the cycle, but puts all of t into the cosine. Only the"
                    " steps since the restart count.",
                    "full_turn": "Each of your cycles goes down and up again. Half a turn is meant; then it"
                    " jumps.",
                    "top_halved": "Your later cycles start lower. The rate goes back to eta_max itself.",
                    "floor_forgotten": "Yours comes down towards 0; eta_min has to be added.",
                },
            ),
        ),
    ),
    Exercise(
        reference=triangular,
        inputs=draw_triangles,
        points=2,
        hints=(
            "How far is t from the nearest top?",
            "A whole cycle has 2 * half_cycle steps. Use the remainder, then the distance from its middle.",
        ),
        mistakes=switched_mistakes(
            wrong_triangle,
            {
                "half_is_whole": "Your cycles are half as long: up takes half_cycle steps, and down as"
                " many again.",
                "first_cycle_only": "Yours stays down after the first cycle.",
                "saw_tooth": "Yours jumps down from the top. It should walk down as it walked up.",
                "starts_at_the_top": "Yours is upside down: at t = 0 the rate is eta_min.",
                "smooth": "Yours is a wave; straight lines are meant.",
                "span_is_the_top": "The top of yours is eta_max + eta_min: the way up is eta_max -"
                " eta_min long.",
                "floor_forgotten": "Yours starts at 0; eta_min has to be added.",
            },
        ),
    ),
    Exercise(
        reference=triangular2,
        inputs=draw_triangles,
        points=2,
        hints=(
            "Number the cycles from 0. What is halved in each?",
            "The height above eta_min, not the rate.",
        ),
        mistakes=(
            Mistake(
                halved_at_the_tops,
                "Yours halves at the top, in the middle of a cycle. A new height begins at the bottom.",
            ),
            *switched_mistakes(
                wrong_halving,
                {
                    "halved_twice_a_cycle": "Yours halves at each top and each bottom. Once a cycle is"
                    " enough.",
                    "floor_forgotten": "Yours starts at 0; eta_min has to be added.",
                    "span_is_the_top": "The first top of yours is eta_max + eta_min: the way up is eta_max -"
                    " eta_min long.",
                    "counts_from_one": "Your first cycle is halved already. Cycles count from 0.",
                    "never_halved": "Yours never halves: it is `triangular`.",
                    "halved_once": "Yours halves once; every new cycle has half the height of the one"
                    " before.",
                    "one_over_cycle": "Your heights are 1, 1/2, 1/3, ... of the first; they should be 1,"
                    " 1/2, 1/4, ...",
                    "floor_halved_too": "Yours halves the whole rate, so the bottom sinks too. Only the"
                    " height above eta_min is halved.",
                    "top_halved": "Yours halves eta_max. The height above eta_min is what is halved.",
                },
            ),
        ),
    ),
    Exercise(
        reference=reduce_on_plateau,
        inputs=draw_plateaus,
        points=3,
        hints=(
            "Keep three things: the best loss so far, how long it has been the best, and the rate.",
            (
                "For each loss: is it strictly below the best? Then count from 0. Otherwise count one more,"
                " and look whether it is time."
            ),
        ),
        mistakes=switched_mistakes(
            wrong_plateau,
            {
                "compares_with_the_last": "Yours compares with the loss before. A loss can fall for"
                " long and still be above the best.",
                "level_counts_as_better": "Yours counts a loss level with the best as better. Only a"
                " lower one is.",
                "count_never_reset": "Yours goes on counting after a better loss. `patience` losses in"
                " a row are meant.",
                "one_more": "Yours waits for one loss more than `patience`.",
                "one_cut_only": "Yours cuts the rate once; later plateaus should cut it again.",
                "count_runs_on": "After a cut yours cuts again with every further loss. The count"
                " starts at 0 again.",
                "best_forgotten": "After a cut yours takes the present loss as the best. The best so"
                " far is kept.",
                "best_starts_anew": "After a cut yours forgets the best loss, so the next one is the best"
                " whatever it is. The best so far is kept.",
                "first_loss_counts": "Yours counts the first loss as one without progress. It is the first"
                " best: the count after it is 0.",
                "rate_recovers": "Yours goes back to eta0 when the loss gets better. A lowered rate stays"
                " low.",
                "one_epoch_late": "Yours writes down the rate before it has looked at the loss. The"
                " rate after it is asked for.",
            },
        ),
    ),
    Exercise(
        reference=average_weights,
        inputs=draw_snapshots,
        points=2,
        hints=(
            "First arrays with first arrays, second with second.",
            "`zip(*snapshots)` brings them together.",
        ),
        mistakes=(
            Mistake(sum_of_snapshots, "Yours is the sum of the snapshots.", name="sum"),
            *switched_mistakes(
                wrong_average,
                {
                    "first_left_out": "The first snapshot does not count in yours.",
                    "ends_only": "Yours averages the first and the last snapshot only.",
                    "divided_by_arrays": "Yours divides by the number of arrays in a snapshot, not by the"
                    " number of snapshots.",
                    "divided_by_one_less": "Yours divides by one less than the number of snapshots.",
                    "last_one": "Yours is the last snapshot.",
                    "median": "Yours takes the median; the mean is meant.",
                    "halfway_each_time": "Yours goes half the way to each snapshot in turn, so the last one"
                    " counts as much as all before it.",
                    "rounded_down": "Yours rounds down: `//` where `/` is meant.",
                    "one_number_each": "Yours averages over the entries of an array too. Each entry has its"
                    " own average.",
                },
            ),
        ),
    ),
    Exercise(
        reference=update_average,
        inputs=draw_updates,
        points=2,
        hints=(
            "n snapshots add up to n times their average.",
            "Add the new one to that sum, then divide by how many there are now.",
        ),
        mistakes=(
            Mistake(halfway, "Yours goes half the way to the new snapshot, whatever n is."),
            *switched_mistakes(
                wrong_update,
                {
                    "divided_by_n": "Yours divides by n; with the new one there are n + 1.",
                    "divided_by_n_plus_two": "Yours divides by n + 2; with the new one there are n + 1.",
                    "average_counts_once": "In yours the old average counts once. It stands for n snapshots.",
                    "old_one_kept_whole": "Yours adds a share of the new snapshot and takes nothing off the"
                    " old average. The shares are n and 1, of n + 1.",
                    "n_minus_one": "Yours counts one snapshot too few in the old average.",
                    "exchanged": "Yours exchanges the two: the new snapshot counts n times.",
                    "not_divided": "Yours is the sum; it has to be divided by n + 1.",
                },
            ),
        ),
    ),
)
