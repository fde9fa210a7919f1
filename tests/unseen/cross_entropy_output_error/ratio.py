# unseen: wrong | line 4 | the derivative with respect to the activation, for the positive targets only

def cross_entropy_output_error(A, Y):
    return A * (1 - Y)
