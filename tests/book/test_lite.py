"""What JupyterLite is built from: all that the kernel needs, nothing compiled here, links to the site."""

import importlib.metadata
import json
from zipfile import ZipFile

import pytest

from book.lite import FROM_HERE, entry_of, wheel_from_here, with_needs, write_notebooks, write_settings
from tests.folders import REPOSITORY

PACKAGES = {
    "ipython": {"depends": ["prompt_toolkit", "traitlets"]},
    "prompt-toolkit": {"depends": ["wcwidth"]},
    "traitlets": {"depends": []},
    "wcwidth": {"depends": []},
    "pandas": {"depends": ["numpy"]},
}


def test_packages_come_with_all_that_they_need_and_nothing_else():
    assert with_needs(("ipython",), PACKAGES) == {"ipython", "prompt-toolkit", "traitlets", "wcwidth"}


def test_package_that_the_lock_does_not_name_is_an_error():
    with pytest.raises(KeyError, match="numpy"):
        with_needs(("pandas",), PACKAGES)


@pytest.mark.parametrize("name", FROM_HERE)
def test_wheel_from_here_has_modules_and_licence_and_nothing_that_was_compiled(tmp_path, name):
    path = wheel_from_here(name, tmp_path)

    names = ZipFile(path).namelist()
    assert path.name.endswith("-py3-none-any.whl")
    assert any(file.endswith("METADATA") for file in names)
    assert any("LICENSE" in file for file in names)
    assert f"{name}/__init__.py" in names
    assert not [file for file in names if file.endswith((".so", ".pyd", ".pyc"))]


def test_lock_names_version_and_hash_of_a_wheel(tmp_path):
    wheel = wheel_from_here("comm", tmp_path)
    before = entry_of(wheel, "comm", ("comm",), ())
    wheel.write_bytes(wheel.read_bytes() + b"another")

    assert before["version"] == importlib.metadata.version("comm")
    assert entry_of(wheel, "comm", ("comm",), ())["sha256"] != before["sha256"]


def test_notebooks_link_to_the_pages_of_the_site(tmp_path):
    write_notebooks(tmp_path / "files")

    written = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "files").iterdir()}
    assert written.keys() == {path.name for path in (REPOSITORY / "exercises").glob("*.ipynb")}
    assert not [name for name, text in written.items() if "](../book/" in text]


def test_kernel_starts_with_the_course_and_asks_no_package_index(tmp_path):
    write_settings(tmp_path)

    told = json.loads((tmp_path / "jupyter-lite.json").read_text(encoding="utf-8"))
    (kernel,) = told["jupyter-config-data"]["litePluginSettings"].values()
    assert kernel["disablePyPIFallback"] is True
    assert "gradient-descent-course" in kernel["loadPyodideOptions"]["packages"]
