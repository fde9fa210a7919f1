"""The digit net of chapter 6 in JAX, beside our own."""

import jax
import jax.numpy as jnp

from book.frameworks.ours import OurNet, agree

jax.config.update("jax_enable_x64", True)  # or all is in single precision

ours = OurNet()
X, Y = ours.digits.X, ours.digits.Y


def outputs(parameters, X):
    """The network, as a function of its parameters."""
    W1, b1, W2, b2 = parameters
    A = jax.nn.sigmoid(X @ W1.T + b1)
    return jax.nn.sigmoid(A @ W2.T + b2)


def cost_of(parameters, X, Y):
    """The quadratic cost of a batch."""
    return jnp.sum((outputs(parameters, X) - Y) ** 2) / (2 * len(X))


@jax.jit  # compiled at its first call, into one program
def step(parameters, X, Y):
    """New parameters; arrays of JAX are never changed."""
    slopes = jax.grad(cost_of)(parameters, X, Y)
    return jax.tree.map(lambda old, s: old - 3.0 * s, parameters, slopes)


parameters = [jnp.asarray(start) for start in ours.parameters]
cost, found = jax.value_and_grad(cost_of)(parameters, X, Y)
print(f"cost {cost:.12f}, ours {ours.cost():.12f}")
print("gradients agree to 12 digits:", agree(found, ours.gradient(), 12))

for epoch in range(1, 6):
    for batch in ours.epoch():
        parameters = step(parameters, *batch)
    share = ours.share(outputs(parameters, ours.new.X))
    print(f"epoch {epoch}: reads {share:.1%}, ours {ours.read():.1%}")
print("weights agree to 10 digits:", agree(parameters, ours.parameters, 10))
