# expect: failed gradient terms_of_the_bowl
def bowl_gradient(w):
    return w**2
