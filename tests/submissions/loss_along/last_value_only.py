# expect: failed shape -


def loss_along(loss, w, direction, ts):
    for t in ts:
        value = loss(w + t * direction)
    return value
