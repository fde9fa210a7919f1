"""What is in the archives, and what is left out.

| archive | what is in it | when it changes |
|---|---|---|
| `core` | Pyodide: its program and Python's standard library | with Pyodide |
| `numpy` | NumPy | with NumPy |
| `pictures` | matplotlib and what it needs, loaded when a cell draws | with matplotlib |
| `course` | the checker, the course, and what draws the panels | with the course |

Modules are compiled when the book is built, with Pyodide's own compiler, so that no visitor has to.
"""

from __future__ import annotations

import importlib.metadata
import io
import json
import re
import subprocess
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from book.editors.numpys_source import numpys_source
from book.editors.wheels import find_wheel, wanted
from gradecheck.worker.reporting_code import NUMPYS_OWN

ROOT = Path(__file__).resolve().parents[2]
PYODIDE = ROOT / "book" / "node_modules" / "pyodide"
COMPILE = ROOT / "book" / "editors" / "compile.mjs"
PROGRAM = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm")
LIBRARY = "python_stdlib.zip"
LOCK = "pyodide-lock.json"
PAGES = "site-packages/gradecheck/_course/"
#: Where the functions and results are whose help a learner may read in a cell.
ASKED_FOR_HELP = ("/gradients/check.py", "/gradients/result.py")
#: How far Python optimizes what it compiles.
AS_PYTHON_DOES, WITHOUT_DOCSTRINGS = -1, 2
# What the panels are drawn with, from the environment that builds the book; both are pure Python.
DRAWN_WITH = ("jinja2", "markupsafe")
INNER = re.compile(rf"site-packages/(gradecheck/(?!_course/)\w+|{'|'.join(DRAWN_WITH)})/")

# Matplotlib and what it needs.
DRAWING = (
    "matplotlib",
    "contourpy",
    "cycler",
    "kiwisolver",
    "packaging",
    "pillow",
    "pyparsing",
    "python-dateutil",
    "six",
)
UNUSED_TO_DRAW = (
    "matplotlib/mpl-data/sample_data/",
    "matplotlib/mpl-data/images/",
    "matplotlib/mpl-data/fonts/afm/",
    "matplotlib/mpl-data/fonts/pdfcorefonts/",
    "matplotlib/backends/web_backend/",
    "matplotlib/backends/qt_editor/",
)

# Parts of the standard library and of NumPy that no answer needs.
UNUSED_FOLDERS = tuple(
    f"{name}/"
    for name in [
        "email",
        "ensurepip",
        "idlelib",
        "lib2to3",
        "multiprocessing",
        "pydoc_data",
        "turtledemo",
        "unittest",
        "wsgiref",
        "xml",
        "xmlrpc",
    ]
)
UNUSED_MODULES = frozenset(
    f"{name}.py"
    for name in {
        *{
            "aifc",
            "bdb",
            "cProfile",
            "cgi",
            "cgitb",
            "doctest",
            "ftplib",
            "imaplib",
            "mailbox",
            "modulefinder",
        },
        *{"nntplib", "optparse", "pdb", "pickletools", "plistlib", "poplib", "profile", "pstats", "smtplib"},
        *{"sndhdr", "socketserver", "sunau", "tarfile", "telnetlib", "trace", "wave"},
    }
)
#: What is imported by what is left out, or stands in for something that is written in C and is here.
UNUSED_FILES = (
    "_pydatetime.py",
    "_pyio.py",
    "asyncio/windows_events.py",
    "asyncio/windows_utils.py",
    "http/cookiejar.py",
    "http/cookies.py",
    "http/server.py",
    "logging/config.py",
    "logging/handlers.py",
    "zoneinfo/",
)
#: Old character sets, of which the standard library has tables; fonts need one of them.
OLD_ENCODINGS = re.compile(
    r"encodings/(cp(?!437|1252)|iso(?!8859_1\.)|mac_(?!roman)|big5|euc|gb|hz|johab|koi8|kz|ptcp|shift|tis)"
)
UNUSED_OF_NUMPY = tuple(
    f"numpy/{name}/"
    for name in ["_core/include", "_core/lib", "_pyinstaller", "distutils", "f2py", "random/lib"]
)
UNUSED_ENDINGS = (".pyi", ".c", ".pxd", ".pyx", ".h", ".a")

