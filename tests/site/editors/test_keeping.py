"""What a reader has written is kept: over a reload, beside a second tab, through a new build."""

import json

import pytest

from tests.site.built_site import SITE
from tests.site.editors.driver import CHAPTER, PAGE, RIGHT, WRONG, Reader

KEY = "gradecheck/gradient-descent-and-backpropagation"
ANSWER = f"{KEY}/answer/numerical_derivative"


MOVE = """
([from, to]) => {
  localStorage.setItem(to, localStorage.getItem(from));
  localStorage.removeItem(from);
}
"""
FORBIDDEN = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
"""
FULL = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
"""


def kept(reader, key=ANSWER):
    text = reader.page.evaluate("(key) => localStorage.getItem(key)", key)
    return None if text is None else json.loads(text)


def test_answer_and_verdict_survive_a_reload(reader):
    assert "passed" in reader.solve_and_check(RIGHT)

    again = reader.again()

    assert again.text().strip() == RIGHT.strip()
    assert again.state() == "passed"


def test_untouched_page_keeps_nothing(reader):
    keys = reader.again().page.evaluate("Object.keys(localStorage)")

    assert [key for key in keys if key.startswith("gradecheck")] == []


def test_second_tab_shows_what_the_first_writes_and_overwrites_nothing(reader):
    second = reader.again()

    reader.write(RIGHT)
    second.page.wait_for_function(
        "(text) => document.querySelector('.xe .cm-content').innerText.includes(text)", arg="(2 * h)"
    )
    second.write("def bowl_gradient(w):\n    return 2 * w\n", "bowl_gradient")

    assert reader.text().strip() == RIGHT.strip()
    assert second.text().strip() == RIGHT.strip()
    reader.page.wait_for_function("() => document.body.innerText.includes('return 2 * w')")


def test_reset_brings_the_stub_back_and_can_be_undone(reader):
    stub = reader.text()
    reader.write(RIGHT)
    cell = reader.cell()

    cell.get_by_role("button", name="Reset").click()
    assert reader.text() == stub
    assert kept(reader) is None

    cell.get_by_role("button", name="Undo reset").click()
    assert reader.text().strip() == RIGHT.strip()


def test_answer_survives_a_new_build_that_has_another_stub(reader):
    """The stub is another one then, and the id of its cell too; the name of the exercise is the same."""
    reader.write(RIGHT)
    (script,) = (SITE / "_static" / "editors").glob(f"{CHAPTER}-*.js")
    old, new = "answer-numerical_derivative-", "answer-numerical_derivative-f"
    newer = script.read_text(encoding="utf-8").replace(old, new)
    html = (SITE / PAGE).read_text(encoding="utf-8").replace(old, new)

    def build_anew(page):
        for name, body, kind in ((script.name, newer, "text/javascript"), (PAGE, html, "text/html")):
            page.route(f"**/{name}", lambda route, b=body, k=kind: route.fulfill(body=b, content_type=k))

    again = reader.again(build_anew)

    assert again.text().strip() == RIGHT.strip()


def test_experiment_that_a_new_build_has_replaced_stays_as_a_cell_of_ones_own(reader):
    experiment = reader.page.locator('section.xe[aria-label="Code to try out"]').first
    experiment.locator(".cm-content").click()
    reader.page.keyboard.press("ControlOrMeta+a")
    reader.page.keyboard.insert_text("my_experiment = 1\n")
    key = next(k for k in reader.page.evaluate("Object.keys(localStorage)") if "/cell/" in k)
    reader.page.evaluate(
        MOVE,
        [key, key.rpartition("-")[0] + "-00000000"],
    )

    again = reader.again()

    own = again.page.locator("section.xe", has_text="Your own cell")
    own.wait_for()
    assert "my_experiment = 1" in own.inner_text()
    assert (
        "my_experiment"
        not in again.page.locator('section.xe[aria-label="Code to try out"]').first.inner_text()
    )


@pytest.mark.parametrize(
    ("broken", "said"),
    [(FORBIDDEN, "does not let the page keep anything"), (FULL, "storage for this site is full")],
    ids=["forbidden", "full"],
)
def test_storage_that_is_forbidden_or_full_is_said_and_the_page_works(reader, broken, said):
    again = reader.again(lambda page: page.add_init_script(broken))

    again.write(RIGHT)

    warning = again.page.locator(".xe-warning")
    warning.wait_for()
    assert said in warning.inner_text()
    assert "Download the notebook" in warning.inner_text()
    assert again.state() == "written"
    assert again.text().strip() == RIGHT.strip()


def test_progress_is_shown_above_the_exercises_and_in_the_contents(reader):
    assert reader.page.locator(".xe-done").inner_text() == "0 of 6 passed"

    reader.solve_and_check(RIGHT)

    assert reader.page.locator(".xe-done").inner_text().startswith("1 of 6 passed")
    assert reader.page.locator(".bd-sidebar-primary .xe-count").first.text_content().strip().startswith("1/6")


def test_failed_answer_is_no_progress(reader):
    reader.solve_and_check(WRONG)

    assert reader.page.locator(".xe-done").inner_text().startswith("0 of 6")


def test_nothing_is_asked_of_another_host(reader, site):
    before = len(reader.requests)

    reader.solve_and_check(RIGHT)

    assert [url for url in reader.requests[before:] if not url.startswith((site, "data:", "blob:"))] == []


def test_engine_is_loaded_only_when_somebody_writes(profile, site):
    reader = Reader(profile.new_page()).open(f"{site}/{PAGE}")
    reader.page.wait_for_timeout(500)
    assert [url for url in reader.requests if "/engine/" in url] == []

    reader.cell().locator(".cm-content").click()

    reader.page.wait_for_function("() => document.querySelector('.xe-status').textContent !== ''")
    assert [url for url in reader.requests if "/engine/core" in url]
    assert [url for url in reader.requests if not url.startswith((site, "data:", "blob:"))] == []


def test_after_one_visit_everything_works_without_a_network(profile, site):
    reader = Reader(profile.new_page()).open(f"{site}/{PAGE}")
    reader.page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    reader.page.reload()
    assert "passed" in reader.solve_and_check(RIGHT)
    reader.page.wait_for_timeout(1500)
    profile.set_offline(True)

    again = Reader(profile.new_page()).open(f"{site}/{PAGE}")

    assert again.text().strip() == RIGHT.strip()
    assert "exactly twice ours" in again.solve_and_check(WRONG)


def test_engine_weighs_at_most_ten_megabytes_even_where_nothing_is_compressed():
    """Matplotlib comes on top, when a cell draws; the page says how much it is."""
    first = ("core-", "numpy-", "course-")
    scripts = [path for path in (SITE / "_static" / "engine").iterdir() if path.name.startswith(first)]

    assert sum(path.stat().st_size for path in scripts) <= 10_000_000
