"""A jax model: a pytree of parameters, `jax.grad`, and what single precision can show."""

import jax
import jax.numpy as jnp

from gradecheck import check_gradient

key = jax.random.key(0)
X = jax.random.normal(key, (30, 5))
parameters = {"layers": [{"W": jax.random.normal(key, (5, 8)), "b": jnp.zeros(8)}], "out": jnp.ones(8) / 4}


def loss(p):
    h = X
    for layer in p["layers"]:
        h = jax.nn.relu(h @ layer["W"] + layer["b"])
    return jnp.mean((h @ p["out"]) ** 2)


print(check_gradient(loss, parameters, seed=0))  # the gradient is jax's own
print(check_gradient(jax.value_and_grad(loss), True, parameters, seed=0))

jax.config.update("jax_enable_x64", True)
double = jax.tree.map(lambda a: a.astype(jnp.float64), parameters)
print(check_gradient(jax.jit(loss), jax.jit(jax.grad(loss)), double, seed=0))
