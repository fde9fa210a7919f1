"""Known mistakes of `layer_gradients`; each docstring is what the learner reads."""

import numpy as np


def gradients_summed(delta, A_prev):
    """Yours is exactly m times ours. Where did the mean over the examples go?"""
    return delta.T @ A_prev, delta.sum(axis=0)


def gradients_averaged_twice(delta, A_prev):
    """Yours is ours divided by m, because the mean over the examples is taken twice."""
    return delta.T @ A_prev / len(delta) ** 2, delta.mean(axis=0) / len(delta)


def divided_by_neurons(delta, A_prev):
    """You divide by the number of columns of delta. Which of its axes counts the examples?"""
    return delta.T @ A_prev / delta.shape[1], delta.sum(axis=0) / delta.shape[1]


def gradients_negated(delta, A_prev):
    """Yours is exactly ours with the opposite sign, so it points downhill. The gradient points uphill."""
    return -delta.T @ A_prev / len(delta), -delta.mean(axis=0)


def weights_summed_biases_averaged(delta, A_prev):
    """Your dW is m times ours, because the mean is missing in dW."""
    return delta.T @ A_prev, delta.mean(axis=0)


def biases_summed(delta, A_prev):
    """Your db is m times ours, because the mean is missing in db."""
    return delta.T @ A_prev / len(delta), delta.sum(axis=0)


def biases_of_last_example(delta, A_prev):
    """Your db comes from the last example alone. Is a sum overwritten in a loop?"""
    return delta.T @ A_prev / len(delta), delta[-1].copy()


def biases_averaged_over_everything(delta, A_prev):
    """All entries of your db are equal, because the mean ran over the neurons too. Which axis counts the
    examples?
    """
    return delta.T @ A_prev / len(delta), np.full(delta.shape[1], delta.mean())


def gradients_of_last_example(delta, A_prev):
    """Yours is the gradient of the last example alone. Is a sum overwritten in a loop?"""
    return np.outer(delta[-1], A_prev[-1]), delta[-1].copy()


def divided_by_width(delta, A_prev):
    """You divide by the number of columns of A_prev. Which axis counts the examples?"""
    return delta.T @ A_prev / A_prev.shape[1], delta.sum(axis=0) / A_prev.shape[1]


def outer_product_of_means(delta, A_prev):
    """You multiply the mean error by the mean activation, but the mean of products is something else."""
    return np.outer(delta.mean(axis=0), A_prev.mean(axis=0)), delta.mean(axis=0)


def gradient_reshaped(delta, A_prev):
    """The entries of dW are in the wrong places, because reshape does not transpose."""
    return (A_prev.T @ delta / len(delta)).reshape(delta.shape[1], -1), delta.mean(axis=0)


def gradient_transposed(delta, A_prev):
    """Your dW is the transposed matrix. The entry dW[j, k] belongs to W[j, k], which leads from neuron k
    to neuron j.
    """
    return A_prev.T @ delta / len(delta), delta.mean(axis=0)


def biases_as_row(delta, A_prev):
    """Your db has an axis too many. It is as long as the biases and has no second axis."""
    return delta.T @ A_prev / len(delta), delta.mean(axis=0, keepdims=True)


def biases_as_column(delta, A_prev):
    """Your db is a column, but the biases of a layer have only one axis here, with one entry for each
    neuron.
    """
    return delta.T @ A_prev / len(delta), delta.mean(axis=0)[:, None]
