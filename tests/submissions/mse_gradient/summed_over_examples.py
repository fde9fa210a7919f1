# expect: failed shape -
def mse_gradient(Y_hat, Y):
    return (Y_hat - Y).sum(axis=0) / len(Y)
