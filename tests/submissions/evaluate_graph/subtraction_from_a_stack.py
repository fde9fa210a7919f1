# expect: failed value difference_turned_around
import math


def evaluate_graph(nodes, inputs):
    values = list(inputs)
    for node in nodes[len(inputs):]:
        stack = [values[i] for i in node["inputs"]]
        op = node["op"]
        top = stack.pop()
        if op == "add":
            values.append(top + stack.pop())
        elif op == "sub":
            values.append(top - stack.pop())
        elif op == "mul":
            values.append(top * stack.pop())
        elif op == "div":
            values.append(1 / top * stack.pop())
        elif op == "neg":
            values.append(-top)
        else:
            values.append(getattr(math, op)(top))
    return values
