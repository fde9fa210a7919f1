# expect: failed gradient sign_turned
def mse_gradient(Y_hat, Y):
    return (Y - Y_hat) / len(Y)
