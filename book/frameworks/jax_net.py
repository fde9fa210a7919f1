"""The digit net of chapter 6 in JAX, from the same weights and with the same batches."""

import jax
import jax.numpy as jnp
import numpy as np

from book.figures import training_digits, validation_digits
from solutions.ch04_stochastic_gradient_descent import minibatches
from solutions.ch06_backpropagation import backprop, train_step

jax.config.update("jax_enable_x64", True)  # JAX computes in single precision unless it is told otherwise

digits, new = training_digits(), validation_digits()
rng = np.random.default_rng(0)
weights = [rng.normal(size=(30, 64)) / 8, rng.normal(size=(10, 30)) / np.sqrt(30)]
biases = [np.zeros(30), np.zeros(10)]
parameters = list(zip(weights, biases, strict=True))  # any nested lists, tuples and dictionaries will do


def outputs(parameters, X):
    """The network, as a function of its parameters."""
    A = X
    for W, b in parameters:
        A = jax.nn.sigmoid(A @ W.T + b)
    return A


def cost_of(parameters, X, Y):
    """The quadratic cost of a batch."""
    return jnp.sum((outputs(parameters, X) - Y) ** 2) / (2 * len(X))


# --- one gradient, beside ours
cost, slopes = jax.value_and_grad(cost_of)(parameters, digits.X, digits.Y)
dWs, dbs = backprop(weights, biases, digits.X, digits.Y)
print(f"cost {cost:.12f}")
for layer in (0, 1):
    for name, found, ours in zip("Wb", slopes[layer], (dWs[layer], dbs[layer]), strict=True):
        off = np.abs(found - ours).max() / np.abs(ours).max()
        print(f"gradient of {name}{layer + 1} agrees with ours to 12 digits: {off < 1e-12}")


# --- training, beside ours
@jax.jit  # compiled at the first call, and after that one fast program
def step(parameters, X, Y):
    """One step of gradient descent: new parameters, and the old ones stay as they are."""
    slopes = jax.grad(cost_of)(parameters, X, Y)
    return jax.tree.map(lambda old, slope: old - 3.0 * slope, parameters, slopes)


for epoch in range(1, 6):
    for batch in minibatches(len(digits.X), 10, rng):
        parameters = step(parameters, digits.X[batch], digits.Y[batch])
        weights, biases = train_step(weights, biases, digits.X[batch], digits.Y[batch], 3.0)
    said = np.asarray(outputs(parameters, new.X)).argmax(axis=1)
    print(f"epoch {epoch}: {np.mean(said == new.labels):.1%} of the validation images are read")
off = max(np.abs(W - ours).max() for (W, _), ours in zip(parameters, weights, strict=True))
print(f"after 550 steps the weights agree with ours to 10 digits: {off < 1e-10}")
