# expect: failed changed_arguments -
def layer_gradients(delta, A_prev):
    delta /= len(delta)
    return delta.T @ A_prev, delta.sum(axis=0)
