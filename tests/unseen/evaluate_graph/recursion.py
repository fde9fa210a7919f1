# unseen: right | - | each value is found by recursion with a memory

from functools import cache
from math import e, sin, tanh, log


def evaluate_graph(nodes, inputs):
    source = {"add": "{}+{}", "sub": "{}-({})", "mul": "({})*({})", "div": "({})/({})", "exp": "e**({})", "log": "log({})",
              "sin": "sin({})", "tanh": "tanh({})", "neg": "-({})"}

    @cache
    def value(i):
        node = nodes[i]
        if node["op"] == "input":
            return inputs[i]
        text = source[node["op"]].format(*(repr(value(j)) for j in node["inputs"]))
        return eval(text)

    return [value(i) for i in range(len(nodes))]
