# unseen: wrong | line 4 | the difference is the wrong way around
def mse_gradient(Y_hat, Y):
    m, k = Y.shape
    residual = Y - Y_hat
    return residual / m
