# expect: failed shape -
def layer_gradients(delta, A_prev):
    return delta.T @ A_prev / len(delta)
