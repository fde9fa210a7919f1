# expect: not_attempted - -
def steepest_descent_direction(grad):
    pass
