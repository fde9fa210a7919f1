# expect: failed gradient mean_over_entries
def mse_gradient(Y_hat, Y):
    return (Y_hat - Y) / Y.size
