"""Known mistakes of `loss_and_gradients`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in

from ...ch05_neural_networks import sigmoid
from ...ch08_cross_entropy import softmax, softmax_cross_entropy


def _loss_and_gradients(part, weights, biases, X, Y, alpha, n_train):
    """Loss and gradients, in the parts that may be wrong."""
    alpha = part("alpha", alpha, n=n_train, m=len(X))
    activations, m, last = [X], len(X), len(weights) - 1
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        activations.append(sigmoid(activations[-1] @ W.T + b))
    Z = activations[-1] @ weights[-1].T + biases[-1]
    known = {"alpha": alpha, "n": n_train, "m": m}
    penalties = [
        part("penalty", alpha / n_train * W, W=W, layer=layer, last=last, **known)
        for layer, W in enumerate(weights)
    ]
    P = softmax(Z)
    G = part("output_error", P - Y, P=P, Y=Y, Z=Z) / part("examples", m, Y=Y)
    G, penalties = part("error_and_penalties", (G, penalties), weights=weights, **known)
    dWs, dbs = [], []
    for W, b, A, penalty in reversed(list(zip(weights, biases, activations, penalties, strict=True))):
        dWs.insert(0, G.T @ A + penalty)
        dbs.insert(0, part("db", G.sum(axis=0), G=G, b=b, **known))
        G = G @ W * part("slope", A * (1 - A), A=A)
    return _loss(part, weights, biases, Z, Y, known), part("dWs", dWs), dbs


def _loss(part, weights, biases, Z, Y, known):
    """The loss, in the parts that may be wrong."""
    penalty = known["alpha"] / (2 * known["n"]) * _squares(weights)
    penalty = part("loss_penalty", penalty, weights=weights, biases=biases, **known)
    return part("cross_entropy", softmax_cross_entropy(Z, Y), Z=Z, Y=Y, **known) + penalty


def _squares(arrays):
    """Sum of the squares of all entries."""
    return float(sum(np.sum(np.square(a)) for a in arrays))


@mistake_in(_loss_and_gradients, "penalty")
def penalty_missing_in_gradient(W):
    """The penalty is in your loss but not in its gradient."""
    return 0 * W


@mistake_in(_loss_and_gradients, "penalty")
def penalty_doubled(W, alpha, n):
    """Your weights decay twice as strongly, as the 1/2 of the penalty should cancel the 2 of the square."""
    return 2 * alpha / n * W


@mistake_in(_loss_and_gradients, "penalty")
def penalty_halved(W, alpha, n):
    """Your weights decay half as strongly, because the derivative of w ** 2 is 2 w."""
    return alpha / (2 * n) * W


@mistake_in(_loss_and_gradients, "penalty")
def penalty_not_divided(W, alpha):
    """The gradient of the penalty lacks its 1 / n_train."""
    return alpha * W


@mistake_in(_loss_and_gradients, "penalty")
def penalty_over_batch(W, alpha, m):
    """You divide the gradient of the penalty by the number of rows of this batch, but it belongs to
    all n_train examples.
    """
    return alpha / m * W


@mistake_in(_loss_and_gradients, "penalty")
def penalty_divided_by_batch_too(W, alpha, n, m):
    """Your gradient of the penalty is divided by m as well, but only the cross-entropy is a mean over
    the examples.
    """
    return alpha / (n * m) * W


@mistake_in(_loss_and_gradients, "penalty")
def penalty_with_wrong_sign(W, alpha, n):
    """The gradient of your penalty has the opposite sign, which would make weights grow."""
    return -alpha / n * W


@mistake_in(_loss_and_gradients, "penalty")
def penalty_of_absolute_values(W, alpha, n):
    """You add the sign of the weights, which is the gradient of the L1 penalty."""
    return alpha / n * np.sign(W)


@mistake_in(_loss_and_gradients, "penalty")
def penalty_of_squares(W, alpha, n):
    """Your gradient contains the squares of the weights instead of their derivatives."""
    return alpha / n * W**2


@mistake_in(_loss_and_gradients, "penalty")
def penalty_as_sum_of_weights(W, alpha, n):
    """You add one number to the whole matrix, the sum of its weights, but each weight decays by itself."""
    return alpha / n * np.sum(W) + 0 * W


@mistake_in(_loss_and_gradients, "penalty")
def penalty_in_last_layer_only(penalty, layer, last):
    """Only your last layer has a penalty in its gradient, but all layers need one."""
    return penalty if layer == last else 0 * penalty


@mistake_in(_loss_and_gradients, "penalty")
def penalty_in_first_layer_only(penalty, layer):
    """Only your first layer has a penalty in its gradient, but all layers need one."""
    return penalty if layer == 0 else 0 * penalty


@mistake_in(_loss_and_gradients, "error_and_penalties")
def penalty_in_the_error(error_and_penalties, weights, alpha, n):
    """You add the penalty to the error of the output, so it is sent back through all layers. It belongs to
    the gradient of each W alone.
    """
    G, penalties = error_and_penalties
    return G + alpha / n * weights[-1].sum(axis=1), [0 * penalty for penalty in penalties]


@mistake_in(_loss_and_gradients, "db")
def biases_penalised(db, b, alpha, n):
    """Your biases are penalized too, but the penalty is on the weights only."""
    return db + b * alpha / n


@mistake_in(_loss_and_gradients, "loss_penalty")
def penalty_missing_in_loss():
    """The penalty is missing in the loss."""
    return 0.0


@mistake_in(_loss_and_gradients, "loss_penalty")
def penalty_doubled_in_loss(weights, alpha, n):
    """The penalty in the loss lacks its 1/2."""
    return alpha / n * _squares(weights)


@mistake_in(_loss_and_gradients, "loss_penalty")
def penalty_over_batch_in_loss(weights, alpha, m):
    """The penalty in the loss is divided by the number of rows of the batch instead of n_train."""
    return alpha / (2 * m) * _squares(weights)


@mistake_in(_loss_and_gradients, "loss_penalty")
def biases_in_loss(weights, biases, alpha, n):
    """The penalty in the loss includes the biases."""
    return alpha / (2 * n) * (_squares(weights) + _squares(biases))


@mistake_in(_loss_and_gradients, "loss_penalty")
def length_instead_of_square(weights, alpha, n):
    """The penalty in the loss is made of the norm of the weights and not of its square."""
    return alpha / (2 * n) * np.sqrt(_squares(weights))


@mistake_in(_loss_and_gradients, "cross_entropy")
def probabilities_clipped_in_loss(Z, Y, m):
    """The probabilities in your loss are clipped, so that a wrong certainty costs too little."""
    return -np.sum(Y * np.log(np.clip(softmax(Z), 1e-12, 1))) / m


@mistake_in(_loss_and_gradients, "loss_penalty")
def loss_of_penalty_only_first_layer(weights, alpha, n):
    """The penalty in the loss includes the first layer only."""
    return alpha / (2 * n) * _squares(weights[:1])


@mistake_in(_loss_and_gradients, "cross_entropy")
def loss_summed(cross_entropy, m):
    """The cross-entropy in the loss is a sum over the examples, not a mean."""
    return m * cross_entropy


@mistake_in(_loss_and_gradients, "cross_entropy")
def loss_over_classes_too(cross_entropy, Y):
    """The cross-entropy in the loss is a mean over the classes too, but it should be a sum there."""
    return 1 / Y.shape[1] * cross_entropy


@mistake_in(_loss_and_gradients, "examples")
def gradient_summed():
    """The part of your gradient that comes from the data is m times ours. Where did the mean go?"""
    return 1


@mistake_in(_loss_and_gradients, "examples")
def gradient_over_all_entries(Y):
    """The part of your gradient that comes from the data is divided by the number of classes too."""
    return Y.size


@mistake_in(_loss_and_gradients, "output_error")
def target_forgotten(P):
    """The targets do not appear in your gradient, because the rows of Y are not subtracted."""
    return P


@mistake_in(_loss_and_gradients, "output_error")
def output_error_reversed(P, Y):
    """The part of your gradient that comes from the data has the opposite sign."""
    return Y - P


@mistake_in(_loss_and_gradients, "output_error")
def slope_at_output(P, Y):
    """Your output error has a factor p (1 - p) too many, because p - y already contains the derivative
    of softmax.
    """
    return (P - Y) * P * (1 - P)


@mistake_in(_loss_and_gradients, "output_error")
def sigmoid_at_output(Y, Z):
    """Your gradient takes the sigmoid of the logits instead of their softmax."""
    return sigmoid(Z) - Y


@mistake_in(_loss_and_gradients, "output_error")
def softmax_over_columns(Y, Z):
    """The softmax of your gradient runs down the columns, but the classes lie along a row."""
    return softmax(Z.T).T - Y


@mistake_in(_loss_and_gradients, "output_error")
def softmax_over_everything(Y, Z):
    """The softmax of your gradient sums over the whole batch, but each row must sum to 1 by itself."""
    return softmax(Z.reshape(1, -1)).reshape(Z.shape) - Y


@mistake_in(_loss_and_gradients, "output_error")
def no_softmax_jacobian(P, Y):
    """Your output error is the derivative with respect to the probabilities. How does a logit change
    them?
    """
    return -Y / P


@mistake_in(_loss_and_gradients, "output_error")
def diagonal_of_jacobian(P, Y):
    """Only the diagonal of softmax's Jacobian is in your gradient, but a logit changes the other
    probabilities too.
    """
    return -Y * (1 - P)


@mistake_in(_loss_and_gradients, "output_error")
def rows_mixed(P, Y):
    """Your gradient compares each example with the target of another row."""
    return P - np.roll(Y, 1, axis=0)


@mistake_in(_loss_and_gradients, "slope")
def no_slope_in_hidden():
    """The derivative of the sigmoid is missing where the error passes through a hidden layer."""
    return 1.0


@mistake_in(_loss_and_gradients, "slope")
def slope_at_activation(A):
    """The derivative of your hidden layers is taken at the activation, but a is the sigmoid already."""
    return sigmoid(A) * (1 - sigmoid(A))


@mistake_in(_loss_and_gradients, "slope")
def slope_of_tanh(A):
    """The derivative in your hidden layers is that of tanh."""
    return 1 - A**2


@mistake_in(_loss_and_gradients, "slope")
def slope_twice(A):
    """The derivative of your hidden layers is multiplied in twice."""
    return (A * (1 - A)) ** 2


@mistake_in(_loss_and_gradients, "db")
def bias_averaged_again(G):
    """The gradient of your biases is divided by m twice, because the error already contains the 1/m."""
    return G.mean(axis=0)


@mistake_in(_loss_and_gradients, "db")
def bias_summed(db, m):
    """The gradient of your biases is m times ours, because the mean over the examples is missing there."""
    return m * db


@mistake_in(_loss_and_gradients, "dWs")
def clipped_gradient(dWs):
    """The gradient of your weights is clipped, which belongs in the step, if anywhere."""
    return [np.clip(dW, -0.1, 0.1) for dW in dWs]


@mistake_in(_loss_and_gradients, "alpha")
def penalty_not_divided_anywhere(alpha, n):
    """Your penalty is n_train times ours, in the loss and in the gradient. Divide alpha by n_train."""
    return alpha * n


@mistake_in(_loss_and_gradients, "alpha")
def penalty_over_batch_everywhere(alpha, n, m):
    """You divide the penalty by the number of rows of this batch, in the loss and in the gradient, but it
    belongs to all n_train examples.
    """
    return alpha * n / m
