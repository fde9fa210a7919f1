# unseen: wrong | line 3 | the factor sigma' is missing, as under the cross-entropy
def output_error(A, Y, Z):
    delta = A - Y
    return delta
