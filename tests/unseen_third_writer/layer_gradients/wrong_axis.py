# unseen: wrong | line 4 | db is a mean over the neurons and not over the examples [shape]
def layer_gradients(delta, A_prev):
    m = len(A_prev)
    return (delta.T @ A_prev) / m, delta.mean(axis=1)
