# expect: passed - -
def mse_gradient(Y_hat, Y):
    return 2 * (Y_hat - Y) / (2 * len(Y))
