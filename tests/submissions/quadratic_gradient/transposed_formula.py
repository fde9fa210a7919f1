# expect: failed gradient transposed_alone
def quadratic_gradient(A, b, w):
    return w @ A - b
