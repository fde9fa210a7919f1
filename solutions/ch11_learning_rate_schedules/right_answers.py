"""Right answers to the exercises of chapter 11, written in other ways than the reference."""

import math

import numpy as np


def step_decay__cut_by_cut(t, eta0, factor, every):
    eta = eta0
    for step in range(1, t + 1):
        if step % every == 0:
            eta *= factor
    return eta


def step_decay__by_floor(n, start, part, length):
    return start * np.power(part, np.floor(n / length))


def step_decay__calls_itself(t, eta0, factor, every):
    return eta0 if t < every else factor * step_decay__calls_itself(t - every, eta0, factor, every)


def exponential_decay__step_by_step(t, eta0, rate):
    for _ in range(t):
        eta0 = eta0 * math.exp(-rate)
    return eta0


def exponential_decay__divided(t, eta0, rate):
    return np.array(eta0 / np.exp(rate * t))


def cosine_annealing__time_stops_at_the_end(t, T, eta_min, eta_max):
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + np.cos(np.pi * min(t, T) / T))


def cosine_annealing__by_square(t, T, eta_min, eta_max):
    if t >= T:
        return eta_min
    return eta_min + (eta_max - eta_min) * math.cos(math.pi * t / (2 * T)) ** 2


def cosine_annealing__around_the_middle(step, length, low, high):
    middle, height = (high + low) / 2, (high - low) / 2
    return middle + height * math.cos(math.pi * np.clip(step / length, 0, 1))


def warm_restarts__list_of_all_rates(t, T0, T_mult, eta_min, eta_max):
    rates, length = [], T0
    while len(rates) <= t:
        shape = (1 + np.cos(np.pi * np.arange(length) / length)) / 2
        rates.extend(eta_min + (eta_max - eta_min) * shape)
        length *= T_mult
    return rates[t]


def warm_restarts__counter(t, T0, T_mult, eta_min, eta_max):
    done, length = 0, T0
    for _ in range(t):
        done += 1
        if done == length:
            done, length = 0, length * T_mult
    return eta_min + (eta_max - eta_min) * math.cos(math.pi * done / (2 * length)) ** 2


def warm_restarts__calls_itself(t, T0, T_mult, eta_min, eta_max):
    if t >= T0:
        return warm_restarts__calls_itself(t - T0, T0 * T_mult, T_mult, eta_min, eta_max)
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + math.cos(math.pi * t / T0))


def triangular__formula_of_the_paper(t, half_cycle, eta_min, eta_max):
    cycle = np.floor(1 + t / (2 * half_cycle))
    x = np.abs(t / half_cycle - 2 * cycle + 1)
    return eta_min + (eta_max - eta_min) * np.maximum(0, 1 - x)


def triangular__up_or_down(t, half_cycle, eta_min, eta_max):
    rounds, rest = divmod(t, half_cycle)
    part = rest / half_cycle
    return eta_min + (eta_max - eta_min) * (part if rounds % 2 == 0 else 1 - part)


def triangular__interpolated(step, half, low, high):
    return float(np.interp(step % (2 * half), [0, half, 2 * half], [low, high, low]))


def triangular__by_arccosine(t, half_cycle, eta_min, eta_max):
    return eta_min + (eta_max - eta_min) * np.arccos(np.cos(np.pi * t / half_cycle)) / np.pi


def triangular2__height_shrinks(t, half_cycle, eta_min, eta_max):
    height = eta_max - eta_min
    while t >= 2 * half_cycle:
        t -= 2 * half_cycle
        height /= 2
    return eta_min + height * (1 - abs(t / half_cycle - 1))


def triangular2__interpolated(t, half_cycle, eta_min, eta_max):
    cycle, within = divmod(t, 2 * half_cycle)
    top = eta_min + (eta_max - eta_min) * 0.5**cycle
    return np.interp(within, [0, half_cycle, 2 * half_cycle], [eta_min, top, eta_min])


def reduce_on_plateau__looks_back(losses, eta0, factor, patience):
    losses, rates, eta, since = list(losses), [], eta0, 0
    for n, loss in enumerate(losses):
        if n == 0 or loss < min(losses[:n]):
            since = n
        if n - since == patience:
            eta, since = eta * factor, n
        rates.append(eta)
    return rates


def reduce_on_plateau__counts_down(history, start, part, patience):
    lowest, left, cuts = float("inf"), patience, []
    for loss in history:
        left = patience if loss < lowest else left - 1
        lowest = min(lowest, loss)
        cuts.append(int(left == 0))
        left = left or patience
    return start * part ** np.cumsum(cuts)


def average_weights__stacked(snapshots):
    return [np.mean(np.stack(arrays), axis=0) for arrays in zip(*snapshots, strict=True)]


def average_weights__entry_by_entry(snapshots):
    average = []
    for k, first in enumerate(snapshots[0]):
        total = np.zeros(first.shape)
        for snapshot in snapshots:
            for index in np.ndindex(first.shape):
                total[index] += snapshot[k][index]
        average.append(total / len(snapshots))
    return tuple(average)


def average_weights__one_after_the_other(nets):
    average = [np.array(w, dtype=float) for w in nets[0]]
    for n, net in enumerate(nets[1:], start=1):
        for mean, w in zip(average, net, strict=True):
            mean += (w - mean) / (n + 1)
    return average


def update_average__towards_the_new(average, weights, n):
    return [a + (w - a) / (n + 1) for a, w in zip(average, weights, strict=True)]


def update_average__shares(mean, newest, count):
    old, new = count / (count + 1), 1 / (count + 1)
    return tuple(old * mean[k] + new * newest[k] for k in range(len(mean)))
