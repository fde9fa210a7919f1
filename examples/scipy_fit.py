"""A curve fit with SciPy: an amplitude around 1e6 and a time around 1e-3 in one vector."""

import numpy as np
from scipy.optimize import minimize

from gradecheck import check_gradient

t = np.linspace(0, 5e-3, 60)
rng = np.random.default_rng(0)
data = 1.1e6 * np.exp(-t / 1.2e-3) + 2e4 * rng.normal(size=60)


def loss_and_gradient(p):
    amplitude, tau = p
    decay = np.exp(-t / tau)
    residual = (amplitude * decay - data) / 2e4
    loss = 0.5 * residual @ residual
    gradient = np.array([residual @ decay, residual @ (amplitude * decay * t / tau**2)]) / 2e4
    return loss, gradient


start = np.array([1e6, 1e-3])
print(check_gradient(loss_and_gradient, True, start, seed=0))

scale = np.array([1e6, 1e-3])  # the optimizer wants numbers around 1
fit = minimize(
    lambda q: (lambda f, g: (f, g * scale))(*loss_and_gradient(q * scale)), start / scale, jac=True
)
print("fitted:", fit.x * scale)
