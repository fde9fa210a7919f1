"""Sphinx extension: exercises are solved in the page, where they are read.

Needs in `_config.yml` only

    sphinx:
      local_extensions: {exercise_editors: book/_ext}

What it does, in the order of the functions below:

- writes the engine, the program of the pages and the exercises into `_static`,
- marks the cells of the exercise pages, so that the program knows which is which,
- links the exercise pages to the services that open their notebooks,
- marks in each chapter the places to which the checker's messages link,
- gives chapters the directive `{exercise-editor} name`, an editor of the same exercise where its formula is
  derived,
- gives one page the directive `{course-progress}`, a table of what has passed,
- loads the programs: progress on every page, the editors where there is one,
- lists what a service worker has to keep for reading without a network.

Where npm has not put the packages of `book/package.json` in place, or NumPy's file for the engine cannot be
had, the book has no editors: pages are as they are without JavaScript, and the build says so.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

BOOK = Path(__file__).resolve().parents[1]
ROOT = BOOK.parent
# The book is not an installed package: the extension makes its checkout importable, as the pages do.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from book.editors.archives import make_archives, write_archives  # noqa: E402
from book.editors.exercises import ExercisePage, cell_name, course_script, read_course  # noqa: E402
from book.editors.wheels import NotFoundError  # noqa: E402

BUILD = BOOK / "editors" / "build.mjs"
READ = (".html", ".css", ".js", ".svg", ".png", ".woff", ".woff2", ".json", ".ico")
LEFT_OUT = ("_sources/", "reports/", "_static/engine/", "_static/mathjax/", "_static/locales/", "lite/")
KEPT_OF_MATHJAX = ("_static/mathjax/tex-chtml.js", "_static/mathjax/output/chtml/fonts/")
# How a notebook is worked with in Jupyter; the bar above the editors says how it is done in the page.
FOR_JUPYTER = "Run the cells from top to bottom."
#: Over the folded cell of what the answers may use.
GIVEN = ("Show what is given for these exercises", "Hide what is given for these exercises")
#: In the bar above the editors. It stands in the page, so that it is read before they come; see editors.css.
HOW = (
    '<p class="xe-how" hidden>Write each answer over the line that raises <code>NotImplementedError</code> '
    'and press Check, or <span class="xe-keys">Ctrl+Enter</span>. Nothing has to be installed: Python runs '
    "in this page, and your answers stay in this browser. The hints open one by one, and you can check as "
    "often as you like.</p>"
)
NPM_PACKAGES = ("esbuild", "pyodide", "fzstd", "@codemirror/view")

logger = logging.getLogger(__name__)


class exercise_editor(nodes.container):  # noqa: N801 - docutils names nodes so
    """The place of an editor within a chapter; what it holds is shown where there is no JavaScript."""


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    through = (lambda self, node: None, lambda self, node: None)
    app.add_node(exercise_editor, html=(open_place, close_place), latex=through, text=through)
    app.add_directive("exercise-editor", ExerciseEditor)
    app.add_directive("course-progress", CourseProgress)
    app.connect("builder-inited", read_exercises)
    app.connect("builder-inited", write_assets)
    app.connect("doctree-read", mark_cells)
    app.connect("doctree-read", mark_derivations)
    app.connect("html-page-context", load_program, priority=950)
    # When all that is kept for reading without a network is there.
    app.connect("build-finished", list_for_offline, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "version": "1"}


def read_exercises(app: Sphinx) -> None:
    """The course of the checkout, for the functions below."""
    app.exercise_course, app.exercise_pages = read_course(ROOT)
    app.has_exercise_editors = False


def write_assets(app: Sphinx) -> None:
    """Engine, program and exercises into `_static`."""
    if app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    missing = [name for name in NPM_PACKAGES if not (BOOK / "node_modules" / name).is_dir()]
    if missing or not shutil.which("node"):
        what = f"npm's {', '.join(missing)}" if missing else "Node.js"
        logger.info(
            "The book has no editors: %s is not here. `npm ci --prefix book` installs what they need.", what
        )
        return
    try:
        write_archives(make_archives(), static / "engine")
    except NotFoundError as error:
        logger.info("The book has no editors: %s.", error)
        return
    subprocess.run(["node", str(BUILD), str(static / "editors")], check=True)
    _write_exercises(app, static / "editors")
    app.has_exercise_editors = True


def _write_exercises(app: Sphinx, folder: Path) -> None:
    """The list of the chapters, and a script for each."""
    pages: dict[str, ExercisePage] = app.exercise_pages
    has_lite = Path(app.outdir, "lite", "notebooks").is_dir()
    script = course_script(app.exercise_course, pages, has_lite)
    (folder / "course.js").write_text(script, encoding="utf-8")
    for page in pages.values():
        for old in folder.glob(f"{page.chapter.name}-*.js"):
            old.unlink()
        (folder / page.script_name).write_text(page.script(), encoding="utf-8")


def mark_cells(app: Sphinx, doctree: nodes.document) -> None:
    """Each cell of an exercise page with its id of the notebook, and the place of the bar above the first."""
    page: ExercisePage | None = app.exercise_pages.get(app.env.docname)
    if page is None:
        return
    shown = [node for node in doctree.findall(nodes.container) if node.get("nb_element") == "cell_code"]
    for node, cell in zip(shown, page.code_cells, strict=True):
        kind = cell_name(cell).kind
        node["ids"].append(cell["id"])
        node["classes"].append("exercise-cell" if kind in ("answer", "code") else f"exercise-{kind}")
        if kind == "given":
            node["prompt_show"], node["prompt_hide"] = GIVEN
    for paragraph in doctree.findall(nodes.paragraph):
        if paragraph.astext().startswith(FOR_JUPYTER):
            paragraph["classes"].append("exercise-jupyter")
    bar = f'<div class="exercise-toolbar" data-chapter="{page.chapter.name}">{HOW}</div>'
    bar += elsewhere(app.config.html_theme_options, page)
    shown[0].parent.insert(shown[0].parent.index(shown[0]), nodes.raw("", bar, format="html"))


def elsewhere(options: dict[str, Any], page: ExercisePage) -> str:
    """Links that open a notebook where Python is installed; none for a host that they do not know."""
    hosted = re.fullmatch(r"https://github\.com/([^/]+/[^/]+?)/?", options.get("repository_url", ""))
    if not hosted:
        return ""
    branch = options.get("repository_branch") or "main"
    colab = f"https://colab.research.google.com/github/{hosted[1]}/blob/{branch}/{page.document}.ipynb"
    binder = f"https://mybinder.org/v2/gh/{hosted[1]}/{branch}?labpath={page.document}.ipynb"
    return (
        '<p class="exercise-elsewhere">The same notebook elsewhere; its first cell installs the checker: '
        f'<a href="{colab}">open it in Colab</a> or <a href="{binder}">on Binder</a>.</p>'
    )


def mark_derivations(app: Sphinx, doctree: nodes.document) -> None:
    """A place to link to for every exercise of a chapter: its editor, else the section on exercises."""
    chapter = next(
        (p.chapter for p in app.exercise_pages.values() if app.env.docname == f"book/{p.chapter.name}"), None
    )
    if chapter is None:
        return
    placed = {name for node in doctree.findall(exercise_editor) for name in node["ids"]}
    missing = [place for card in chapter.exercises if (place := place_of(card.name)) not in placed]
    sections = list(doctree.findall(nodes.section))
    about = next((section for section in sections if section[0].astext() == "Exercises"), sections[0])
    about["ids"] += missing


def place_of(exercise: str) -> str:
    """The mark in a chapter to which messages on an exercise link: see `Chapter.section` of the checker."""
    return f"exercise-{exercise}"


class CourseProgress(SphinxDirective):
    """`{course-progress}`: what has passed in this browser, and the next step."""

    def run(self) -> list[nodes.Node]:
        """A place for the program; without one, a sentence."""
        place = nodes.container(classes=["course-progress"])
        place += nodes.paragraph("", "Your progress is shown here where the page may run JavaScript.")
        return [place]


class ExerciseEditor(SphinxDirective):
    """`{exercise-editor} name`: an exercise in the chapter that has just derived its formula."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The stub as code, which the program replaces by an editor, and a link to the whole set."""
        name = self.arguments[0]
        for document, page in self.env.app.exercise_pages.items():
            if any(card.name == name for card in page.chapter.exercises):
                self.env.note_dependency(str(page.chapter.notebook))
                return [self._place(name, page), self._link(document)]
        raise self.error(f"the course has no exercise `{name}`.")

    def _place(self, name: str, page: ExercisePage) -> nodes.Node:
        stub = "".join(page.stub(name)["source"])
        place = exercise_editor(chapter=page.chapter.name, key=f"answer/{name}", ids=[place_of(name)])
        place += nodes.literal_block(stub, stub, language="python")
        place.children[0]["classes"].append("exercise-stub")
        return place

    def _link(self, document: str) -> nodes.Node:
        paragraph = nodes.paragraph(classes=["exercise-link"])
        link = addnodes.pending_xref(
            "", reftype="doc", refdomain="std", reftarget=f"/{document}", refexplicit=True, refwarn=True
        )
        link += nodes.inline("", "All exercises of this chapter")
        paragraph += link
        return paragraph


