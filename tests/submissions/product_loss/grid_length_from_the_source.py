# expect: failed value loss_divided_by_squared_length
def product_loss(w, x, y):
    loss = 0.0
    for k in range(len(x)):
        loss += (y[k] - w[1] * w[0] * x[k]) ** 2
    return loss / 2 / len(x) ** 2
