# unseen: wrong | line 6 | the slope of the sigmoid is left in
import numpy as np

def cross_entropy_output_error(A, Y):
    slope = A - A ** 2
    return (A - Y) * slope
