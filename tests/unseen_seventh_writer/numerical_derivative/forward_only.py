# unseen: wrong | lines 5, 6 | a forward difference instead of the central one
import numpy as np

def numerical_derivative(f, x, h=1e-5):
    base = f(x)
    return (f(x + h) - base) / h
