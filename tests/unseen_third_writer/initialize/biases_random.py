# unseen: wrong | line 6 | the biases are drawn too
def initialize(sizes, rng):
    weights, biases = [], []
    for a, b in zip(sizes[:-1], sizes[1:]):
        weights.append(rng.normal(0.0, a**-0.5, (b, a)))
        biases.append(rng.normal(0.0, 1.0, b))
    return weights, biases