def open_place(self: Any, node: exercise_editor) -> None:
    """Begin an editor's place in HTML."""
    data = {"data-chapter": node["chapter"], "data-key": node["key"]}
    self.body.append(self.starttag(node, "div", CLASS="exercise-editor", **data))


def close_place(self: Any, node: exercise_editor) -> None:
    """End it."""
    self.body.append("</div>\n")


def load_program(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """The programs that a page needs."""
    if not app.has_exercise_editors:
        return
    app.add_css_file("editors/editors.css")
    app.add_js_file("editors/course.js", loading_method="defer")
    app.add_js_file("editors/progress.js", loading_method="defer")
    body = context.get("body") or ""
    if 'class="exercise-toolbar"' in body or 'class="exercise-editor' in body:
        app.add_js_file("editors/editors.js", loading_method="defer")


def list_for_offline(app: Sphinx, exception: Exception | None) -> None:
    """The service worker at the root, whose scope is the book, and its list of files."""
    if exception or not app.has_exercise_editors:
        return
    root = Path(app.outdir)
    shutil.move(root / "_static" / "editors" / "service-worker.js", root / "service-worker.js")
    kept = sorted(path for path in root.rglob("*") if path.is_file() and _is_for_reading(path, root))
    listed = {path.relative_to(root).as_posix(): _digest(path) for path in kept}
    (root / "_static" / "editors" / "offline.json").write_text(json.dumps(listed), encoding="utf-8")


def _is_for_reading(path: Path, root: Path) -> bool:
    """Pages, their pictures, and the program; not sources, nor the engine before anybody has used it."""
    name = path.relative_to(root).as_posix()
    if name.startswith(LEFT_OUT):
        return name.startswith(KEPT_OF_MATHJAX)
    return path.suffix in READ and not name.endswith((".js.map", "offline.json"))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
