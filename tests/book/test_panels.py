"""Pictures of several panels: a row on a page, a column on a telephone."""

import base64
import io
import re

import matplotlib.pyplot as plt
import numpy as np
import pytest

from book.figures import panels
from tests.folders import REPOSITORY

COLORS = np.array([[255, 0, 0], [0, 255, 0], [0, 0, 255]])


def picture(count):
    """SVG with one panel for each color, filled with it."""
    figure, axes = panels(count)
    for each, color in zip(axes, COLORS, strict=False):
        each.set_facecolor(color / 255)
        each.set(xticks=[], yticks=[])
    svg = figure.to_svg()
    plt.close(figure)
    return svg


def places(browser, svg, width, height):
    """Left, top, right and bottom of each color where the browser shows the picture in such a box."""
    source = base64.b64encode(svg.encode()).decode()
    page = browser.new_page(viewport={"width": width, "height": height})
    style = f"display: block; width: {width}px; height: {height}px"
    page.set_content(
        f'<body style="margin: 0"><img style="{style}" src="data:image/svg+xml;base64,{source}"></body>'
    )
    page.wait_for_function("document.images[0].complete")
    shown = plt.imread(io.BytesIO(page.screenshot()), format="png")[..., :3] * 255
    page.close()
    boxes = []
    for color in COLORS:
        y, x = np.nonzero(np.abs(shown - color).max(axis=2) < 30)
        if len(x):
            boxes.append((x.min(), y.min(), x.max(), y.max()))
    return boxes


@pytest.mark.parametrize("count", [2, 3])
def test_panels_lie_in_a_row_where_the_box_is_wide(browser, count):
    boxes = places(browser, picture(count), width=300 * count, height=300)

    assert len(boxes) == count
    for k, (left, top, right, bottom) in enumerate(boxes):
        assert 300 * k < left < right < 300 * (k + 1)
        assert bottom - top > 200


@pytest.mark.parametrize("count", [2, 3])
def test_panels_lie_in_a_column_and_are_whole_where_the_box_is_tall(browser, count):
    boxes = places(browser, picture(count), width=300, height=300 * count)

    assert len(boxes) == count
    for k, (left, top, right, bottom) in enumerate(boxes):
        assert 300 * k < top < bottom < 300 * (k + 1)
        assert right - left > 200


@pytest.mark.parametrize("count", [1, 4])
def test_other_numbers_of_panels_are_refused(count):
    with pytest.raises(ValueError, match=f"2 or 3 panels side by side, not {count}"):
        panels(count)


def test_panel_may_have_a_projection():
    figure, (left, right) = panels(2, ["3d", None])

    assert left.name == "3d"
    assert right.name == "rectilinear"
    plt.close(figure)


@pytest.mark.parametrize("path", sorted((REPOSITORY / "book").glob("*.md")), ids=lambda path: path.stem)
def test_page_gives_the_box_of_every_such_picture_its_class(path):
    cells = re.findall(
        r"^(`{3,})\{code-cell\}[^\n]*\n(.*?)^\1$", path.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    for _, cell in cells:
        for count in re.findall(r"\bpanels\((\d)", cell):
            assert f"classes: panels-{count}" in cell, cell
        if "draw_reading(" in cell and "def draw_reading" not in cell:
            assert "classes: panels-2" in cell, cell
