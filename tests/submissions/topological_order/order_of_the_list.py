# expect: failed value order_of_numbers
def topological_order(parents):
    left = set(range(len(parents)))
    while left:
        free = {i for i in left if not left & set(parents[i])}
        if not free:
            raise ValueError("cycle")
        left -= free
    return [i for i in range(len(parents))]
