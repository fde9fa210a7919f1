"""Known mistakes of `train_step`; each docstring is what the learner reads."""

from ...ch05_neural_networks import network_forward
from ..references import backprop, hidden_error, layer_gradients, output_error, train_step


def ascent(weights, biases, X, Y, eta):
    """Your step goes uphill, because the gradient points to where the cost grows."""
    return train_step(weights, biases, X, Y, -eta)


def step_without_eta(weights, biases, X, Y, eta):
    """The learning rate has no effect on your step."""
    return train_step(weights, biases, X, Y, 1.0)


def eta_divided_by_m(weights, biases, X, Y, eta):
    """Your step is ours divided by m, but backprop has taken the mean already."""
    return train_step(weights, biases, X, Y, eta / len(X))


def eta_times_m(weights, biases, X, Y, eta):
    """Your step is m times ours, but the cost is a mean over the examples."""
    return train_step(weights, biases, X, Y, eta * len(X))


def biases_not_updated(weights, biases, X, Y, eta):
    """The biases have not moved. They learn as the weights do."""
    return train_step(weights, biases, X, Y, eta)[0], [b.copy() for b in biases]


def weights_not_updated(weights, biases, X, Y, eta):
    """The weights have not moved, and only the biases have."""
    return [W.copy() for W in weights], train_step(weights, biases, X, Y, eta)[1]


def biases_uphill(weights, biases, X, Y, eta):
    """Your weights go downhill, but your biases go uphill."""
    return train_step(weights, biases, X, Y, eta)[0], train_step(weights, biases, X, Y, -eta)[1]


def only_last_layer_updated(weights, biases, X, Y, eta):
    """Only the last layer has moved. All layers learn in one step."""
    new_weights, new_biases = train_step(weights, biases, X, Y, eta)
    return [*(W.copy() for W in weights[:-1]), new_weights[-1]], [
        *(b.copy() for b in biases[:-1]),
        new_biases[-1],
    ]


def change_instead_of_new_values(weights, biases, X, Y, eta):
    """You return the change, but the task asks for the values after the step."""
    dWs, dbs = backprop(weights, biases, X, Y)
    return [-eta * dW for dW in dWs], [-eta * db for db in dbs]


def updated_before_propagating(weights, biases, X, Y, eta):
    """In all layers but the last, the error went back through weights that were updated already. The
    whole gradient belongs to the old weights.
    """
    weights, biases = list(weights), list(biases)
    zs, activations = network_forward(weights, biases, X)
    delta = output_error(activations[-1], Y, zs[-1])
    for layer in reversed(range(len(weights))):
        dW, db = layer_gradients(delta, activations[layer])
        weights[layer], biases[layer] = weights[layer] - eta * dW, biases[layer] - eta * db
        if layer > 0:
            delta = hidden_error(
                delta, weights[layer], zs[layer - 1]
            )  # the error goes through the NEW weights
    return weights, biases


def one_step_per_example(weights, biases, X, Y, eta):
    """You take a step after every example. Here the gradient is the mean over all of them, and there is
    one step.
    """
    for x, y in zip(X, Y, strict=True):
        weights, biases = train_step(weights, biases, x[None, :], y[None, :], eta)
    return weights, biases
