"""The repository agrees with itself, and holds nothing of one person's machine."""

import os
import re
import subprocess
import tomllib
from itertools import chain
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import gradecheck
import solutions
from gradecheck.distribution import NAME
from tests.folders import REPOSITORY

ROOT = REPOSITORY

# What a clone must not depend on.
PRIVATE = {
    "a path of one machine": r"(?<![\w.~<-])/(?:home|opt|root|work|Users)/\w",
    "the address of a package registry": r"(?:pypi|registry\.npmjs|files\.pythonhosted|deb\.debian)\.org",
    "a link to a file of one machine": r"file:/{3}\w",
}


def read(name: str) -> str:
    """Read a file of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def tracked_files() -> list[Path]:
    """Every file under version control."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode != 0:
        pytest.skip("not a git checkout, so there are no tracked files to look at")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def private_matters(text: str) -> list[str]:
    """Say which private matters a text holds."""
    return [what for what, pattern in PRIVATE.items() if re.search(pattern, text)]


def pinned_versions() -> dict[str, Version]:
    """Read the tested set: name -> version."""
    lines = read("constraints.txt").splitlines()
    pins = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): Version(version) for name, version in pins}


def stated_requirements() -> list[tuple[str, Requirement]]:
    """Read every requirement, the project itself apart, with the file that states it."""
    project = tomllib.loads(read("pyproject.toml"))
    extras = project["project"]["optional-dependencies"].values()
    of_project = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *chain.from_iterable(extras),
    ]
    lines = read("requirements.txt").splitlines()
    of_course = [line for line in lines if line and line[0] not in "#-"]
    stated = [("pyproject.toml", line) for line in of_project]
    stated += [("requirements.txt", line) for line in of_course]
    return [(file, Requirement(line)) for file, line in stated if not line.startswith(NAME)]


def make_targets() -> set[str]:
    """Read the targets that the Makefile offers."""
    return set(re.search(r"^\.PHONY:(.*)$", read("Makefile"), re.M)[1].split())


def chapters_in_contents() -> list[str]:
    """Read every page of the table of contents, in order."""
    contents = yaml.safe_load(read("_toc.yml"))
    pages = [page for part in contents["parts"] for page in part["chapters"]]
    return [contents["root"]] + [it["file"] for page in pages for it in (page, *page.get("sections", ()))]


def test_no_file_mentions_a_private_machine_or_a_registry():
    """A clone works anywhere, with the reader's own package settings."""
    found = []
    for path in tracked_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        found += [f"{path.relative_to(ROOT)}: {what}" for what in private_matters(text)]
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "cd {}root/course",
        "python {}home/ada/check.py",
        "https:{0}{0}pypi{1}org",
        "pip @ file:{0}{0}{0}wheels/a.whl",
    ],
)
def test_a_planted_private_matter_is_found(text):
    """The text is put together here, so that this file does not find itself."""
    assert private_matters(text.format("/", "."))


@pytest.mark.parametrize(("file", "requirement"), stated_requirements(), ids=lambda value: str(value))
def test_tested_version_meets_the_requirement(file, requirement):
    """Every stated package is in the tested set, and the tested version is one that the statement allows."""
    pins = pinned_versions()
    name = canonicalize_name(requirement.name)
    assert name in pins, (
        f"{file} asks for {requirement.name}, constraints.txt has no such line: make constraints"
    )
    assert requirement.specifier.contains(pins[name], prereleases=True), (
        f"{file} asks for {requirement}, constraints.txt has {pins[name]}"
    )


@pytest.mark.parametrize(("file", "requirement"), stated_requirements(), ids=lambda value: str(value))
def test_requirement_has_a_lower_bound_and_no_upper_one(file, requirement):
    """An upper bound breaks learners' environments a year later; Jupyter Book 2 is another program."""
    operators = {part.operator for part in requirement.specifier}
    allowed = {">=", "<"} if requirement.name == "jupyter-book" else {">="}
    assert operators == allowed, f"{file}: {requirement}"


def test_requirements_install_the_project_itself():
    assert "-e ." in read("requirements.txt").splitlines()


def test_make_help_lists_every_target():
    if os.name == "nt":
        pytest.skip("the Makefile is for Linux and macOS; Windows has the plain steps")
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^  make (\S+)", shown, re.M)) == make_targets()


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "book/using.md"])
def test_pages_name_only_targets_that_exist(page):
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", read(page), re.M))
    assert named <= make_targets()


def test_contributing_explains_every_part_of_the_tests():
    parts = re.search(r"^test: ([^#]*)##", read("Makefile"), re.M)[1].split()
    rows = read("CONTRIBUTING.md")
    assert [part for part in parts if f"| `make {part}` |" not in rows] == []


def test_changelog_has_the_current_version():
    assert re.search(rf"^## {re.escape(gradecheck.__version__)}\b", read("CHANGELOG.md"), re.M)


def test_course_has_one_title():
    assert yaml.safe_load(read("_config.yml"))["title"] == solutions.TITLE


def test_address_of_the_repository_stands_in_one_place():
    address = yaml.safe_load(read("_config.yml"))["repository"]["url"]
    holders = [path.name for path in tracked_files() if address.encode() in path.read_bytes()]
    assert holders == ["_config.yml"]


def test_nobody_is_told_to_install_a_package_of_another_name():
    """The name `gradecheck` is a stranger's where packages come from."""
    told = re.compile(r"pip install[^`\n]*?[ \"'](gradecheck|gradient-[\w-]+)(?=[\s\[\"'`\\]|$)", re.M)
    pages = [
        path for path in tracked_files() if path.suffix in (".md", ".ipynb", ".yml", ".txt", ".toml", "")
    ]
    names = {(path.name, name) for path in pages for name in told.findall(path.read_text(encoding="utf-8"))}
    assert "README.md" in {page for page, _ in names}
    assert {name for _, name in names} == {NAME}


def test_every_page_of_the_contents_exists():
    missing = [page for page in chapters_in_contents() if not list(ROOT.glob(f"{page}.*"))]
    assert missing == []


@pytest.mark.parametrize("chapter", solutions.CHAPTERS)
def test_chapter_has_page_exercises_and_solutions_in_the_contents(chapter):
    pages = chapters_in_contents()
    assert [part for part in ("book", "exercises", "solutions") if f"{part}/{chapter}" not in pages] == []


def test_solutions_stand_after_all_exercises():
    """Nobody should read a solution by turning one page too many."""
    parts = [page.split("/")[0] for page in chapters_in_contents()]
    assert parts.index("solutions") > max(i for i, part in enumerate(parts) if part == "exercises")
