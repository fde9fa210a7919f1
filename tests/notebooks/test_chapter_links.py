"""A copy of a notebook links to the published book, and no link leads out of its own folder."""

import re

import pytest

from gradecheck.course.course import load_course
from gradecheck.distribution import project_urls, repository_address
from gradecheck.notebooks.chapter_links import with_links_to_the_site
from gradecheck.notebooks.notebook_file import is_as_generated, new_cell, read_notebook
from gradecheck.notebooks.starting import start
from gradecheck.submission.cells import source_of
from tests.folders import REPOSITORY, TINY_COURSE

COURSE = load_course(REPOSITORY)
SITE = project_urls(repository_address(REPOSITORY))["Documentation"]


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    folder = tmp_path_factory.mktemp("work")
    list(start(COURSE, [], folder))
    return folder


@pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda chapter: chapter.name)
def test_copy_links_to_its_chapter_on_the_site_and_nowhere_out_of_its_folder(work, chapter):
    cells = read_notebook(work / chapter.notebook.name)["cells"]
    text = "\n".join(source_of(cell) for cell in cells if cell["cell_type"] == "markdown")

    assert f"[chapter {chapter.number}]({SITE}book/{chapter.name}.html)" in text
    assert (REPOSITORY / "book" / f"{chapter.name}.md").is_file()
    assert re.findall(r"\]\(\.[^)]*\)", text) == []


def test_cell_with_a_link_still_says_that_nobody_has_written_in_it(work):
    cells = read_notebook(work / COURSE.chapters[0].notebook.name)["cells"]

    assert [cell["id"] for cell in cells if not is_as_generated(cell)] == []


def test_copy_is_current_when_it_is_started_again(work):
    path = work / COURSE.chapters[0].notebook.name
    before = path.read_bytes()

    assert "current, not touched." in next(start(COURSE, ["ch01"], work))
    assert path.read_bytes() == before


def test_heading_of_a_page_is_kept_and_other_links_stay():
    source = "[a](../book/ch01.md#slope) [b](https://example.org/book/ch01.md) [c](data.csv) `](../book/x`"
    (cell,) = with_links_to_the_site({"cells": [new_cell("text", source)]}, REPOSITORY)["cells"]

    assert cell["source"] == source.replace("../book/ch01.md#slope", f"{SITE}book/ch01.html#slope")


def test_cell_of_the_learners_and_a_course_without_an_address_stay_as_they_are():
    own = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": "[a](../book/ch01.md)"}
    generated = {"cells": [new_cell("text", own["source"])]}

    assert with_links_to_the_site({"cells": [own]}, REPOSITORY) == {"cells": [own]}
    assert with_links_to_the_site(generated, TINY_COURSE) == generated
