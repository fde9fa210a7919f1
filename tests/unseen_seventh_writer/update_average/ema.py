# unseen: wrong | line 5 | both get the half, whatever n is
import numpy as np

def update_average(average, weights, n):
    return [a + (w - a) / 2 for a, w in zip(average, weights)]
