# unseen: right | - | a scan for the first ready node, again and again
import numpy as np

def topological_order(parents):
    left, order = list(range(len(parents))), []
    while left:
        ready = next((i for i in left if set(parents[i]) <= set(order)), None)
        if ready is None:
            raise ValueError("cycle")
        left.remove(ready)
        order.append(ready)
    return order
