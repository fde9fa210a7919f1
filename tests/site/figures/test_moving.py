"""Figures obey mouse, finger, keys and the reader."""

import pytest

from book.figures import (
    DecisionLine,
    ForwardPass,
    SlopeAlongDirection,
)
from book.figures.figure import STYLE_SHEET
from book.figures.join import joined_script
from tests.site.figure_driver import seen
from tests.site.mounting import LOADER, mount


def centre(point):
    box = point.locator("circle").nth(1).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_mouse_drags_the_point(page):
    shown = mount(page, SlopeAlongDirection)
    before = seen(shown)
    x, y = centre(shown.locator(".lf-live .lf-handle").first)

    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y + 40, steps=4)
    page.mouse.up()

    after = seen(shown)
    assert after["drawing"] != before["drawing"]
    assert after["text"] != before["text"]
    assert abs(centre(shown.locator(".lf-live .lf-handle").first)[0] - (x - 60)) < 2


def test_finger_drags_the_point(browser):
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    shown = mount(page, DecisionLine)
    before = seen(shown)
    x, y = centre(shown.locator(".lf-live .lf-handle").first)
    touch = context.new_cdp_session(page)

    def send(kind, *points):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    send("touchStart", {"x": x, "y": y})
    send("touchMove", {"x": x + 15, "y": y - 15})
    send("touchMove", {"x": x + 30, "y": y - 25})
    send("touchEnd")

    assert seen(shown)["drawing"] != before["drawing"]
    assert page.evaluate("scrollY") == 0
    context.close()


def test_arrow_keys_move_the_point_and_the_focus_stays(page):
    shown = mount(page, DecisionLine)
    point = shown.locator(".lf-live .lf-handle").last
    point.focus()
    before = point.get_attribute("aria-valuetext")

    for key in ("ArrowLeft", "ArrowLeft", "Shift+ArrowUp"):
        page.keyboard.press(key)

    assert point.get_attribute("aria-valuetext") != before
    assert point.evaluate("(it) => it === document.activeElement")


@pytest.fixture
def watch_face(browser):
    """A page whose time stands still until the test lets it run."""
    page = browser.new_page()
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    yield page
    page.close()


def test_play_walks_and_pauses(watch_face):
    shown = mount(watch_face, ForwardPass)
    player = shown.locator(".lf-player")
    shown.get_by_role("button", name="Play").click()
    watch_face.clock.run_for(4000)
    assert "step 4 of 6" in player.text_content()

    shown.get_by_role("button", name="Pause").click()
    watch_face.clock.run_for(4000)

    assert "step 4 of 6" in player.text_content()
    assert "Play" in player.text_content()


def test_play_ends_at_the_last_step_and_can_begin_again(watch_face):
    shown = mount(watch_face, ForwardPass)
    player = shown.locator(".lf-player")
    shown.get_by_role("button", name="Play").click()

    watch_face.clock.run_for(60_000)

    assert "step 6 of 6" in player.text_content()
    shown.get_by_role("button", name="Play").click()
    assert "step 0 of 6" in player.text_content()


def test_reader_who_wants_less_motion_gets_steps_and_no_play(browser):
    page = browser.new_page(reduced_motion="reduce")
    shown = mount(page, ForwardPass)

    assert shown.get_by_role("button", name="Play").count() == 0
    shown.get_by_role("button", name="Next").click()
    assert "step 2 of 6" in shown.locator(".lf-player").text_content()
    page.close()


def test_two_figures_of_a_kind_do_not_meet(page):
    """Each has its own state, and the choice of one leaves the other's alone."""
    style = STYLE_SHEET.read_text(encoding="utf-8")
    page.set_content(
        f"<style>{style}</style>{DecisionLine().page_html()}{DecisionLine(task='or').page_html()}"
    )
    page.add_script_tag(content=LOADER)
    page.add_script_tag(content=joined_script(DecisionLine.source()))
    first, second = page.locator("figure.live-figure").all()
    before = seen(second)

    first.locator(".lf-live input[value=xor]").click()

    assert seen(second) == before
    assert second.locator(".lf-live input[value=or]").is_checked()
