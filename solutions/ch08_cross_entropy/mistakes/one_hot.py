"""Known mistakes of `one_hot`; each docstring is what the learner reads."""

import numpy as np

from ..references import one_hot


def labels_from_one(labels, n_classes):
    """Yours counts classes from 1, but the first column belongs to class 0."""
    return one_hot(np.asarray(labels) - 1, n_classes)


def classes_as_rows(labels, n_classes):
    """Yours has one class a row, but rows are examples and columns are classes."""
    return one_hot(labels, n_classes).T


def classes_up_to_largest_label(labels, n_classes):
    """The number of your columns follows from the largest label, but the last classes need not occur."""
    return one_hot(labels, int(np.max(labels)) + 1)


def labels_instead_of_ones(labels, n_classes):
    """Yours has the label in the right places, but a 1 is asked for."""
    return one_hot(labels, n_classes) * np.asarray(labels)[:, None]


def minus_one_elsewhere(labels, n_classes):
    """Yours has -1 where a 0 belongs. Each row must sum to 1."""
    return 2 * one_hot(labels, n_classes) - 1


def first_example_only(labels, n_classes):
    """Yours fills only the first row. Is the `return` inside the loop?"""
    Y = one_hot(labels, n_classes)
    Y[1:] = 0.0
    return Y


def classes_that_occur(labels, n_classes):
    """Yours has columns only for the classes that occur, so the same label would be a different column in
    the next batch.
    """
    return one_hot(np.unique(labels, return_inverse=True)[1], len(np.unique(labels)))
