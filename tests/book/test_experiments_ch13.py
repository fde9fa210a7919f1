"""What chapter 13 says in numbers."""

import contextlib
import io
import re

import numpy as np
import pytest

from book.figures.digit_net import trained_with_penalty
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
from tests.folders import REPOSITORY

PAGE = REPOSITORY / "book" / "ch13_capstone_digits.md"
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


def test_wider_normalized_valley_reads_fewer_new_images():
    """Raw and filter-normalized slices put the networks of the figure in opposite order."""
    learn, new = slice(1100), slice(1100, None)
    free, strong = (trained_with_penalty(X[learn], Y[learn], alpha) for alpha in (0.0, 10.0))

    def rises(weights, biases):
        rng = np.random.default_rng(3)
        raw = [rng.normal(size=W.shape) for W in weights]
        both = raw, [filter_normalize(d, W) for d, W in zip(raw, weights, strict=True)]
        moved = [[W + d for W, d in zip(weights, ds, strict=True)] for ds in both]
        return [loss_and_gradients(Ws, biases, X[learn], Y[learn], 0.0, 1)[0] for Ws in moved]

    (raw, normalized), (raw_strong, normalized_strong) = rises(*free), rises(*strong)
    assert raw_strong > raw
    assert normalized_strong < normalized
    reads = [np.mean(predict(*network, X[new]) == LABELS[new]) for network in (free, strong)]
    assert reads[1] < reads[0]


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


def test_training_images_known_by_heart_are_called_overfitting_and_others_not_enough():
    assert "overfits" in why_by_loss(seen=0.999, loss=0.01)
    assert "The usual reasons" in why_by_loss(seen=0.9, loss=0.5)


def test_neurons_that_are_all_equal_are_told_of_and_no_advice_about_the_steps(network):
    """More epochs, or another rate, would not make them differ."""
    (first, *others), (bias, *rest) = network
    equal = ([first[:1] + 0 * first, *others], [bias[:1] + 0 * bias, *rest])
    cause = explained(equal)[1]
    assert cause.startswith(f"Hidden layer 1 has {len(first)} neurons, but the number of different ones")
    assert "rate" not in cause
    two = ([first[np.arange(len(first)) % 2], *others], [bias[np.arange(len(bias)) % 2], *rest])
    assert "among them is 2, and equal" in explained(two)[1]
    nearly = ([equal[0][0] + 1e-3 * first, *others], equal[1])
    assert "different ones" not in explained(nearly)[1]


def test_low_score_is_explained_by_pixels_that_were_scaled(network):
    weights, biases = network
    _, cause = explained(([weights[0] / 16, *weights[1:]], biases))
    assert "of pixels from 0 to 16" in cause
    mean, spread = X.mean(axis=0), X.std(axis=0)
    scaled = (X - mean) / np.where(spread > 0, spread, 1)
    assert "of standardized pixels" in explained(train(scaled, Y, SIZES, np.random.default_rng(1)))[1]


def test_weights_that_are_no_numbers_are_explained(network):
    weights, biases = network
    fact, cause = explained(([np.nan * weights[0], weights[1]], biases))
    assert fact == "returns weights that are not finite numbers"
    assert "rate too large" in cause


# --- The measurements, by the page's own cells ---