Files = dict[str, bytes]


@dataclass(frozen=True)
class Contents:
    """The files of an archive, as they are found and as they go in.

    Parameters
    ----------
    name : str
        Name of the archive.
    files : dict of str to bytes
        As they are found.
    finish : callable
        Makes of them what goes in.
    recipe : str
        Another one whenever `finish` makes something else of the same files.
    """

    name: str
    files: Files
    finish: Callable[[Files], Files]
    recipe: str = "compiled 1"

    def finished(self) -> Files:
        """What goes in."""
        return self.finish(self.files)


def library_contents(pyodide: Path = PYODIDE) -> Contents:
    """Pyodide's program, its standard library, and as much of its lock as it reads at the start."""
    files = {name: (pyodide / name).read_bytes() for name in PROGRAM}
    library = _unzip((pyodide / LIBRARY).read_bytes())
    files[LIBRARY] = _zip({name: text for name, text in library.items() if _is_used_of_library(name)})
    lock = json.loads((pyodide / LOCK).read_text(encoding="utf-8"))
    files[LOCK] = json.dumps({"info": lock["info"], "packages": {}}).encode()
    return Contents("core", files, lambda files: {**files, LIBRARY: _zip(compiled(_unzip(files[LIBRARY])))})


def _is_used_of_library(name: str) -> bool:
    if OLD_ENCODINGS.match(name):
        return False
    return not name.startswith((*UNUSED_FOLDERS, *UNUSED_FILES)) and name not in UNUSED_MODULES


def numpy_contents(pyodide: Path = PYODIDE) -> Contents:
    """NumPy without its tests and what only compilers and type checkers read.

    Raises
    ------
    NotFoundError
        Its wheel cannot be had.
    """
    wheel = _unzip(find_wheel(wanted(pyodide / LOCK, "numpy")))
    files = {f"site-packages/{name}": text for name, text in wheel.items() if _is_used_of_numpy(name)}
    recipe = f"compiled, and the source of {', '.join(sorted(NUMPYS_OWN))}"
    return Contents("numpy", files, _with_source_of_what_reports, recipe)


def _with_source_of_what_reports(files: Files) -> Files:
    """NumPy compiled; the checker compiles some of its functions anew, and so has their source."""
    source = numpys_source(files, NUMPYS_OWN)
    rest = {name: text for name, text in files.items() if name not in source}
    return {**compiled(rest), **source, **_beside(_compile({name: files[name] for name in source}))}


def _is_used_of_numpy(name: str) -> bool:
    if name.endswith(UNUSED_ENDINGS) or "tests" in PurePosixPath(name).parts:
        return False
    return not name.startswith(UNUSED_OF_NUMPY)


def picture_contents(pyodide: Path = PYODIDE) -> Contents:
    """Matplotlib, as much of it as draws a figure into a picture.

    Raises
    ------
    NotFoundError
        One of the wheels cannot be had.
    """
    files: Files = {}
    for package in DRAWING:
        wheel = _unzip(find_wheel(wanted(pyodide / LOCK, package)))
        files |= {f"site-packages/{name}": text for name, text in wheel.items() if _is_used_to_draw(name)}
    return Contents("pictures", files, compiled)


def _is_used_to_draw(name: str) -> bool:
    if name.endswith(UNUSED_ENDINGS) or "tests" in PurePosixPath(name).parts:
        return False
    other_backend = name.startswith("matplotlib/backends/backend_") and "agg" not in name
    return not other_backend and not name.startswith(UNUSED_TO_DRAW)


#: Rooms and modules of the checker that no page runs.
FOR_AUTHORS = (
    *("cli.py", "commands/", "grading/", "proving/", "submission/class_folder.py"),
    *(f"notebooks/{name}.py" for name in ("deriving", "publishing", "starting")),
    *(f"reporting/{name}.py" for name in ("class_table", "csv_report", "html_report", "junit", "listing")),
    *(f"reporting/{name}.py" for name in ("status", "writers")),
    *(f"reporting/templates/{name}" for name in ("class.", "report.", "search.", "summary.")),
    *("running/sandbox.py", "running/zygote_process.py"),
)


