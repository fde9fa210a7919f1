# unseen: wrong | line 3 | the division by m is missing
def mse_gradient(Y_hat, Y):
    return Y_hat - Y
