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
            "The steps grew without limit: is the rate too large, or the sign of the step reversed?",
        )
    _, _, X_held_out, labels = references.read_digits()
    seen, held_out = accuracy(answer, X, np.argmax(Y, axis=1)), accuracy(answer, X_held_out, labels)
    with np.errstate(all="ignore"):
        loss = references.loss_and_gradients(*judged(answer), X, Y, 0.0, len(X))[0]
    fact = (
        f"reads {100 * held_out:.1f} % of the held-out digits right, and 95 % are wanted. Of its training "
        f"images it reads {100 * seen:.1f} %; their cross-entropy is {loss:.3g} (guessing costs ln 10 = 2.3)"
    )
    return fact, scaled_otherwise(answer, X, held_out) or why_by_loss(seen, loss)


def scaled_otherwise(answer, X, held_out):
    """A sentence where the network reads well once the pixels are scaled in another way, else nothing."""
    _, _, X_held_out, labels = references.read_digits()
    mean, spread = X.mean(axis=0), X.std(axis=0)
    scalings = {
        "pixels from 0 to 16": lambda images: 16 * images,
        "pixels from 0 to 1/16": lambda images: images / 16,
        "pixels with their mean subtracted": lambda images: images - mean,
        "standardised pixels": lambda images: (images - mean) / np.where(spread > 0, spread, 1),
    }
    found, name = max(
        (accuracy(answer, scaled(X_held_out), labels), name) for name, scaled in scalings.items()
    )
    if found <= held_out + 0.1:
        return ""
    return (
        f"It would read {100 * found:.1f} % of {name}: your training scales its input, and nobody else will. "
        "Train on X as it comes, or put the scaling into the first layer."
    )


def why_by_loss(seen, loss):
    """The likely reason by what the network has learned of its own training images."""
    if loss > 3 * np.log(10):
        return "The loss has risen far above its start: a rate that is too large, or a step uphill."
    if loss > 0.9 * np.log(10):
        return (
            "The loss has hardly fallen. Print it after each epoch. Does the step go downhill, are the "
            "returned weights the stepped ones, and do the rows of X and Y stay together?"
        )
    if seen >= 0.985:
        return (
            "It knows its training images nearly by heart and others less well: it over-fits. Penalise the "
            "weights more, or stop earlier."
        )
    return "The loss has fallen, but not far enough: more epochs, or a rate that is larger or better adapted."


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
            "A layer with many inputs adds many products: the more inputs, the smaller its weights must be.",
            "The variance is 1 / n_in. What is then the standard deviation, which rng.normal takes?",
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
                "Three known parts: the forward pass keeps all activations, the error starts at the logits "
                "as (p - y) / m, and goes back layer by layer."
            ),
            (
                "The mean is in the error from the start: from there on sum over the examples, "
                "and never divide again."
            ),
            (
                "The penalty adds to the loss and to the gradient of the weights, not to that of the biases; "
                "it is divided by n_train, not by the rows of X."
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
            "Plot the loss after each epoch. It should fall fast at first; on all images guessing costs 2.3.",
            "Mini-batches of 30 or so make forty steps of each epoch where the whole set makes one.",
            "Adam with a rate near 0.01, thirty epochs and a little penalty do it in less than a second.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.predict,
        inputs=inputs.draw_networks_to_read,
        points=1,
        hints=(
            "The forward pass gives one row of numbers for each example: which of them is largest?",
            "Does softmax change which one is largest?",
        ),
        mistakes=mistakes,
    ),
)
