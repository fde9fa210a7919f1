# unseen: wrong | line 13 | the operands are popped from the end, so difference and quotient are turned around
import math


def evaluate_graph(nodes, inputs):
    values = [float(x) for x in inputs]
    unary = {"exp": math.exp, "log": math.log, "sin": math.sin, "tanh": math.tanh, "neg": lambda x: -x}
    for node in nodes[len(inputs) :]:
        stack = [values[i] for i in node["inputs"]]
        if node["op"] in unary:
            values.append(unary[node["op"]](stack.pop()))
            continue
        left, right = stack.pop(), stack.pop()
        if node["op"] == "add":
            values.append(left + right)
        elif node["op"] == "sub":
            values.append(left - right)
        elif node["op"] == "mul":
            values.append(left * right)
        else:
            values.append(left / right)
    return values