@pytest.fixture(scope="module")
def page():
    """The names that the cells of the page leave behind; cells that only draw or check are left out."""
    cells = re.findall(
        r"^```\{code-cell\}[^\n]*\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    names: dict = {}
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in cells:
            if not re.search(r"plt\.show|check_function|LossSlice\(\)|DigitReader\(\)", cell):
                exec(re.sub(r"^:tags:.*\n", "", cell, flags=re.MULTILINE), names)
    return names


def shares(found):
    return {name: np.mean(rights) for name, rights in found.items()}


@pytest.mark.slow
def test_most_similar_image_is_near_in_the_file_far_more_often_than_chance_would_have_it(page):
    gaps = np.diff(page["forms"])
    assert len(gaps) == 12
    assert np.median(gaps) == pytest.approx(130, abs=3)
    assert page["in_file"].startswith("0123456789" + "01234569" + "0123456789", 1545)
    assert np.mean(page["of_nearest"] <= 100) > 0.45
    assert np.mean(page["of_any"] <= 100) < 0.13
    assert page["closest"].min() > 0.5  # no validation image has a copy among the training images


@pytest.mark.slow
def test_nearest_neighbor_reads_more_validation_images_than_the_network(page):
    new = page["new"]
    neighbor = page["right"](page["nearest_neighbor"](page["digits"], new.X), new)

    assert neighbor > 0.98
    assert page["right"](predict(*page["network"], new.X), new) < 0.965


@pytest.mark.slow
def test_momentum_and_adam_at_their_best_rates_cannot_be_told_apart(page):
    costs = {key: [page["cost"](n, page["new"]) for n in nets] for key, nets in page["settings"].items()}
    adam, momentum = costs["adam", 0.03], costs["momentum", 0.9]

    assert min(costs, key=lambda key: np.mean(costs[key])) in {("adam", 0.03), ("momentum", 0.9)}
    assert abs(np.mean(adam) - np.mean(momentum)) < np.std(momentum, ddof=1)
    assert np.mean(costs["adam", 0.1]) < 1.25 * np.mean(adam)


@pytest.mark.slow
def test_without_a_hidden_layer_the_cost_is_that_of_the_network(page):
    def difference(networks):
        d = page["losses"](networks, page["new"]) - page["losses"](page["chosen"], page["new"])
        return d.mean() / (d.std(ddof=1) / len(d) ** 0.5)

    found = {name: difference(networks) for name, networks in page["others"].items()}
    assert abs(found["no hidden layer"]) < 1.5
    assert abs(found["100 neurons"]) < 2.5
    assert abs(found["two layers of 30"]) < 1.5
    assert found["10 neurons"] > 3
    assert found["30 neurons, penalty alpha 1"] > 3


@pytest.mark.slow
def test_linear_program_with_cross_entropy_reads_more_than_93_of_100_validation_images(page):
    reads = [page["right"](predict(*net, page["new"].X), page["new"]) for net in page["softmaxes"][0.1]]

    assert np.mean(reads) > 0.925


@pytest.mark.slow
def test_number_of_settings_that_the_validation_images_judged_is_the_one_in_the_text(page):
    words = "Sixteen settings have now been judged"

    assert words in PAGE.read_text("utf-8")
    assert len(page["settings"]) + len(page["softmaxes"]) + len(page["others"]) - 1 == 16


@pytest.mark.slow
def test_network_knows_when_it_is_in_doubt(page):
    sure, wrong = page["sure"], page["wrong"]

    assert 0.78 < np.mean(sure) < 0.9
    assert np.mean(wrong[sure]) < 0.025
    assert np.mean(wrong[~sure]) > 0.12


@pytest.mark.slow
def test_one_pixel_makes_every_program_misread_three_to_six_images_of_ten(page):
    found = [
        page["right"](read(page["moved"](page["new"].X, *by)), page["new"])
        for read in page["readers"].values()
        for by in page["right_left_down_up"]
    ]

    assert min(found) > 0.35
    assert max(found) < 0.72


@pytest.mark.slow
def test_five_positions_teach_the_network_what_linear_scores_cannot_learn(page):
    (there, away), (linear_there, linear_away) = (
        page["after_augmentation"][name] for name in ("network", "softmax regression")
    )

    assert there > 0.93
    assert away > 0.85
    assert linear_there < 0.91
    assert linear_away < 0.82


@pytest.mark.slow
def test_images_and_negatives_need_the_hidden_layer(page):
    assert max(page["both_ways"][64, 10]) < 0.3
    assert min(page["both_ways"][64, 30, 10]) > 0.9


def test_best_weights_for_images_and_negatives_without_a_hidden_layer_are_zero():
    both, Y_both = np.vstack([X - 0.5, 0.5 - X]), np.tile(Y, (2, 1))
    q = Y.mean(axis=0)
    cost, (dW,), (db,) = loss_and_gradients([np.zeros((10, 64))], [np.log(q)], both, Y_both, 0.0, 1)

    assert np.abs(dW).max() < 1e-12
    assert np.abs(db).max() < 1e-12
    assert cost == pytest.approx(-np.sum(q * np.log(q)))
    assert cost < np.log(10)


@pytest.mark.parametrize("seed", range(5))
def test_no_linear_scores_read_two_digits_both_ways(seed):
    """However the scores are drawn, only one digit has images that are read right with their negatives."""
    rng = np.random.default_rng(seed)
    W, b = rng.normal(size=(10, 64)), rng.normal(size=10)
    as_they_are, negative = (x @ W.T + b for x in (X - 0.5, 0.5 - X))
    read = (as_they_are.argmax(axis=1) == LABELS) & (negative.argmax(axis=1) == LABELS)

    assert len(set(LABELS[read])) <= 1


@pytest.mark.slow
def test_hands_that_were_not_learned_from_are_read_worse_by_every_program(page):
    for name in page["readers"]:
        mistakes = 1 - page["at_random"][name].mean(), 1 - page["by_place"][name].mean()
        assert mistakes[1] > 1.6 * mistakes[0]
    assert 0.95 < page["at_random"]["network"].mean() < 0.98
    assert 0.90 < page["by_place"]["network"].mean() < 0.945
    assert page["at_random"]["nearest neighbor"].mean() > 0.98


@pytest.mark.slow
def test_450_images_cannot_tell_the_three_programs_apart_and_1347_can(page):
    assert all(share > 0.965 for share in shares(page["on_test"]).values())
    assert shares(page["on_test"])["network"] > 0.97
    p = {key: found[2] for key, found in page["compared"].items()}
    assert p["test", "softmax regression"] > 0.1
    assert p["test", "nearest neighbor"] > 0.1
    assert p["random", "nearest neighbor"] < 0.01
    assert p["random", "softmax regression"] > 0.1
    assert p["pieces", "nearest neighbor"] < 1e-6


@pytest.mark.slow
def test_p_of_the_coin_is_that_of_all_equally_uneven_results(page):
    first, second = np.repeat([True, False], [2, 10]), np.repeat([False, True], [2, 10])

    assert page["only_one"](first, second) == (2, 10, pytest.approx(2 * 79 / 2**12))
    assert page["only_one"](first, first)[2] == 1


# --- Problems --------------------------------------------------------------------------------------------


def test_majority_of_lucky_guesses_scores_80_percent_on_a_fixed_test_and_nothing_on_a_new_one():
    rng = np.random.default_rng(0)
    truth = rng.integers(0, 2, size=450)
    lists = rng.integers(0, 2, size=(1000, 450))
    scores = (lists == truth).mean(axis=1)
    vote = lists[scores > 0.5].mean(axis=0) > 0.5

    assert round(scores.max(), 2) == 0.57
    assert 0.77 < np.mean(vote == truth) < 0.81
    assert abs(np.mean(vote == rng.integers(0, 2, size=450)) - 0.5) < 0.08


@pytest.mark.slow
def test_copies_before_the_split_flatter_both_programs(page):
    X_all, labels_all, Digits = page["X_all"], page["labels_all"], page["Digits"]

    def noisy(X, labels):
        return Digits(np.concatenate([X + rng.normal(0, 0.1, X.shape) for _ in range(4)]), np.tile(labels, 4))

    def scored(learn, check):
        return {
            name: page["right"](read(check.X), check)
            for name, read in page["learned"](learn).items()
            if name != "softmax regression"
        }

    rng = np.random.default_rng(0)
    copies = noisy(X_all, labels_all)
    order = rng.permutation(len(copies.X))
    parts = [Digits(copies.X[rows], copies.labels[rows]) for rows in (order[:4400], order[4400:])]
    leaky = scored(*parts)
    fair = scored(*(noisy(part.X, part.labels) for part in (page["digits"], page["new"])))

    assert leaky["network"] > 0.975
    assert leaky["nearest neighbor"] > 0.999
    assert fair["network"] < 0.96
    assert fair["nearest neighbor"] < 0.99


def test_images_that_a_difference_of_six_in_a_thousand_needs():
    together, apart = 0.02 / 0.003**2, (0.982 * 0.018 + 0.976 * 0.024) / 0.003**2

    assert round(together, -2) == 2200
    assert round(apart, -2) == 4600
