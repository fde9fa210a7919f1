# expect: passed - -
def mse_gradient(Y_hat, Y):
    return (Y_hat - Y) / Y.shape[0]
