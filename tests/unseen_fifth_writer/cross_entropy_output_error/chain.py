# unseen: right | - | both factors of the chain rule, multiplied out over the reals
def cross_entropy_output_error(A, Y):
    for_ones = -Y * (1 - A)  # -y/a times a (1 - a)
    for_zeros = (1 - Y) * A
    return for_ones + for_zeros
