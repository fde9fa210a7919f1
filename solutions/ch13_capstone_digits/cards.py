"""Cards of chapter 13: what each exercise is worth, how it is judged, and what helps."""

import numpy as np

from gradecheck import Exercise, GradientOf

from . import inputs, mistakes, references


def judged(answer):
    """Weights and biases of an answer as arrays of floats."""
    return tuple([np.asarray(part, dtype=float) for part in parts] for parts in answer)


def accuracy(answer, X, labels):
    """Which part of the images a network reads right."""
    return float(np.mean(references.predict(*judged(answer), X) == labels))


def reads_well(answer, reference_answer, X, Y, sizes, rng):
    """Whether a trained network reads at least 95 of 100 held-out digits right."""
    _, _, X_held_out, labels = references.read_digits()
    return accuracy(answer, X_held_out, labels) >= 0.95


def why_it_reads_badly(answer, reference_answer, X, Y, sizes, rng):
    """What a refused network does, and the likely reason, from its work on seen and held-out digits."""
    if not all(np.isfinite(part).all() for parts in judged(answer) for part in parts):
        return (
            "returns weights that are not finite numbers",
            "The steps grew without limit. Is the rate too large, or is the sign of the step reversed?",
        )
    _, _, X_held_out, labels = references.read_digits()
    seen, held_out = accuracy(answer, X, np.argmax(Y, axis=1)), accuracy(answer, X_held_out, labels)
    with np.errstate(all="ignore"):
        loss = references.loss_and_gradients(*judged(answer), X, Y, 0.0, len(X))[0]
    fact = (
        f"reads {100 * held_out:.1f} % of the held-out digits right, and 95 % are wanted. Of its training "
        f"images it reads {100 * seen:.1f} %; their cross-entropy is {loss:.3g} (guessing costs ln 10 = 2.3)"
    )
    return fact, equal_neurons(answer) or scaled_otherwise(answer, X, held_out) or why_by_loss(seen, loss)


def equal_neurons(answer):
    """A sentence if a hidden layer has few neurons that differ, else nothing.

    Neurons that begin equal would remain so but for rounding, which parts them into two or three groups.
    """
    weights, biases = judged(answer)
    for layer, (W, b) in enumerate(zip(weights[:-1], biases[:-1], strict=True), start=1):
        rows = np.column_stack([W, b])
        grid = max(1e-6 * float(np.abs(rows).max()), np.finfo(float).tiny)
        different = len(np.unique(np.round(rows / grid), axis=0))
        if 2 * different <= len(rows):
            return (
                f"Hidden layer {layer} has {len(rows)} neurons, but the number of different ones among "
                f"them is {different}, and equal neurons can do no more than one of them. Neurons that "
                "begin equal remain equal. What are the weights at the start?"
            )
    return ""


def scaled_otherwise(answer, X, held_out):
    """A sentence if the network reads well once the pixels are scaled in another way, else nothing."""
    _, _, X_held_out, labels = references.read_digits()
    mean, spread = X.mean(axis=0), X.std(axis=0)
    scalings = {
        "pixels from 0 to 16": lambda images: 16 * images,
        "pixels from 0 to 1/16": lambda images: images / 16,
        "pixels with their mean subtracted": lambda images: images - mean,
        "standardized pixels": lambda images: (images - mean) / np.where(spread > 0, spread, 1),
    }
    found, name = max(
        (accuracy(answer, scaled(X_held_out), labels), name) for name, scaled in scalings.items()
    )
    if found <= held_out + 0.1:
        return ""
    return (
        f"It would read {100 * found:.1f} % of {name}, because your training "
        "scales its input, and the person who uses the network will not. Train on X as it comes, or put the "
        "scaling into the first layer."
    )


def why_by_loss(seen, loss):
    """The likely reason by what the network has learned of its own training images."""
    if loss > 3 * np.log(10):
        return "The loss has risen far above its start, so the rate is too large or the step goes uphill."
    if loss > 0.9 * np.log(10):
        return (
            "The loss has hardly fallen. Print it after each epoch. Does the step go downhill, are the "
            "returned weights the stepped ones, and do the rows of X and Y stay together?"
        )
    if seen >= 0.985:
        return (
            "It knows its training images nearly by heart and reads others less well, so it overfits. "
            "Penalize the weights more, or stop earlier."
        )
    return (
        "The loss has fallen, but not far enough. The usual reasons are that too few steps are made (does "
        "every epoch run, and is the `return` behind the loop?) and a rate that does not fit."
    )


def regularized_loss(weights, biases, X, Y, alpha, n_train):
    """The loss alone, written without the gradient."""
    return references.loss_and_gradients(weights, biases, X, Y, alpha, n_train)[0]


def small_biases(biases, **rest):
    """Whether the logits are not so large that the loss loses the digits of its derivative."""
    return all(np.abs(b).max() < 100 for b in biases)


EXERCISES = (
    Exercise(
        reference=references.initialize,
        inputs=inputs.draw_sizes,
        points=1,
        hints=(
            "In a formula: w is normal with mean 0 and variance 1 / n_in, and b = 0.",
            "A neuron with many inputs adds many products, so its weights must be smaller.",
            "The argument of rng.normal is a standard deviation, which is the root of the variance.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.loss_and_gradients,
        inputs=inputs.draw_problems,
        points=4,
        gradient=GradientOf(
            cost=regularized_loss, wrt=("weights", "biases"), outputs=(1, 2), measurable=small_biases
        ),
        hints=(
            (
                "In a formula: G = (P - Y) / m at the output, and G W * A * (1 - A) one layer below; the "
                "gradients are the sums over the examples that belong to G, plus alpha W / n_train for W."
            ),
            (
                "The mean is contained in the error from the start, so sum over the examples from there on "
                "and do not divide again."
            ),
            (
                "The penalty is added to the loss and to the gradient of the weights, but not to that of the "
                "biases, and it is divided by n_train and not by the number of rows of X."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.train,
        inputs=inputs.draw_trainings,
        points=4,
        repeated=False,
        seconds=20.0,
        accepts=reads_well,
        explains=why_it_reads_badly,
        hints=(
            "Print the loss after each epoch. Guessing costs 2.3, and the loss should fall fast at first.",
            "With mini-batches of about 30 images an epoch has forty steps instead of one.",
            "Adam with a rate near 0.03 that falls to 0 needs fifteen epochs and less than a second.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.predict,
        inputs=inputs.draw_networks_to_read,
        points=1,
        hints=(
            "The forward pass gives one row of numbers for each example. Which of them is the largest?",
            "Does softmax change which of them is the largest?",
        ),
        mistakes=mistakes,
    ),
)
