"""Many networks at once compute what one network computes, with the functions of the course."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import Digits, descent, new_nets, train_nets, training_digits
from solutions.ch08_cross_entropy import one_hot
from solutions.ch13_capstone_digits import initialize, loss_and_gradients

IMAGES = training_digits()
FEW = Digits(IMAGES.X[:40], IMAGES.labels[:40])


def one_of(nets, k):
    return [nets.W1[k], nets.W2[k]], [nets.b1[k, 0], nets.b2[k, 0]]


def test_start_is_that_of_the_last_chapter_for_the_same_seed():
    weights, biases = initialize([64, 30, 10], np.random.default_rng(7))
    nets = new_nets([3, 7])

    for ours, theirs in zip([*weights, *biases], [*one_of(nets, 1)[0], *one_of(nets, 1)[1]], strict=True):
        assert_allclose(ours, theirs, rtol=0, atol=0)


def test_cost_and_gradient_are_those_of_the_last_chapter_for_each_network():
    nets = new_nets([1, 2, 3]).map(lambda part: 3 * part + 0.1)
    gradients = nets.gradients(FEW.X[None], FEW.Y)
    for k in range(3):
        cost, dWs, dbs = loss_and_gradients(*one_of(nets, k), FEW.X, one_hot(FEW.labels, 10), 0.0, 40)

        assert nets.costs(FEW)[k] == pytest.approx(cost, rel=1e-12)
        found_Ws, found_bs = one_of(gradients, k)
        for ours, theirs in zip([*dWs, *dbs], [*found_Ws, *found_bs], strict=True):
            assert_allclose(theirs, ours, rtol=1e-9, atol=1e-14)


def test_networks_trained_together_are_those_trained_alone():
    *_, both = train_nets(new_nets([1, 2]), FEW, [1, 2], descent(0.5), epochs=3)
    *_, alone = train_nets(new_nets([2]), FEW, [2], descent(0.5), epochs=3)

    assert_allclose(both.flat[1], alone.flat[0], rtol=1e-10)
    assert np.abs(both.flat[0] - both.flat[1]).max() > 0.1


def test_rate_may_differ_between_networks_and_change_with_the_step():
    seen = []

    def rate(t):
        seen.append(t)
        return np.array([0.0, 0.5]) if t < 4 else 0.0

    *_, nets = train_nets(new_nets([1, 1]), FEW, [1, 1], descent(rate), epochs=2)
    *_, once = train_nets(new_nets([1]), FEW, [1], descent(0.5), epochs=1)

    assert seen == list(range(8))
    assert_allclose(nets.flat[0], new_nets([1]).flat[0])
    assert_allclose(nets.flat[1], once.flat[0])


def test_epoch_uses_every_image_once_in_full_batches():
    batches = []

    def record(nets, gradients, t):
        batches.append(gradients.b2[0].copy())
        return nets

    *_, _ = train_nets(new_nets([1]), FEW, [1], record, epochs=1, batch=20)
    whole = new_nets([1]).gradients(FEW.X[None], FEW.Y)

    assert len(batches) == 2
    assert_allclose(np.mean(batches, axis=0), whole.b2[0], atol=1e-15)


def test_chosen_networks_and_parameters_in_a_row_keep_their_order():
    nets = new_nets([1, 2, 3])

    assert nets.flat.shape == (3, 2260)
    assert_allclose(nets[[2, 0]].flat, nets.flat[[2, 0]])
    assert_allclose(nets[[0]].accuracies(FEW), nets.accuracies(FEW)[:1])
