"""Nothing serious on any page on four kinds of screen; by day `test_pages` looks at one of them."""

import pytest

from tests.site.axe import REPEATED, serious
from tests.site.built_site import PAGES, visit


@pytest.mark.nightly
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious_on_any_screen_in_any_part_of_a_page(page, site, name, width, scheme):
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    visit(page, f"{site}/{name}")

    assert serious(page) == []


def test_a_planted_fault_is_found(page, site):
    """Else a page that axe cannot look into would pass."""
    visit(page, f"{site}/book/progress.html")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")

    (found,) = serious(page, REPEATED)

    assert found == "button-name: <button></button>"
