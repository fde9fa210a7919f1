# expect: failed shape -
import numpy as np


def softmax(Z):
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    activations, m = [X], len(X)
    for W, b in zip(weights[:-1], biases[:-1]):
        activations.append(1 / (1 + np.exp(-(activations[-1] @ W.T + b))))
    P = softmax(activations[-1] @ weights[-1].T + biases[-1])
    loss = -np.sum(Y * np.log(P)) / m
    print(loss)