def course_contents(root: Path = ROOT) -> Contents:
    """The checker with the course inside, laid out as in the wheel, and what it draws panels with."""
    layout = wheel_layout(root)
    files = {name: path.read_bytes() for name, path in layout.items() if not _is_for_authors(name)}
    for name in DRAWN_WITH:
        files |= _pure_python(name)
    files = {f"site-packages/{name}": text for name, text in files.items()}
    return Contents("course", files, _with_pages_compiled, recipe="compiled 2, without docstrings inside")


def _is_for_authors(name: str) -> bool:
    """What no page runs: the command line, classes, notebooks and their texts, answers to compare with."""
    if name.startswith("gradecheck/_course/"):
        return name.endswith((".ipynb", ".md", "/right_answers.py"))
    return name.startswith(tuple(f"gradecheck/{part}" for part in FOR_AUTHORS))


def wheel_layout(root: Path) -> dict[str, Path]:
    """Where each file of the wheel comes from, as pyproject.toml says it."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    target = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    layout = {placed: root / source for source, placed in target["force-include"].items()}
    for folder in target["only-include"]:
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root)
            hidden = {"__pycache__", ".ipynb_checkpoints"} & set(name.parts)
            if path.is_file() and not hidden and not any(name.match(p) for p in target["exclude"]):
                layout[_placed(name.as_posix(), target["sources"])] = path
    return layout


def _placed(name: str, sources: Mapping[str, str]) -> str:
    for source, placed in sources.items():
        if name.startswith(f"{source}/"):
            return placed + name.removeprefix(source)
    return name


def _pure_python(distribution: str) -> Files:
    """Modules and license of an installed package, without what was compiled for this machine."""
    found = importlib.metadata.distribution(distribution).files or ()
    kept = [path for path in found if path.suffix == ".py" or path.name.startswith("LICENSE")]
    return {path.as_posix(): path.locate().read_bytes() for path in kept}


def _with_pages_compiled(files: Files) -> Files:
    """Each module compiled in place of its source; pages keep theirs beside it, which messages may quote."""
    pages = {name: text for name, text in files.items() if name.startswith(PAGES)}
    inner = {
        name: text for name, text in files.items() if name not in pages and _is_never_asked_for_help(name)
    }
    rest = {name: text for name, text in files.items() if name not in pages and name not in inner}
    return {**compiled(rest), **compiled(inner, WITHOUT_DOCSTRINGS), **pages, **_beside(_compile(pages))}


def _is_never_asked_for_help(name: str) -> bool:
    """Whether docstrings are for those who read the code: the checker's rooms, and what draws panels."""
    return INNER.match(name) is not None and not name.endswith(ASKED_FOR_HELP)


def _beside(modules: Files) -> Files:
    """Compiled modules where Python looks for them beside a source."""
    paths = {PurePosixPath(name): text for name, text in modules.items()}
    return {f"{p.parent}/__pycache__/{p.stem}.cpython-312.pyc": text for p, text in paths.items()}


def compiled(files: Files, optimize: int = AS_PYTHON_DOES) -> Files:
    """Each module compiled, in place of its source; a module that cannot be compiled stays."""
    modules = _compile(files, optimize)
    rest = {name: text for name, text in files.items() if f"{name}c" not in modules}
    return {**rest, **modules}


def _compile(files: Files, optimize: int = AS_PYTHON_DOES) -> Files:
    """What Pyodide's own compiler makes of all modules, by name with the ending .pyc."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            if name.endswith(".py"):
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text)
        subprocess.run(["node", str(COMPILE), folder, str(optimize)], check=True, stdout=subprocess.DEVNULL)
        modules = sorted(Path(folder).rglob("*.pyc"))
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in modules}


def _unzip(content: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def _zip(files: Files) -> bytes:
    """An uncompressed zip file of the same bytes in every build; the archive compresses it better."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name), files[name])
    return out.getvalue()
