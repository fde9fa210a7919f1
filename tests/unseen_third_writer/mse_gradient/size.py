# unseen: wrong | line 3 | divided by the number of all entries, m k
def mse_gradient(Y_hat, Y):
    n = Y_hat.size
    grad = (Y_hat - Y) / n
    return grad
