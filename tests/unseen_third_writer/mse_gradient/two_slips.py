# unseen: wrong | lines 3, 4 | the sign is wrong, and the division is by the number of columns
def mse_gradient(Y_hat, Y):
    m = Y.shape[1]
    return (Y - Y_hat) / m
