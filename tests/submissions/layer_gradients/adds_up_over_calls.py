# expect: failed gradient -
total = [0.0]


def layer_gradients(delta, A_prev):
    total[0] += 1.0
    return delta.T @ A_prev / len(delta) * total[0], delta.mean(axis=0) * total[0]
