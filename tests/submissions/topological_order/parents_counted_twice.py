# expect: failed exception second_use_forgotten
from collections import Counter


def topological_order(parents):
    missing = Counter({i: len(ps) for i, ps in enumerate(parents)})
    order = [i for i in missing if missing[i] == 0]
    for i in order:
        for j, ps in enumerate(parents):
            if i in ps:
                missing[j] -= 1
                if missing[j] == 0:
                    order.append(j)
    if len(order) < len(parents):
        raise ValueError("cycle")
    return order
