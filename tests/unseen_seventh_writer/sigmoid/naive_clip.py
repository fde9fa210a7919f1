# unseen: wrong | line 5 | arguments are clipped at 30, which is not exact
import numpy as np

def sigmoid(z):
    z = np.clip(np.asarray(z, float), -30, 30)
    return 1 / (1 + np.exp(-z))
