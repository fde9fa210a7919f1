// Compiles Python files for the engine, with the engine: `node compile.mjs FOLDER` puts a .pyc beside each .py, which
// saves every visitor of the book the same work. The build's own Python is another version. With a number after the
// folder, that is how far Python optimizes: 2 leaves out what is written for readers.

import { loadPyodide } from "pyodide";

const [folder, optimize = "-1"] = process.argv.slice(2);
const program = `
import pathlib, py_compile
for path in pathlib.Path("/given").rglob("*.py"):
    shown = "/lib/python3.12/" + path.relative_to("/given").as_posix()
    try:
        py_compile.compile(path, path.with_suffix(".pyc"), shown, doraise=True, optimize=${Number(optimize)},
                           invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    except py_compile.PyCompileError:
        pass  # a file that is broken on purpose
`;

const pyodide = await loadPyodide();
pyodide.FS.mkdir("/given");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: folder }, "/given");
pyodide.runPython(program);
