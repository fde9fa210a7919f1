# expect: failed shape node_for_each_use
def topological_order(parents):
    n = len(parents)
    left = set(range(n))
    while left:
        free = [i for i in left if not any(p in left for p in parents[i])]
        if not free:
            raise ValueError("cycle")
        left.difference_update(free)

    def before(i):
        result = []
        for p in parents[i]:
            result += before(p)
        return result + [i]

    return sum((before(i) for i in range(n)), [])
