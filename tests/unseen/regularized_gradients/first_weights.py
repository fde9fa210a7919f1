# unseen: wrong | line 6 | the first matrix is penalized twice and the others not

def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    out = []
    for i, d in enumerate(dWs):
        out.append(d + alpha / n_train * weights[0] if i == 0 else d)
    return out, dbs
