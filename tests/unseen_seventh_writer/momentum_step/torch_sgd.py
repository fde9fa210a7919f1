# unseen: wrong | line 5 | the velocity is without eta, as in PyTorch
import numpy as np

def momentum_step(theta, velocity, grad, eta, beta):
    buf = beta * velocity + grad
    return theta - eta * buf, buf
