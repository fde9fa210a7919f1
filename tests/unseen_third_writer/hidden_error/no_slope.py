# unseen: wrong | line 3 | the factor sigma' is missing
def hidden_error(delta_next, W_next, Z):
    return delta_next @ W_next
