# unseen: wrong | line 42 | the slope of tanh is made from its operand and not from its value
import math


def evaluate_graph(nodes, inputs):
    values = [float(x) for x in inputs]
    two = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a / b}
    one = {"exp": math.exp, "log": math.log, "sin": math.sin, "tanh": math.tanh, "neg": lambda a: -a}
    for node in nodes[len(values) :]:
        function = two.get(node["op"]) or one[node["op"]]
        values.append(function(*(values[k] for k in node["inputs"])))
    return values


def reverse_slopes(nodes, inputs):
    x = evaluate_graph(nodes, inputs)
    bar = [0.0 for _ in nodes]
    bar[len(nodes) - 1] = 1.0
    for i in reversed(range(len(inputs), len(nodes))):
        op = nodes[i]["op"]
        a = nodes[i]["inputs"][0]
        b = nodes[i]["inputs"][-1]
        g = bar[i]
        if op in ("add", "sub"):
            bar[a] += g
            bar[b] += g if op == "add" else -g
        elif op == "mul":
            bar[a] += g * x[b]
            bar[b] += g * x[a]
        elif op == "div":
            bar[a] += g / x[b]
            bar[b] -= g * x[i] / x[b]
        elif op == "neg":
            bar[a] -= g
        elif op == "exp":
            bar[a] += g * x[i]
        elif op == "log":
            bar[a] += g / x[a]
        elif op == "sin":
            bar[a] += g * math.cos(x[a])
        elif op == "tanh":
            bar[a] += g * (1 - x[a] * x[a])
    return bar
