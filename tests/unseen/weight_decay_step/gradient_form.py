# unseen: right | - | the same step as the gradient with the penalty

import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    step = lambda p, g: p - eta * g
    full = [dW + alpha * W / n_train for W, dW in zip(weights, dWs)]
    return [step(W, g) for W, g in zip(weights, full)], [step(b, g) for b, g in zip(biases, dbs)]
