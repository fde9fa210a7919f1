# expect: passed - -
import math

FUNCTIONS = {
    "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a / b,
    "exp": math.exp, "log": math.log, "sin": math.sin, "tanh": math.tanh, "neg": lambda a: -a,
}  # fmt: skip


def evaluate_graph(nodes, inputs):
    values = []
    for i, node in enumerate(nodes):
        if node["op"] == "input":
            values.append(float(inputs[i]))
        else:
            values.append(FUNCTIONS[node["op"]](*(values[j] for j in node["inputs"])))
    return values
