"""What every live figure keeps: names, widths, and the example for authors."""

import re
import shutil
import textwrap

import pytest

from book.figures import FIGURES
from book.figures.figure import STYLE_SHEET
from book.figures.join import joined_script
from tests.site.figure_driver import controls
from tests.site.mounting import LOADER, mount


@pytest.fixture(scope="module")
def mounted(request, context):
    """A figure, and where it is shown: once for all tests that look at it."""
    page = context.new_page()
    yield request.param, mount(page, request.param)
    page.close()


of_figures = pytest.mark.parametrize("mounted", FIGURES, ids=lambda figure: figure.module, indirect=True)


@of_figures
def test_page_and_python_agree_on_the_names_of_the_state(mounted):
    figure, shown = mounted
    named = shown.page.evaluate(f"liveFigures.modules.{figure.module}.default.keys")

    assert sorted(named) == sorted(figure().state())


@of_figures
def test_every_drawing_and_every_control_has_a_name(mounted):
    """A screen reader says the name; without one it says "slider" and nothing else."""
    _, shown = mounted

    for drawing in shown.locator(".lf-live .lf-panel > svg").all():
        assert drawing.get_attribute("aria-label")
    for control in shown.locator(".lf-live").locator("input, button").all():
        name = control.evaluate(
            "(it) => it.getAttribute('aria-label') || it.textContent || it.labels[0]?.textContent"
        )
        assert name.strip()
    for point in shown.locator(".lf-live .lf-handle").all():
        assert point.get_attribute("aria-label")
        assert point.get_attribute("aria-valuetext")


@of_figures
def test_figure_fits_a_narrow_screen(mounted):
    _, shown = mounted
    shown.page.set_viewport_size({"width": 360, "height": 740})

    for _, move in controls(shown):
        move()
        assert shown.page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_example_for_authors_works_as_it_is_written(page, tmp_path):
    """The figure of README.md, taken from the text, moves and says what it should."""
    folder = STYLE_SHEET.parents[1]
    example = re.search(r"```js\n(.*?)```", (folder / "README.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    shutil.copytree(folder / "toolkit", tmp_path / "toolkit")
    path = tmp_path / "parabola.js"
    path.write_text(textwrap.dedent(example), encoding="utf-8")
    page.set_content('<figure class="live-figure" data-figure="parabola" data-state=\'{"x": 1}\'></figure>')
    page.add_script_tag(content=LOADER)
    page.add_script_tag(content=joined_script(path))
    shown = page.locator("figure.live-figure")
    assert "rises" in shown.locator(".lf-sentence").text_content()

    for _ in range(20):
        shown.locator(".lf-handle").press("ArrowLeft")

    assert "falls" in shown.locator(".lf-sentence").text_content()
    assert "−2.00" in shown.locator(".lf-readouts").text_content()
