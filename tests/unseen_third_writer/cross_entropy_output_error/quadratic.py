# unseen: wrong | line 3 | the factor sigma' of the quadratic cost
def cross_entropy_output_error(A, Y):
    return (A - Y) * A * (1 - A)
