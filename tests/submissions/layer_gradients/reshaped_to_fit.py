# expect: failed gradient gradient_reshaped
def layer_gradients(delta, A_prev):
    dW = A_prev.T @ delta / len(delta)
    return dW.reshape(delta.shape[1], A_prev.shape[1]), delta.mean(axis=0)
