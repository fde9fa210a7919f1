"""Functions with many outputs: vector-Jacobian products, a whole Jacobian, Hessian-vector products."""

import numpy as np

from gradecheck import check_vjp

A = np.random.default_rng(0).normal(size=(5, 3))


def function(x):
    return np.sin(A @ x)


def product(x, vector):
    return A.T @ (vector * np.cos(A @ x))


def jacobian(x):
    return np.cos(A @ x)[:, None] * A


def gradient(x):  # of sum(log(cosh(A x)))
    return A.T @ np.tanh(A @ x)


def hessian_times(x, vector):
    return A.T @ ((1 - np.tanh(A @ x) ** 2) * (A @ vector))


x = np.array([0.3, -0.7, 1.1])
print(check_vjp(function, product, x, seed=0))
print(check_vjp(function, lambda x, u: jacobian(x).T @ u, x, seed=0))
print(check_vjp(gradient, hessian_times, x, seed=0))
