"""JupyterLite beside the book: a notebook opens from its page, runs, and shows the checker's panel."""

import pytest

from tests.site.built_site import SITE, Watch
from tests.site.editors.driver import CHAPTER, PAGE

MINUTES = 60_000


@pytest.mark.nightly
def test_notebook_opens_from_its_page_and_its_answers_are_checked_without_another_host(page, site):
    assert (SITE / "lite" / "notebooks").is_dir(), "JupyterLite was not built: run `make lite`"
    page.goto(f"{site}/{PAGE}")
    with page.expect_popup() as opening:
        page.get_by_role("link", name="Open in JupyterLite").click()
    notebook = opening.value
    watch = Watch(notebook, site)
    assert notebook.url.endswith(f"{CHAPTER}.ipynb")

    notebook.locator(".jp-CodeCell").first.wait_for(timeout=2 * MINUTES)
    notebook.get_by_role("menuitem", name="Run").first.click()
    notebook.get_by_text("Run All Cells", exact=True).first.click()

    panel = notebook.locator(".gck-pill").first
    panel.wait_for(timeout=5 * MINUTES, state="attached")  # a notebook draws what is on the screen
    assert panel.text_content() == "not attempted"
    assert [problem for problem in watch.problems if problem.startswith("external")] == []
