"""Chapter 4: what the batch size does to the path of stochastic gradient descent."""

from __future__ import annotations

from traitlets import Float, Int

from book.figures.figure import Figure


class BatchPath(Figure):
    """The path of stochastic gradient descent over weight and bias of a line, and its loss against epochs.

    Parameters
    ----------
    batch : int
        Batch size, from 1 to 12: all examples.
    eta : float
        Learning rate, from 0.01 to 1.2.
    epochs : int
        Passes over the data, from 1 to 30.
    seed : int
        Decides the order of the examples in every epoch, from 1 to 99.
    example : int
        The example whose own cost is drawn, from 1 to 12; 0 for none.
    w, b : float
        The start: weight from -1.2 to 3.2, bias from -1.5 to 2.7.
    """

    module = "batch_path"
    batch = Int(1).tag(figure=True, sync=True)
    eta = Float(0.15).tag(figure=True, sync=True)
    epochs = Int(12).tag(figure=True, sync=True)
    seed = Int(1).tag(figure=True, sync=True)
    example = Int(0).tag(figure=True, sync=True)
    w = Float(-0.8).tag(figure=True, sync=True)
    b = Float(2.3).tag(figure=True, sync=True)
