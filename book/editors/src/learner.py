"""What runs in the learner's worker: the session of a check, and cells to try things out."""

import ast
import base64
import builtins
import importlib
import io
import json
import linecache
import logging
import os
import pkgutil
import sys
import traceback
import types
from pathlib import Path

import gradecheck.worker
from gradecheck.worker import float_flags
from gradecheck.worker.import_blocker import ImportBlocker
from gradecheck.worker.magics import parse
from gradecheck.worker.reporting_code import compile_reporting
from gradecheck.worker.session import Session, fresh_namespace

for name in [name for name in sys.modules if name.partition(".")[0] in ("js", "pyodide_js")]:
    del sys.modules[name]  # Pyodide's own way to JavaScript
os.environ["MPLBACKEND"] = "agg"
# Matplotlib tells in a warning that it looks for fonts, which is nothing that a cell has printed.
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
ELSEWHERE = "Download the notebook and run this cell there."
MOST = 200_000  # letters that one cell may print


def work(kind, job, send):
    """Do one job; what comes of it goes out as texts. Whether this Python is as good afterwards as before."""
    job = json.loads(job)
    if kind == "session":
        run_session(job, send)
    elif kind == "explain":
        send(json.dumps(explanation(job)))
    else:
        run_cells(job, send)
    return is_whole()


def is_whole():
    """Whether every module still has the functions and classes that it had when Python was started."""
    for name, (module, parts) in WHOLE.items():
        if sys.modules.get(name) is not module:
            return False
        present = module.__dict__
        for key, part in parts:
            if present.get(key) is not part:
                return False
    return True


def run_session(job, send):
    """The answers to a checker's questions, as a worker process gives them."""
    send(json.dumps({"isolation": ["a worker of this page"]}))
    finder = ImportBlocker()
    hidden = {name: sys.modules.pop(name) for name in list(sys.modules) if name == "gradecheck"}
    sys.meta_path.insert(0, finder)
    streams = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = io.StringIO()
    try:
        for message in Session(job, main_namespace()).messages():
            send(json.dumps(message))
            sys.stdout.seek(0)
            sys.stdout.truncate()
    finally:
        sys.stdout, sys.stderr = streams
        sys.meta_path.remove(finder)
        sys.modules.update(hidden)


def explanation(job):
    """Which line is wrong: the search of a check in a notebook, which runs where the learner's code runs."""
    from gradecheck.checking import check_submission
    from gradecheck.course.course import load_course
    from gradecheck.course.discovery import find_course
    from gradecheck.diagnosing.finding import Label
    from gradecheck.questions.prepared_course import PreparedCourse
    from gradecheck.submission.submission import Cell, Submission

    cells = tuple(Cell(n, text, given) for n, (text, given) in enumerate(job["cells"], start=1))
    prepared_course = PreparedCourse(load_course(find_course(Path("/nowhere"))), job["seed"])
    found, _ = check_submission(prepared_course, Submission("this page", cells, "ipynb"), job["names"])
    findings = found.exercises[0].findings
    if not findings:
        return {}
    finding = findings[0]
    lines = [fact.text for fact in finding.facts if fact.label == Label.LINE]
    return {
        "cell": finding.cell,
        "line": finding.line,
        "edit": finding.edit,
        "fix": finding.fix,
        "causes": list(finding.causes),
        "lines": lines,
    }


def main_namespace():
    """A fresh `__main__`, where dataclasses and pickle look for a learner's classes."""
    main = types.ModuleType("__main__")
    main.__dict__.update(fresh_namespace())
    sys.modules["__main__"] = main
    return main.__dict__


# ---- cells to try things out -------------------------------------------------------

main = namespace = None
VALUE = "__value_of_the_cell__"


class Printed(io.TextIOBase):
    """What a cell prints, sent on line by line, up to a limit."""

    encoding = "utf-8"

    def __init__(self, send, kind):
        self.send, self.kind, self.left = send, kind, MOST

    def writable(self):
        """Say yes: it is a stream to print on."""
        return True

    def write(self, text):
        """Send the text on."""
        if self.left > 0:
            self.send({"kind": self.kind, "text": text[: self.left]})
            self.left -= len(text)
            if self.left <= 0:
                self.send(
                    {
                        "kind": "note",
                        "text": f"More than {MOST:,} letters were printed; the rest is left out.",
                    }
                )
        return len(text)


