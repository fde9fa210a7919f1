# unseen: wrong | line 5 | the mean is over the columns

def mse_gradient(Y_hat, Y):
    m, k = Y_hat.shape
    return (Y_hat - Y) / k
