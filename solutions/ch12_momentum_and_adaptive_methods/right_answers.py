"""Right answers to the exercises of chapter 12, written in other ways than the reference."""

import math

import numpy as np


def momentum_step__entry_by_entry(theta, velocity, grad, eta, beta):
    moved, speeds = np.zeros(theta.shape), np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        speeds[index] = beta * velocity[index] - eta * grad[index]
        moved[index] = theta[index] + speeds[index]
    return moved, speeds


def momentum_step__copies_changed_in_place(point, speed, slope, rate, kept):
    speed = np.array(speed, dtype=float)
    speed *= kept
    speed -= rate * slope
    return [speed + point, speed]


def momentum_step__plain_step_and_rest(theta, velocity, grad, eta, beta):
    moved = theta - eta * grad + beta * velocity
    return moved.tolist(), (moved - theta).tolist()


def nesterov_step__from_the_point_ahead(theta, velocity, grad_fn, eta, beta):
    ahead = theta + beta * velocity
    moved = ahead - eta * grad_fn(ahead)
    return moved, moved - theta


def nesterov_step__lists(theta, velocity, gradient, rate, beta):
    ahead = np.array([a + beta * b for a, b in zip(theta, velocity, strict=True)])
    speed = [beta * b - rate * g for b, g in zip(velocity, gradient(ahead), strict=True)]
    return [a + b for a, b in zip(theta, speed, strict=True)], speed


def _look_ahead(theta, change):
    return np.add(theta, change)


def nesterov_step__helper(theta, velocity, grad_fn, eta, beta):
    kept = np.multiply(beta, velocity)
    push = eta * np.asarray(grad_fn(_look_ahead(theta, kept)))
    return theta + kept - push, kept - push


def rmsprop_step__entry_by_entry(theta, s, grad, eta, rho, eps):
    moved, averages = np.zeros(theta.shape), np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        averages[index] = rho * s[index] + (1 - rho) * float(grad[index]) ** 2
        moved[index] = theta[index] - eta * grad[index] / (math.sqrt(averages[index]) + eps)
    return moved, averages


def rmsprop_step__average_moved_towards_the_square(theta, average, slope, rate, kept, tiny):
    average = average + (1 - kept) * (np.square(slope) - average)
    return theta - rate / (tiny + average**0.5) * slope, average


def rmsprop_step__lists(theta, s, grad, eta, rho, eps):
    s = np.multiply(s, rho)
    s += (1.0 - rho) * grad * grad
    return (theta - np.divide(eta * grad, np.sqrt(s) + eps)).tolist(), s.tolist()


def adam_step__entry_by_entry(theta, m, v, grad, t, eta, beta1, beta2, eps):
    moved, first, second = (np.zeros(theta.shape) for _ in range(3))
    for i in np.ndindex(theta.shape):
        first[i] = beta1 * m[i] + (1 - beta1) * grad[i]
        second[i] = beta2 * v[i] + (1 - beta2) * float(grad[i]) ** 2
        size = math.sqrt(second[i] / (1 - math.pow(beta2, t)))
        moved[i] = theta[i] - eta * first[i] / (1 - math.pow(beta1, t)) / (size + eps)
    return moved, first, second


def adam_step__correction_in_the_rate(theta, m, v, grad, t, eta, b1, b2, eps):
    m = m + (1 - b1) * (grad - m)
    v = v + (1 - b2) * (grad * grad - v)
    root = np.sqrt(1 - b2**t)
    return theta - eta * root / (1 - b1**t) * m / (np.sqrt(v) + eps * root), m, v


def _average(old, new, kept):
    return kept * np.asarray(old, dtype=float) + (1 - kept) * new


def _corrected(average, kept, t):
    return average / (1 - np.prod([kept] * t))


def adam_step__helpers(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m, v = _average(m, grad, beta1), _average(v, grad**2, beta2)
    step = _corrected(m, beta1, t) / (_corrected(v, beta2, t) ** 0.5 + eps)
    return [(theta - eta * step).tolist(), m.tolist(), v.tolist()]


def adamw_step__shrinks_first(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    shrunk = (1 - eta * decay) * theta
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    return shrunk - eta * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps), m, v


def adamw_step__helpers(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    m, v = _average(m, grad, beta1), _average(v, grad**2, beta2)
    direction = _corrected(m, beta1, t) / (np.sqrt(_corrected(v, beta2, t)) + eps)
    return theta - eta * (direction + decay * theta), m, v


def adamw_step__calls_adam(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    moved, m, v = adam_step__correction_in_the_rate(theta, m, v, grad, t, eta, beta1, beta2, eps)
    moved -= eta * decay * theta
    return moved, m, v
