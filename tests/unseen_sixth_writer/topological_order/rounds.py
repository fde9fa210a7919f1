# unseen: right | - | rounds over a set of what is left, until a round brings nothing
import numpy as np


def topological_order(parents):
    left, order = set(range(len(parents))), []
    while left:
        ready = {i for i in left if left.isdisjoint(parents[i])}
        if not ready:
            raise ValueError(f"these wait for each other: {sorted(left)}")
        order += sorted(ready)
        left -= ready
    return order
