# expect: failed shape biases_as_column
def layer_gradients(delta, A_prev):
    m = len(delta)
    return delta.T @ A_prev / m, delta.T.mean(axis=1, keepdims=True)
