# unseen: wrong | line 14 | a parent that is in the list twice is waited for twice, but crossed off once [exception]
import numpy as np


def topological_order(parents):
    waiting = [len(p) for p in parents]
    ready = [i for i, n in enumerate(waiting) if n == 0]
    order = []
    while ready:
        i = ready.pop(0)
        order.append(i)
        for j, p in enumerate(parents):
            if i in p:
                waiting[j] -= 1
                if waiting[j] == 0:
                    ready.append(j)
    if len(order) < len(parents):
        raise ValueError("cycle")
    return order
