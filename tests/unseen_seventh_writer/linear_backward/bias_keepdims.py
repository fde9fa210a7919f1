# unseen: wrong | line 7 | db keeps the axis of the examples [shape]
import numpy as np

def linear_backward(G, A_prev, W):
    grad_input = np.matmul(G, W)
    grad_weight = np.matmul(G.swapaxes(0, 1), A_prev)
    grad_bias = np.sum(G, axis=0, keepdims=True)
    return grad_input, grad_weight, grad_bias
