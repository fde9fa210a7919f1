"""Known mistakes of `line_gradient`; each docstring is what the learner reads."""

from gradecheck import mistake_in

from ..references import residuals


def _gradient(part, X, Y, w):
    """The gradient, in the parts that may be wrong."""
    missed = part("residuals", residuals(X, Y, w))
    return part("gradient", X.T @ missed / len(Y), Y=Y)


@mistake_in(_gradient, "gradient")
def gradient_without_the_half(gradient):
    """Yours is twice ours: the 2 of the square meets a half in the cost."""
    return 2.0 * gradient


@mistake_in(_gradient, "gradient")
def gradient_summed(gradient, Y):
    """Yours is m times ours: where did the mean over the examples go?"""
    return len(Y) * gradient


@mistake_in(_gradient, "residuals")
def gradient_uphill_of_targets(residuals):
    """Yours has the opposite sign: is the residual target minus prediction?"""
    return -residuals
