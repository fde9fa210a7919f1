# unseen: wrong | line 6 | with a cycle the loop never ends [timeout]

def topological_order(parents):
    done = set()
    order = []
    while len(order) < len(parents):
        for i in range(len(parents)):
            if i not in done and set(parents[i]) <= done:
                done.add(i)
                order.append(i)
    return order
