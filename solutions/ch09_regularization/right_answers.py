"""Right answers to the exercises of chapter 9, written in other ways than the reference."""

import math

import numpy as np


def l2_penalty__loops(weights, alpha, n_train):
    total = 0.0
    for W in weights:
        for row in W:
            for w in row:
                total += float(w) ** 2
    return alpha * total / (2 * n_train)


def l2_penalty__one_long_vector(weights, alpha, n_train):
    w = np.concatenate([np.ravel(W) for W in weights]).astype(float)
    return 0.5 * alpha / n_train * (w @ w)


def l2_penalty__frobenius_norms(weights, strength, n):
    return strength / n * sum(np.linalg.norm(W) ** 2 for W in weights) / 2


def regularized_gradients__copies(dWs, dbs, weights, alpha, n_train):
    new = [dW.astype(float) for dW in dWs]
    for layer, W in enumerate(weights):
        new[layer] += W * (alpha / n_train)
    return new, [db.copy() for db in dbs]


def regularized_gradients__tuples(dWs, dbs, weights, alpha, n_train):
    return tuple((n_train * dW + alpha * W) / n_train for dW, W in zip(dWs, weights, strict=True)), tuple(dbs)


def regularized_gradients__lists(dWs, dbs, weights, alpha, n_train):
    added = [
        [[d + alpha * w / n_train for d, w in zip(*rows, strict=True)] for rows in zip(dW, W, strict=True)]
        for dW, W in zip(dWs, weights, strict=True)
    ]
    return added, [list(db) for db in dbs]


def weight_decay_step__gradient_of_the_penalty(weights, biases, dWs, dbs, eta, alpha, n_train):
    dWs, dbs = regularized_gradients__copies(dWs, dbs, weights, alpha, n_train)
    return (
        [W - eta * dW for W, dW in zip(weights, dWs, strict=True)],
        [b - eta * db for b, db in zip(biases, dbs, strict=True)],
    )


def weight_decay_step__on_copies(weights, biases, dWs, dbs, eta, alpha, n_train):
    weights, biases = [W.astype(float) for W in weights], [b.astype(float) for b in biases]
    for layer in range(len(weights)):
        weights[layer] *= 1 - eta * alpha / n_train
        weights[layer] -= eta * dWs[layer]
        biases[layer] -= eta * dbs[layer]
    return tuple(weights), tuple(biases)


def weight_decay_step__both_parts_by_the_rate(weights, biases, dWs, dbs, rate, alpha, n):
    moved = [W - rate * (dW + alpha * W / n) for W, dW in zip(weights, dWs, strict=True)]
    return moved, list(map(lambda b, db: b - rate * db, biases, dbs))


def early_stopping__index_arithmetic(validation_losses, patience):
    if patience < 1 or not len(validation_losses):
        raise ValueError("nothing to watch")
    best_epoch = 0
    for epoch in range(len(validation_losses)):
        best, loss = validation_losses[best_epoch], validation_losses[epoch]
        if loss < best or (np.isnan(best) and not np.isnan(loss)):
            best_epoch = epoch
        if epoch - best_epoch == patience:
            return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1


def early_stopping__running_minimum(losses, patience):
    losses = np.asarray(losses, dtype=float)
    if patience < 1 or losses.size == 0:
        raise ValueError("patience and losses must not be empty")
    known = np.where(np.isnan(losses), np.inf, losses)
    before = np.minimum.accumulate(np.concatenate([[np.inf], known]))[:-1]
    records = np.flatnonzero(known < before)
    for record, following in zip(records, [*records[1:], math.inf], strict=True):
        if following - record > patience:
            return int(record), int(min(record + patience, len(losses) - 1))
    raise AssertionError("the last record has no record after it")


def early_stopping__counting_down(validation_losses, patience):
    if patience <= 0 or len(validation_losses) < 1:
        raise ValueError("need losses and patience")
    best, left, epoch = (float("inf"), -1), patience, -1
    for loss in validation_losses:
        epoch += 1
        left -= 1
        if best[0] > loss:
            best, left = (loss, epoch), patience
        if left == 0:
            break
    return [best[1], epoch]


def early_stopping__has_it_converged_yet(validation_losses, patience):
    """`has_converged` of chapter 2, asked after every epoch; NaN is worse than anything."""
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("no patience, or no losses")
    losses = [math.inf if math.isnan(loss) else float(loss) for loss in validation_losses]
    run = next(
        (
            n
            for n in range(patience + 1, len(losses))
            if min(losses[n - patience : n]) >= min(losses[: n - patience])
        ),
        len(losses),
    )
    return losses.index(min(losses[:run])), run - 1


def early_stopping__least_of_what_was_seen(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("no patience, or no losses")
    for epoch in range(len(validation_losses)):
        best_epoch = int(np.argmin(np.nan_to_num(validation_losses[: epoch + 1], nan=np.inf)))
        if epoch - best_epoch >= patience:
            break
    return np.array([best_epoch, epoch])
