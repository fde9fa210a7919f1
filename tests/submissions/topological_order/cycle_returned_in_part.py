# expect: failed value cycle_not_noticed
def topological_order(parents):
    order = []
    while True:
        ready = [i for i in range(len(parents)) if i not in order and all(p in order for p in parents[i])]
        if not ready:
            return order
        order.append(ready[0])
