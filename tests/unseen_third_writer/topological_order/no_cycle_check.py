# unseen: wrong | line 12 | a cycle is not refused: the nodes in it are left out [not refused]
def topological_order(parents):
    done, order = set(), []
    progress = True
    while progress:
        progress = False
        for i, ps in enumerate(parents):
            if i not in done and all(p in done for p in ps):
                done.add(i)
                order.append(i)
                progress = True
    return order
