# expect: failed value length_kept
def steepest_descent_direction(grad):
    return -1.0 * grad