def run_cells(job, send):
    """Run cells one after the other in one namespace; a failing one does not keep the next from running."""
    global main, namespace
    if namespace is None or job.get("fresh"):
        namespace = main_namespace()
        main = sys.modules["__main__"]
    sys.modules["__main__"] = main  # a check has put its own there
    for cell in job["cells"]:
        tell = lambda output, cell=cell: send(json.dumps({"cell": cell["key"], **output}))  # noqa: E731
        tell({"kind": "begin"})
        worked = run_cell(cell, tell)
        tell({"kind": "end", "worked": worked})
    send(json.dumps({"kind": "done"}))


def run_cell(cell, tell):
    """Run one cell; whether it got to its end."""
    name = f"cell {cell['number']}"
    text = cell["text"]
    linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = Printed(tell, "printed"), Printed(tell, "warned")
    try:
        if cell["kind"] == "setup":
            set_up(text, name)
            return True
        value = evaluate(text, name)
        draw(tell)
        if value is not None:
            show(value, tell)
    except BaseException as error:
        tell({"kind": "failed", "text": told(error, name)})
        return False
    finally:
        sys.stdout, sys.stderr = streams
    return True


def evaluate(text, name):
    """Run the statements; the value of the last one where it is an expression."""
    text, tree = parse(text, name)
    last = tree.body[-1] if tree.body else None
    if isinstance(last, ast.Expr) and not text.rstrip().endswith(";"):
        kept = ast.Assign([ast.Name(VALUE, ast.Store())], last.value)
        tree.body[-1] = ast.fix_missing_locations(ast.copy_location(kept, last))
    exec(compile_reporting(tree, name, namespace), namespace)
    return namespace.pop(VALUE, None)


def set_up(text, name):
    """Run the imports of a notebook's first cell; what this page has not is missed when it is used."""
    for statement in parse(text, name)[1].body:
        try:
            exec(compile(ast.Module([statement], []), name, "exec"), namespace)
        except ModuleNotFoundError as error:
            if error.name != "matplotlib":
                raise


def draw(tell):
    """The figures that are open, as pictures."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot:
        pyplot.show = lambda *arguments, **options: None  # what is open is shown at the end of the cell
    for number in pyplot.get_fignums() if pyplot else ():
        figure = pyplot.figure(number)
        picture = io.BytesIO()
        figure.savefig(picture, format="png", dpi=110)
        pyplot.close(figure)
        tell({"kind": "picture", "text": base64.b64encode(picture.getvalue()).decode()})


def show(value, tell):
    """What a notebook would show for the value of a cell."""
    builtins._ = value
    tell({"kind": "value", "text": repr(value)[:MOST]})


#: What listens to operators, as a frame names it: it may stand below a line of a learner.
LISTENS = float_flags.operation.__code__.co_filename


def told(error, name):
    """The error as Python tells it, from the learner's first line on and without what is ours."""
    if isinstance(error, NameError) and error.name == "plt":
        return f"This page cannot draw: matplotlib is not here. {ELSEWHERE}"
    if isinstance(error, ModuleNotFoundError):
        return f"The page has no module `{error.name}`. {ELSEWHERE}"
    if isinstance(error, SystemExit):
        return "The cell ended itself with exit(). Variables stay as they are."
    shown = traceback.TracebackException.from_exception(error, compact=True)
    for part in (shown, shown.__cause__, shown.__context__):
        if part is not None:
            first = next(
                (k for k, frame in enumerate(part.stack) if frame.filename.startswith("cell ")),
                len(part.stack),
            )
            part.stack[:] = [frame for frame in part.stack[first:] if frame.filename != LISTENS]
    return "".join(shown.format()).strip()


for part in pkgutil.iter_modules(gradecheck.worker.__path__, "gradecheck.worker."):
    if not part.name.endswith("__main__"):  # during a session nothing of the checker can be imported
        importlib.import_module(part.name)
WHOLE = {
    name: (module, [(key, part) for key, part in vars(module).items() if callable(part)])
    for name, module in sys.modules.items()
    if name != "__main__" and hasattr(module, "__dict__")
}
