# expect: failed exception -
def count_hidden_permutations(hidden_sizes):
    return hidden_sizes[0] * count_hidden_permutations([hidden_sizes[0] - 1, *hidden_sizes[1:]])
