# unseen: wrong | line 4 | the exponent is brought down but the power is kept
def bowl_gradient(w):
    n = 2
    return n * w**n
