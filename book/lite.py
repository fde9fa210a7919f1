"""JupyterLite with the exercises: `python -m book.lite` puts it into the built site, at `lite/`.

Whole notebooks in JupyterLab's own surface, in the browser: with the engine of the pages (Pyodide and NumPy,
by the hashes of Pyodide's lock), matplotlib, and the course's wheel. The kernel has all of it when it starts,
so nothing is asked of another host. The pages of exercises link to it where it is there.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from book.editors.contents import LOCK, PYODIDE, ROOT
from book.editors.wheels import NotFoundError, find_wheel, wanted
from gradecheck.notebooks.chapter_links import with_links_to_the_site
from gradecheck.notebooks.notebook_file import notebook_text, read_notebook

PLACE = ROOT / "_build" / "lite"  # what JupyterLite is built from
TARGET = ROOT / "_build" / "html" / "lite"
ENGINE = ("pyodide.js", "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
COURSE = "gradient-descent-course"
#: What the kernel asks for when it starts; with them comes what they need.
OF_THE_KERNEL = ("micropip", "ssl", "sqlite3", "jedi", "ipython", "numpy", "matplotlib")
#: Pure Python, from the environment that builds; Pyodide has them too, but no place has its files.
FROM_HERE = {"comm": ("comm",), "jinja2": ("jinja2",), "markupsafe": ("markupsafe",)}
NEEDED_BY_COURSE = ("numpy", "matplotlib", "jinja2", "markupsafe")
KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"


def main() -> int:
    """Build it, or say what is missing."""
    if not (PYODIDE / LOCK).is_file():
        print("JupyterLite needs Pyodide: run `npm ci --prefix book` first.", file=sys.stderr)
        return 2
    shutil.rmtree(PLACE, ignore_errors=True)
    try:
        write_engine(PLACE / "static" / "pyodide")
    except NotFoundError as error:
        print(f"JupyterLite cannot be built: {error}.", file=sys.stderr)
        return 2
    write_notebooks(PLACE / "files")
    write_settings(PLACE)
    build()
    size = sum(path.stat().st_size for path in TARGET.rglob("*") if path.is_file())
    print(f"{TARGET} has {size / 1e6:.0f} MB.")
    return 0


def write_engine(folder: Path) -> None:
    """Pyodide, every package that a kernel of the course loads, and a lock that names no other.

    Raises
    ------
    NotFoundError
        A file that Pyodide's lock names cannot be had.
    """
    folder.mkdir(parents=True)
    for name in ENGINE:
        shutil.copy(PYODIDE / name, folder)
    lock = json.loads((PYODIDE / LOCK).read_text(encoding="utf-8"))
    kept = {name: lock["packages"][name] for name in sorted(with_needs(OF_THE_KERNEL, lock["packages"]))}
    for name, entry in kept.items():
        (folder / entry["file_name"]).write_bytes(find_wheel(wanted(PYODIDE / LOCK, name)))
    for name, modules in FROM_HERE.items():
        kept[name] = entry_of(wheel_from_here(name, folder), name, modules, ())
    kept[COURSE] = entry_of(course_wheel(folder), COURSE, ("gradecheck",), NEEDED_BY_COURSE)
    (folder / LOCK).write_text(json.dumps({"info": lock["info"], "packages": kept}), encoding="utf-8")


def with_needs(names: tuple[str, ...], packages: dict[str, Any]) -> set[str]:
    """Packages of a lock and all that they need, by the lock's own names."""
    found: set[str] = set()
    left = list(names)
    while left:
        name = left.pop().replace("_", "-").lower()
        if name not in found:
            found.add(name)
            left += packages[name]["depends"]
    return found


def wheel_from_here(name: str, folder: Path) -> Path:
    """A wheel of an installed package without what was compiled for this machine."""
    distribution = importlib.metadata.distribution(name)
    path = folder / f"{name}-{distribution.version}-py3-none-any.whl"
    with ZipFile(path, "w") as wheel:
        for file in distribution.files or ():
            described = file.name in ("METADATA", "WHEEL") or file.name.startswith("LICENSE")
            if file.suffix == ".py" or described:
                wheel.writestr(file.as_posix(), file.locate().read_bytes())
    return path


def course_wheel(folder: Path) -> Path:
    """The wheel that a package index would have."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (path,) = folder.glob(f"{COURSE.replace('-', '_')}-*.whl")
    return path


def entry_of(wheel: Path, name: str, modules: tuple[str, ...], needs: tuple[str, ...]) -> dict[str, Any]:
    """What a lock of Pyodide says of a package."""
    return {
        "name": name,
        "version": wheel.name.split("-")[1],
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": list(modules),
        "depends": list(needs),
        "unvendored_tests": False,
    }


def write_notebooks(folder: Path) -> None:
    """The exercises, as they are handed out; links lead to the pages of the site."""
    folder.mkdir(parents=True)
    for path in sorted((ROOT / "exercises").glob("*.ipynb")):
        notebook = with_links_to_the_site(read_notebook(path), ROOT)
        (folder / path.name).write_text(notebook_text(notebook), encoding="utf-8")


def write_settings(folder: Path) -> None:
    """Let the kernel start with the course, and ask no package index."""
    kernel = {
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": [*OF_THE_KERNEL, *FROM_HERE, COURSE]},
    }
    told = {"jupyter-lite-schema-version": 0, "jupyter-config-data": {"litePluginSettings": {KERNEL: kernel}}}
    (folder / "jupyter-lite.json").write_text(json.dumps(told), encoding="utf-8")


def build() -> None:
    """Let JupyterLite write its pages; only the surface that shows one notebook is needed."""
    shutil.rmtree(TARGET, ignore_errors=True)
    command = [sys.executable, "-m", "jupyterlite_core", "build", *options()]
    done = subprocess.run(command, cwd=PLACE, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"jupyter lite build ended with {done.returncode}:\n{done.stdout}{done.stderr}")


def options() -> Iterator[str]:
    """Where from and where to."""
    yield from ("--lite-dir", str(PLACE), "--contents", str(PLACE / "files"), "--output-dir", str(TARGET))
    yield from ("--apps", "notebooks", "--apps", "tree", "--no-sourcemaps", "--no-unused-shared-packages")


if __name__ == "__main__":
    raise SystemExit(main())
