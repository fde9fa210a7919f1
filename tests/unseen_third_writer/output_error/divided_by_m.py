# unseen: wrong | line 4 | the mean over the examples is taken here already
def output_error(A, Y, Z):
    m = A.shape[0]
    return (A - Y) * A * (1 - A) / m
