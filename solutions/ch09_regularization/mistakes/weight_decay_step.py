"""Known mistakes of `weight_decay_step`; each docstring is what the learner reads."""


def _decayed(weights, biases, dWs, dbs, eta, kept, kept_biases=1.0):
    new_weights = [kept * W - eta * dW for W, dW in zip(weights, dWs, strict=True)]
    return new_weights, [kept_biases * b - eta * db for b, db in zip(biases, dbs, strict=True)]


def biases_decay_too(weights, biases, dWs, dbs, eta, alpha, n_train):
    """The biases shrink in yours, but they should not."""
    kept = 1 - eta * alpha / n_train
    return _decayed(weights, biases, dWs, dbs, eta, kept, kept)


def decay_without_n(weights, biases, dWs, dbs, eta, alpha, n_train):
    """Your weights shrink n_train times as much as they should."""
    return _decayed(weights, biases, dWs, dbs, eta, 1 - eta * alpha)


def decay_without_eta(weights, biases, dWs, dbs, eta, alpha, n_train):
    """The decay in yours does not depend on the learning rate."""
    return _decayed(weights, biases, dWs, dbs, eta, 1 - alpha / n_train)


def decay_halved(weights, biases, dWs, dbs, eta, alpha, n_train):
    """Your weights shrink half as much as they should, because the derivative of the square brings a 2."""
    return _decayed(weights, biases, dWs, dbs, eta, 1 - eta * alpha / (2 * n_train))


def decay_twice(weights, biases, dWs, dbs, eta, alpha, n_train):
    """Your weights shrink twice. Use either the factor or the gradient of the penalty, but not both."""
    return _decayed(weights, biases, dWs, dbs, eta, 1 - 2 * eta * alpha / n_train)


def decay_after_the_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    """Yours is nearly right, but it shrinks the weights after the step, so what was learned in the step
    shrinks too.
    """
    new_weights, new_biases = _decayed(weights, biases, dWs, dbs, eta, 1.0)
    return [(1 - eta * alpha / n_train) * W for W in new_weights], new_biases


def growth(weights, biases, dWs, dbs, eta, alpha, n_train):
    """Your weights grow, but the factor must be below 1."""
    return _decayed(weights, biases, dWs, dbs, eta, 1 + eta * alpha / n_train)


def no_decay(weights, biases, dWs, dbs, eta, alpha, n_train):
    """Yours is the plain step, because alpha has no effect."""
    return _decayed(weights, biases, dWs, dbs, eta, 1.0)


def decay_uphill(weights, biases, dWs, dbs, eta, alpha, n_train):
    """Your weights shrink as they should, but the gradient is added, which leads uphill."""
    new_weights, _ = _decayed(weights, biases, dWs, dbs, -eta, 1 - eta * alpha / n_train)
    return new_weights, [b + eta * db for b, db in zip(biases, dbs, strict=True)]


def decay_alone(weights, biases, dWs, dbs, eta, alpha, n_train):
    """Your weights shrink and learn nothing, because the gradient is missing."""
    new_weights = [(1 - eta * alpha / n_train) * W for W in weights]
    return new_weights, [b - eta * db for b, db in zip(biases, dbs, strict=True)]


def biases_stay(weights, biases, dWs, dbs, eta, alpha, n_train):
    """Your biases have not moved. They do not shrink, but they learn."""
    new_weights, _ = _decayed(weights, biases, dWs, dbs, eta, 1 - eta * alpha / n_train)
    return new_weights, [b.copy() for b in biases]
