"""Known mistakes of `predict`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in

from ...ch08_cross_entropy import one_hot, softmax
from ..references import logits_of


def _predict(part, weights, biases, X):
    """The labels, in the parts that may be wrong."""
    logits = part("logits", logits_of(weights, biases, X), weights=weights, biases=biases, X=X)
    return part("labels", np.argmax(logits, axis=1), logits=logits)


@mistake_in(_predict, "labels")
def least_likely(logits):
    """Yours returns the class with the smallest probability."""
    return np.argmin(logits, axis=1)


@mistake_in(_predict, "labels")
def largest_probability(logits):
    """Yours returns the largest probability itself and not its index."""
    return np.max(softmax(logits), axis=1)


@mistake_in(_predict, "labels")
def one_hot_labels(labels, logits):
    """Yours returns one-hot rows, but a label is a number."""
    return one_hot(labels, logits.shape[1])


@mistake_in(_predict, "labels")
def counted_from_one(labels):
    """Your labels start at 1, but the first output belongs to class 0."""
    return labels + 1


@mistake_in(_predict, "labels")
def best_example_of_class(logits):
    """Yours returns the best example of each class. Look along the rows and not down the columns."""
    return np.argmax(logits, axis=0)


@mistake_in(_predict, "labels")
def place_in_whole_batch(logits):
    """Yours returns one number for the whole batch, because argmax was not told the axis."""
    return np.argmax(logits)


@mistake_in(_predict, "logits")
def biases_left_out(weights, biases, X):
    """Your forward pass has no biases."""
    return logits_of(weights, [0 * b for b in biases], X)


@mistake_in(_predict, "logits")
def linear_hidden(weights, biases, X):
    """Your hidden layers have no sigmoid."""
    for W, b in zip(weights, biases, strict=True):
        X = X @ W.T + b
    return X
