"""Cards of chapter 6: what each exercise is worth, how it is judged, and what helps."""

import numpy as np

from gradecheck import Exercise, GradientOf, OwnCost

from ..ch05_neural_networks import network_forward, sigmoid
from . import inputs, mistakes, references


def summed_cost(A, Y, Z):
    """Sum of the losses of single examples: its gradient with respect to Z holds all their errors."""
    return 0.5 * np.sum((sigmoid(Z) - Y) ** 2)


def all_near_zero(Z, **rest):
    """Whether no neuron is so far out that the steps of a numeric gradient there drown the others."""
    return bool(np.abs(Z).max() < 100)


def cost_behind_hidden_layer(delta_next, W_next, Z):
    """A cost whose error in the layer after is `delta_next`: it grows by that much per weighted input."""
    return np.sum(delta_next * (sigmoid(Z) @ W_next.T))


def cost_of_layer(delta, A_prev, W, b):
    """A mean cost whose error in the layer is `delta`."""
    return np.sum(delta * (A_prev @ W.T + b)) / len(delta)


def any_parameters(delta, A_prev):
    """Weights and biases that `layer_gradients` is not given: the gradient is the same at all of them."""
    return {"W": np.full((delta.shape[1], A_prev.shape[1]), 0.5), "b": np.full(delta.shape[1], -0.25)}


def cost_of_linear_step(G, A_prev, W, b):
    """A cost whose derivative with respect to Z is `G`."""
    return np.sum(G * (A_prev @ W.T + b))


def any_bias(G, A_prev, W):
    """Biases that `linear_backward` is not given."""
    return {"b": np.full(len(W), -0.25)}


def cost_of_network(weights, biases, X, Y):
    """The quadratic cost of the whole network."""
    return references.quadratic_cost(network_forward(weights, biases, X)[1][-1], Y)


def outputs_and_targets(weights, biases, X, Y):
    """What the learner's own `quadratic_cost` takes."""
    return network_forward(weights, biases, X)[1][-1], Y


EXERCISES = (
    Exercise(
        reference=references.output_error,
        inputs=inputs.draw_output_layers,
        points=1,
        gradient=GradientOf(summed_cost, wrt=("Z",), measurable=all_near_zero),
        hints=(
            (
                "Take one example and one neuron, so that the loss is 1/2 (a - y)^2 with a = sigmoid(z). "
                "Which two derivatives does the chain rule multiply?"
            ),
            (
                "One factor comes from the square, and the other is sigmoid_prime, taken at z. Both are "
                "multiplied entry by entry."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.hidden_error,
        inputs=inputs.draw_hidden_layers,
        points=2,
        gradient=GradientOf(cost_behind_hidden_layer, wrt=("Z",), measurable=all_near_zero),
        hints=(
            (
                "In a formula, the error of neuron j is sigmoid_prime at its own z, times the sum over k of"
                " W_next[k, j] times the error of neuron k."
            ),
            (
                "Neuron j reaches the cost through every neuron k of the next layer. Write the sum over k "
                "for one example."
            ),
            (
                "The shapes guide you: (m, n_next) and (n_next, n) make (m, n). Then one more factor, entry"
                " by entry."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.layer_gradients,
        inputs=inputs.draw_layers_with_errors,
        points=2,
        gradient=GradientOf(cost_of_layer, wrt=("W", "b"), extra=any_parameters),
        hints=(
            (
                "In a formula, dW[j, k] is the mean over the examples of delta[i, j] A_prev[i, k], and db[j]"
                " is the mean of delta[i, j]."
            ),
            (
                "For one example, dW[j, k] is the error of neuron j times the activation of neuron k. Which"
                " shape has that?"
            ),
            (
                "One matrix product adds up over the examples. What is still missing for a mean, in dW and "
                "in db?"
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.linear_backward,
        inputs=inputs.draw_linear_layers,
        points=2,
        gradient=GradientOf(cost_of_linear_step, wrt=("A_prev", "W", "b"), extra=any_bias),
        hints=(
            (
                "In a formula, dA_prev[i, k] is the sum over j of G[i, j] W[j, k], dW[j, k] is the sum over"
                " i of G[i, j] A_prev[i, k], and db[j] is the sum over i of G[i, j]."
            ),
            (
                "Z[i, j] is the sum over k of A_prev[i, k] W[j, k], plus b[j]. Which entries of Z does "
                "A_prev[i, k] affect? And W[j, k]? And b[j]?"
            ),
            "Add up G over all affected entries of Z, each with its factor. The 1/m is in G already.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.backprop,
        inputs=inputs.draw_networks,
        points=4,
        gradient=GradientOf(
            cost_of_network,
            wrt=("weights", "biases"),
            own_cost=OwnCost("quadratic_cost", outputs_and_targets),
        ),
        hints=(
            "Go forward once and keep all zs and activations. Then start at the output and go back.",
            (
                "At each layer two things happen. Its gradients are stored, and its error is turned into "
                "that of the layer before. The first layer needs no further step back."
            ),
            (
                "activations[l] is what went INTO layer l (activations[0] is X). Collected backward, the "
                "lists must be reversed at the end."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.train_step,
        inputs=inputs.draw_training_steps,
        points=2,
        hints=(
            (
                "First the whole gradient, with the old weights everywhere. Then all weights and biases "
                "move at once."
            ),
            (
                "Each parameter minus eta times its own gradient, as a new array; the lists that came in "
                "stay as they are."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.two_layer_update,
        inputs=inputs.draw_small_nets,
        points=3,
        hints=(
            (
                "Follow the worked example of the chapter, which computes z1, a1, z2, y_hat, then delta2 and"
                " delta1, and then the two updates."
            ),
            (
                "Both deltas are computed before any weight changes. W1 has shape (2, 3): which outer "
                "product has it too?"
            ),
        ),
        mistakes=mistakes,
    ),
)
