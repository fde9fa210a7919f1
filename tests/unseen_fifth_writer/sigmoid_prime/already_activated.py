# unseen: wrong | line 4 | z is taken for the activation itself
def sigmoid_prime(z):
    # out.grad * y * (1 - y), as in autograd
    return z * (1.0 - z)
