# expect: failed gradient mean_forgotten
def mse_gradient(Y_hat, Y):
    return Y_hat - Y
