# unseen: wrong | line 4 | a 2 from the squared error

def cross_entropy_output_error(A, Y):
    delta = 2 * (A - Y)
    return delta
