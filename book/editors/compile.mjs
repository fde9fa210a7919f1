// Compiles Python files for the engine, with the engine: `node compile.mjs FOLDER` puts a .pyc beside each .py, which
// saves every visitor of the book the same work. The build's own Python is another version.

import { loadPyodide } from "pyodide";

const program = `
import pathlib, py_compile
for path in pathlib.Path("/given").rglob("*.py"):
    shown = "/lib/python3.12/" + path.relative_to("/given").as_posix()
    try:
        py_compile.compile(path, path.with_suffix(".pyc"), shown, doraise=True,
                           invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    except py_compile.PyCompileError:
        pass  # a file that is broken on purpose
`;

const pyodide = await loadPyodide();
pyodide.FS.mkdir("/given");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: process.argv[2] }, "/given");
pyodide.runPython(program);
