# unseen: right | - | Pascal's rule in a row that is summed degree by degree
import numpy as np

def count_polynomial_features(n, degree):
    row = [1] * n
    for _ in range(degree):
        running, new = 0, []
        for value in row:
            running += value
            new.append(running)
        row = new
    return row[-1]
