# unseen: wrong | line 18 | the order is turned around, from the last node to the first
def topological_order(parents):
    state, post = {}, []

    def visit(i):
        if state.get(i) == 1:
            raise ValueError("cycle")
        if i in state:
            return
        state[i] = 1
        for p in parents[i]:
            visit(p)
        state[i] = 2
        post.append(i)

    for i in range(len(parents)):
        visit(i)
    return post[::-1]
