# unseen: wrong | line 13 | a cycle is not refused, and the nodes of the cycle are left out [not refused]

def topological_order(parents):
    order = []
    found = True
    while found:
        found = False
        for i, p in enumerate(parents):
            if i not in order and all(q in order for q in p):
                order.append(i)
                found = True
                break
    return order
