# unseen: right | - | the standard library sorts, and its CycleError is a ValueError

from graphlib import TopologicalSorter


def topological_order(parents):
    return [*TopologicalSorter(dict(enumerate(parents))).static_order()]
