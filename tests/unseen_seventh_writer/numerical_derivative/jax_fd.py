# unseen: wrong | line 8 | the difference of two steps is divided by one step
import numpy as np

def numerical_derivative(f, x, h=1e-5):
    def shifted(s):
        return f(x + s * h)
    plus, minus = map(shifted, (1, -1))
    return (plus - minus) / h
