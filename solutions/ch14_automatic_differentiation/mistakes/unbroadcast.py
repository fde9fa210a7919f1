"""Known mistakes of `unbroadcast`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _unbroadcast(part, G, shape):
    """The way back through broadcasting, in the parts that may be wrong."""
    new = tuple(range(part("n_new", G.ndim - len(shape))))
    G = part("without_new", G.sum(axis=new), G=G, new=new)
    repeated = tuple(axis for axis, length in enumerate(shape) if length == 1)
    G = part("summed", G.sum(axis=repeated, keepdims=True), G=G, repeated=repeated)
    return part("answer", G, shape=shape)


@mistake_in(_unbroadcast, "without_new")
def new_axes_averaged(G, new):
    """Over the new axes you take the mean. Each copy of an entry has its own part in the cost, and the parts
    are added; a 1/m of the cost is in G already.
    """
    return G.mean(axis=new)


@mistake_in(_unbroadcast, "summed")
def repeated_axes_averaged(G, repeated):
    """Over the axes of length 1 you take the mean. The parts of all copies are added."""
    return G.mean(axis=repeated, keepdims=True)


@mistake_in(_unbroadcast, "without_new")
def first_of_the_new_axes(G, new):
    """Of the new axes you keep the first entry and drop the others. Every copy of an entry has a part in the
    cost.
    """
    return G[(0,) * len(new)]


@mistake_in(_unbroadcast, "summed")
def first_of_the_repeated_axes(G, repeated):
    """Of the axes with length 1 you keep the first entry and drop the others. Every copy of an entry has
    a part in the cost.
    """
    return G[tuple(slice(0, 1) if axis in repeated else slice(None) for axis in range(G.ndim))]


@mistake_in(_unbroadcast, "without_new")
def last_of_the_new_axes(G, new):
    """Of the new axes only the last entry is left. Is a sum overwritten in a loop?"""
    return G[(-1,) * len(new)]


@mistake_in(_unbroadcast, "without_new")
def largest_instead_of_sum(G, new):
    """Over the new axes you take the largest entry. The parts of all copies are added."""
    return G.max(axis=new)


@mistake_in(_unbroadcast, "summed")
def repeated_axes_dropped(G, repeated):
    """You sum over the axes of length 1 and lose them. They belong to the operand, so the gradient has
    them too.
    """
    return G.sum(axis=repeated)


@mistake_in(_unbroadcast, "summed")
def repeated_axes_left(G):
    """You take care of the new axes only. An axis that the operand has with length 1 was broadcast as
    well.
    """
    return G


def new_axes_left(G, shape):
    """You take care of the axes of length 1 only. Where the operand has fewer axes than G, those at the front
    are new, and they must vanish.
    """
    padded = (1,) * (G.ndim - len(shape)) + tuple(shape)
    return G.sum(axis=tuple(axis for axis, n in enumerate(padded) if n == 1), keepdims=True)


def unchanged(G, shape):
    """You return G as it is. It has the shape of the result, and the gradient has that of the operand."""
    return G.copy()


def first_axis_always(G, shape):
    """You sum over the first axis, whatever the shape of the operand is. This is right for a bias, but
    which axes were copied depends on both shapes.
    """
    return G.copy() if G.shape == tuple(shape) or not G.ndim else G.sum(axis=0)


def lined_up_at_the_front(G, shape):
    """You take the last axes of G for the new ones. Broadcasting lines up the shapes at their last axes, so
    that the new ones are in front.
    """
    G = G.sum(axis=tuple(range(len(shape), G.ndim)))
    return G.sum(axis=tuple(axis for axis, n in enumerate(shape) if n == 1), keepdims=True)


@mistake_in(_unbroadcast, "answer")
def everything_in_every_entry(answer, shape):
    """Every entry of yours is the sum of the whole of G. Sum only over the places that hold a copy of this
    entry.
    """
    return np.full(shape, answer.sum())


def cut_off(G, shape):
    """You take the first numbers of G and give them the right shape. The other numbers belong to copies
    of these entries, and they are added.
    """
    return G.reshape(-1)[: int(np.prod(shape))].reshape(shape)


@mistake_in(_unbroadcast, "answer")
def divided_by_entries(answer, shape):
    """Yours is ours divided by the number of entries of the operand. Nothing is averaged here."""
    return answer / np.prod(shape)
