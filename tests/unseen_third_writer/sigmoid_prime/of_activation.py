# unseen: wrong | line 4 | it takes z for the activation
def sigmoid_prime(z):
    # derivative of the sigmoid is z * (1 - z)
    return z * (1 - z)
