"""Wrong answers to the exercises whose cards say themselves what is wrong: orders, and trained networks."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np

from gradecheck.course.course import load_course
from tests.folders import REPOSITORY

Text = Callable[[], str]
Network = tuple[list[np.ndarray], list[np.ndarray]]


@cache
def exercise(name):
    """A card of the course, and the module of its chapter."""
    chapter, card = load_course(REPOSITORY).find(name)
    return card, chapter.module


def ordered(order) -> Text:
    """What is said of an order of three nodes, each computed from the one before."""
    return lambda: " ".join(exercise("topological_order")[0].explains(order, [0, 1, 2], [(), (0,), (1,)]))


@cache
def digits() -> tuple[np.ndarray, np.ndarray]:
    """Training images and their labels as rows."""
    X, labels, _, _ = exercise("train")[1].read_digits()
    return X, np.eye(10)[labels]


def as_they_are(X):
    return X


@cache
def network(scaled=as_they_are) -> Network:
    """One that has seen three hundred images: it knows them by heart, and reads others less well.

    The images are ``scaled(X)``.
    """
    X, Y = digits()
    again, Y = np.tile(scaled(X[:300]), (4, 1)), np.tile(Y[:300], (4, 1))
    return exercise("train")[0].reference(again, Y, [64, 30, 10], np.random.default_rng(0))


def as_it_is(weights, biases) -> Network:
    return weights, biases


def trained(change=as_it_is, on=slice(300), scaled=as_they_are) -> Text:
    """What is said of a network after a change, as if it had been trained on some of the images."""
    X, Y = digits()
    explains = exercise("train")[0].explains
    return lambda: " ".join(explains(change(*network(scaled)), None, X[on], Y[on], [64, 30, 10], None))


def without_limit(weights, biases) -> Network:
    return [W * np.inf for W in weights], biases


def nearly_zero(weights, biases) -> Network:
    return [0.001 * W for W in weights], [0 * b for b in biases]


def untrained(weights, biases) -> Network:
    return [0 * W for W in weights], [0 * b for b in biases]


def far_away(weights, biases) -> Network:
    """Certain of what it gets wrong."""
    return [*weights[:-1], -20 * weights[-1]], biases


def of_whole_pixels(weights, biases) -> Network:
    """The same for pixels from 0 to 16."""
    return [weights[0] / 16, *weights[1:]], biases


def centered(X):
    return X - X.mean(axis=0)


def standardized(X):
    spread = X.std(axis=0)
    return centered(X) / np.where(spread > 0, spread, 1)


def divided_once_more(X):
    return X / 16
