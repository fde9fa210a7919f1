# unseen: wrong | line 6 | the weights shrink after the step and not before
import numpy as np

def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    keep = 1 - eta * alpha / n_train
    new_w = [keep * (w - eta * g) for w, g in zip(weights, dWs)]
    new_b = [b - eta * g for b, g in zip(biases, dbs)]
    return new_w, new_b
