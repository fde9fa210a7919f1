"""The package's name stands in one place, the repository's address in another, and the rest follows."""

import tomllib

import pytest

from gradecheck.distribution import NAME, project_urls, repository_address, site_address, with_absolute_links
from gradecheck.notebooks.deriving import SETUP
from tests.folders import REPOSITORY

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ADDRESS = "https://git.example.org/ada/course"


@pytest.fixture
def hosted(tmp_path):
    """Write settings as somebody who hosts the course has them."""

    def write(settings):
        (tmp_path / "_config.yml").write_text(settings, encoding="utf-8")
        return repository_address(tmp_path)

    return write


def test_metadata_has_the_name_that_the_package_knows_itself_by():
    assert PROJECT["name"] == NAME


def test_extras_that_contain_one_another_name_the_package():
    inner = [
        line for lines in PROJECT["optional-dependencies"].values() for line in lines if line.endswith("]")
    ]
    assert inner
    for line in inner:
        name, _, extras = line.removesuffix("]").partition("[")
        assert name == NAME
        assert set(extras.split(",")) <= set(PROJECT["optional-dependencies"])


def test_setup_cell_installs_this_package():
    assert f"    %pip install --quiet {NAME}\n" in SETUP


@pytest.mark.parametrize(
    "line",
    [
        f"  url: {ADDRESS}",
        f"  url: {ADDRESS}/",
        f"  url: '{ADDRESS}'",
        f'  url: "{ADDRESS}" # ours',
        f"  branch: main\n  url: {ADDRESS}",
    ],
)
def test_one_line_of_the_settings_sets_the_address(hosted, line):
    assert hosted(f"title: A course\nurl: https://elsewhere.example.org\nrepository:\n{line}\n") == ADDRESS


def test_settings_without_an_address_have_none(hosted, tmp_path):
    assert hosted("title: A course\nhtml:\n  url: https://elsewhere.example.org\n") is None
    (tmp_path / "_config.yml").unlink()
    assert repository_address(tmp_path) is None


def test_links_of_the_metadata_follow_from_the_address():
    urls = project_urls(ADDRESS)
    assert urls["Homepage"] == urls["Source"] == ADDRESS
    assert urls["Issues"] == f"{ADDRESS}/issues"
    assert urls["Changelog"] == f"{ADDRESS}/blob/HEAD/CHANGELOG.md"


def test_book_is_linked_where_its_address_follows_from_the_repository():
    assert project_urls("https://github.com/Ada/course")["Documentation"] == "https://ada.github.io/course/"
    assert "Documentation" not in project_urls(ADDRESS)


@pytest.mark.parametrize(
    ("there", "elsewhere"),
    [
        ("[a](book/a.md)", f"[a]({ADDRESS}/blob/HEAD/book/a.md)"),
        ('<img src="book/a.png">', f'<img src="{ADDRESS}/raw/HEAD/book/a.png">'),
        ('<source srcset="a.png">', f'<source srcset="{ADDRESS}/raw/HEAD/a.png">'),
        ("[a](https://example.org/a.md)", "[a](https://example.org/a.md)"),
        ("[a](#start)", "[a](#start)"),
        ("[a](mailto:ada@example.org)", "[a](mailto:ada@example.org)"),
    ],
)
def test_links_of_the_readme_lead_to_the_repository(there, elsewhere):
    assert with_absolute_links(there, ADDRESS) == elsewhere


@pytest.mark.parametrize(
    ("repository", "site"),
    [
        ("https://github.com/Owner/course", "https://owner.github.io/course/"),
        ("https://github.com/owner/course/", "https://owner.github.io/course/"),
        ("https://example.org/owner/course", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_address_of_the_site_follows_from_that_of_the_repository(repository, site):
    assert site_address(repository) == site
