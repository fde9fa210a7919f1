"""What chapter 13 says in numbers."""

import numpy as np
import pytest

from solutions.ch08_cross_entropy import one_hot
from solutions.ch10_non_convexity import filter_normalize
from solutions.ch13_capstone_digits import (
    initialize,
    loss_and_gradients,
    predict,
    read_digits,
    train,
)
from solutions.ch13_capstone_digits.cards import why_by_loss, why_it_reads_badly

SIZES = [64, 30, 10]
X, LABELS, X_HELD_OUT, LABELS_HELD_OUT = read_digits()
Y = one_hot(LABELS, 10)


@pytest.fixture(scope="module")
def network():
    return train(X, Y, SIZES, np.random.default_rng(1))


def explained(answer):
    return why_it_reads_badly(answer, None, X, Y, SIZES, None)


def test_training_and_held_out_digits_are_1347_and_450_and_share_no_place():
    assert (len(X), len(X_HELD_OUT)) == (1347, 450)
    assert (X.min(), X.max()) == (0, 1)
    assert np.bincount(LABELS_HELD_OUT).min() >= 35


def test_variance_of_the_weighted_input_is_that_of_the_weights_times_the_squared_inputs():
    z = np.random.default_rng(0).normal(0, 1 / 8, size=(20_000, 64)) @ X[0]
    assert z.var() == pytest.approx(np.sum(X[0] ** 2) / 64, rel=0.05)


def test_first_loss_is_near_the_logarithm_of_ten():
    start = initialize(SIZES, np.random.default_rng(0))
    assert abs(loss_and_gradients(*start, X, Y, 0.0, len(X))[0] - np.log(10)) < 0.3


def test_ten_images_are_learned_by_heart():
    start = initialize(SIZES, np.random.default_rng(0))
    found = stepped(*start, X[:10], Y[:10], alpha=0.0, eta=2.0, n_steps=300)
    assert predict(*found, X[:10]).tolist() == LABELS[:10].tolist()


def test_ten_images_with_labels_of_others_are_learned_by_heart_too():
    torn = X[:10][np.random.default_rng(5).permutation(10)]
    start = initialize(SIZES, np.random.default_rng(0))
    found = stepped(*start, torn, Y[:10], alpha=0.0, eta=2.0, n_steps=300)
    assert predict(*found, torn).tolist() == LABELS[:10].tolist()


@pytest.mark.parametrize(("alpha", "lowest"), [(0.3, 0.9), (3.0, 2.2)])
def test_penalty_divided_by_the_batch_stops_the_training_short(alpha, lowest):
    """Five epochs of batches of 32: over n_train the loss falls below 0.7, over 32 it does not."""

    def loss_after(n_train):
        rng = np.random.default_rng(0)
        network = initialize(SIZES, rng)
        for _ in range(5):
            order = rng.permutation(len(X))
            for first in range(0, len(X), 32):
                rows = order[first : first + 32]
                _, dWs, dbs = loss_and_gradients(*network, X[rows], Y[rows], alpha, n_train)
                steps = zip(network, (dWs, dbs), strict=True)
                network = [[p - 0.5 * d for p, d in zip(ps, ds, strict=True)] for ps, ds in steps]
        return loss_and_gradients(*network, X, Y, 0.0, 1)[0]

    assert loss_after(len(X)) < 0.7
    assert loss_after(32) > lowest


def test_trained_network_reads_more_than_95_of_100_held_out_digits(network):
    assert np.mean(predict(*network, X_HELD_OUT) == LABELS_HELD_OUT) >= 0.96


@pytest.mark.slow
def test_which_valley_is_wider_depends_on_the_ruler():
    """Raw and filter-normalised slices put a network with and one without penalty in opposite order."""

    def rises(weights, biases):
        rng = np.random.default_rng(3)
        raw = [rng.normal(size=W.shape) for W in weights]
        both = raw, [filter_normalize(d, W) for d, W in zip(raw, weights, strict=True)]
        moved = [[W + d for W, d in zip(weights, ds, strict=True)] for ds in both]
        return [loss_and_gradients(Ws, biases, X, Y, 0.0, 1)[0] for Ws in moved]

    start = train(X, Y, SIZES, np.random.default_rng(1))
    shrunk = stepped(*start, X, Y, alpha=10.0, eta=0.5, n_steps=400)
    (raw, normalised), (raw_small, normalised_small) = rises(*start), rises(*shrunk)
    assert raw_small > raw
    assert normalised_small < normalised


def stepped(weights, biases, X, Y, alpha, eta, n_steps):
    for _ in range(n_steps):
        _, dWs, dbs = loss_and_gradients(weights, biases, X, Y, alpha, len(X))
        weights = [W - eta * dW for W, dW in zip(weights, dWs, strict=True)]
        biases = [b - eta * db for b, db in zip(biases, dbs, strict=True)]
    return weights, biases


def test_low_score_is_explained_by_a_loss_that_did_not_fall():
    fact, cause = explained(initialize(SIZES, np.random.default_rng(0)))
    assert "95 % are wanted" in fact
    assert "has hardly fallen" in cause


def test_low_score_is_explained_by_a_loss_that_rose():
    weights, biases = initialize(SIZES, np.random.default_rng(0))
    assert "risen far above" in explained(([50 * W for W in weights], biases))[1]


def test_training_images_known_by_heart_are_called_over_fitting_and_others_not_enough():
    assert "over-fits" in why_by_loss(seen=0.999, loss=0.01)
    assert "more epochs" in why_by_loss(seen=0.9, loss=0.5)


def test_low_score_is_explained_by_pixels_that_were_scaled(network):
    weights, biases = network
    _, cause = explained(([weights[0] / 16, *weights[1:]], biases))
    assert "of pixels from 0 to 16" in cause
    mean, spread = X.mean(axis=0), X.std(axis=0)
    scaled = (X - mean) / np.where(spread > 0, spread, 1)
    assert "of standardised pixels" in explained(train(scaled, Y, SIZES, np.random.default_rng(1)))[1]


def test_weights_that_are_no_numbers_are_explained(network):
    weights, biases = network
    fact, cause = explained(([np.nan * weights[0], weights[1]], biases))
    assert fact == "returns weights that are not finite numbers"
    assert "rate too large" in cause
