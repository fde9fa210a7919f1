"""A page that holds one live figure, and what its functions compute there."""

import numpy as np

from book.figures import BackwardPass
from book.figures.figure import STYLE_SHEET
from book.figures.join import joined_script

LOADER = (STYLE_SHEET.parents[1] / "loader.js").read_text(encoding="utf-8")
EXACT = {"rtol": 1e-12, "atol": 1e-15}


def mount(page, figure, **state):
    """A page that holds nothing but this figure, as the book would show it."""
    style = STYLE_SHEET.read_text(encoding="utf-8")
    body = figure(**state).page_html()
    page.set_content(f"<!doctype html><html><head><style>{style}</style></head><body>{body}</body></html>")
    page.add_script_tag(content=LOADER)
    page.add_script_tag(content=joined_script(figure.source()))
    page.locator("figure.live-figure.is-live").wait_for()
    return page.locator("figure.live-figure")


def compute(page, figure, call, *arguments):
    """The result of an exported function of the figure's module, in the page."""
    return page.evaluate(f"(a) => liveFigures.modules.{figure.module}.{call}(...a)", arguments)


def networks():
    rng = np.random.default_rng(3)
    yield BackwardPass().state()
    for _ in range(10):
        x, y = rng.normal(size=3).tolist(), float(rng.uniform())
        W1, W2 = rng.normal(size=(2, 3)).tolist(), rng.normal(size=(1, 2)).tolist()
        yield {"x": x, "y": y, "W1": W1, "W2": W2, "eta": float(rng.uniform(0.1, 5))}


def as_arrays(net):
    weights = [np.array(net["W1"]), np.array(net["W2"])]
    return np.array([net["x"]]), np.array([[net["y"]]]), weights, [np.zeros(2), np.zeros(1)]
