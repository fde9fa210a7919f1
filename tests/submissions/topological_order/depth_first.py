# expect: passed - -
def topological_order(parents):
    order, done, busy = [], set(), set()

    def visit(i):
        if i in done:
            return
        if i in busy:
            raise ValueError("cycle")
        busy.add(i)
        for p in parents[i]:
            visit(p)
        busy.discard(i)
        done.add(i)
        order.append(i)

    for i in range(len(parents)):
        visit(i)
    return order
