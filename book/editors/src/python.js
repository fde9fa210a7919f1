// Starts Python in a worker, out of files that are at hand: nothing is asked of a network.

const PAGE = 65536; // bytes in a page of WebAssembly's memory
const ADDRESS = "https://engine.invalid/"; // never asked: `fetch` is answered here

/** Pyodide with everything in `files` in place, and at most `megabytes` of memory. */
export async function startPython(files, wasm, megabytes) {
  capMemory((megabytes * 2 ** 20) / PAGE);
  serve(files, wasm);
  runScript(files["pyodide.asm.js"]);
  runScript(files["pyodide.js"]);
  const pyodide = await self.loadPyodide({ indexURL: ADDRESS });
  place(pyodide.FS, files);
  return pyodide;
}

function capMemory(pages) {
  const Memory = WebAssembly.Memory;
  WebAssembly.Memory = function (wish) {
    return new Memory({ ...wish, maximum: Math.min(wish.maximum ?? pages, pages) });
  };
  WebAssembly.Memory.prototype = Memory.prototype;
}

// What Pyodide asks for by address it gets from the files; its program is compiled once for all workers.
function serve(files, wasm) {
  self.fetch = async (request) => {
    const name = String(request.url ?? request).split("/").pop();
    if (name === "pyodide.asm.wasm") return new Response(new Uint8Array());
    if (files[name]) return new Response(files[name]);
    throw new Error(`the engine has no file ${name}`);
  };
  WebAssembly.instantiateStreaming = async (_, imports) => ({
    instance: await WebAssembly.instantiate(wasm, imports),
    module: wasm,
  });
}

function runScript(bytes) {
  (0, eval)(new TextDecoder().decode(bytes));
}

/** Puts the packages among `files` where Python finds them. */
export function place(fs, files) {
  const root = "/lib/python3.12/";
  const made = new Set();
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.startsWith("site-packages/")) continue;
    const path = root + name;
    const folder = path.slice(0, path.lastIndexOf("/"));
    if (!made.has(folder)) fs.mkdirTree(folder);
    made.add(folder);
    fs.writeFile(path, bytes, { canOwn: true });
  }
}
