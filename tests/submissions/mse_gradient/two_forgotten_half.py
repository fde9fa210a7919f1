# expect: failed gradient half_forgotten
def mse_gradient(Y_hat, Y):
    return 2 * (Y_hat - Y) / len(Y)
