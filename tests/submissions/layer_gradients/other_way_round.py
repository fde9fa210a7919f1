# expect: failed shape gradient_transposed
def layer_gradients(delta, A_prev):
    return A_prev.T @ delta / len(delta), delta.mean(axis=0)
