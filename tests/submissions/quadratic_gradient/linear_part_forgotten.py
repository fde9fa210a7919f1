# expect: failed gradient linear_part_lost
def quadratic_gradient(A, b, w):
    return 0.5 * (A + A.T) @ w
