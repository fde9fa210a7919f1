# unseen: wrong | line 9 | a visit in depth marks finished nodes only, so a cycle is not seen [not refused]
import numpy as np

def topological_order(parents):
    done, order = set(), []
    def visit(i):
        if i in done:
            return
        done.add(i)
        for p in parents[i]:
            visit(p)
        order.append(i)
    for i in range(len(parents)):
        visit(i)
    return order
