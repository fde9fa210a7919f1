# unseen: wrong | line 4 | the factor 2 of the square is not cancelled by the 1/2
def mse_gradient(Y_hat, Y):
    m = len(Y)
    return 2 * (Y_hat - Y) / m
