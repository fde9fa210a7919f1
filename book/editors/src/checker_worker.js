// The checker: plans the questions and judges the answers. A learner's code never runs here.
// In: {type: "start", archives}, then {type: "ask", id, call, argument}. Out: "unpacked" {files}, "ready",
// "answer" {id, value}, "fault" {id, message}.

import { startPython } from "./python.js";
import { unpack } from "./unpacking.js";
import program from "./checker.py";

const MEGABYTES = 1024;
let ask;

async function start(archives) {
  const core = await unpack(archives.core);
  const compiling = WebAssembly.compile(core["pyodide.asm.wasm"]);
  const [numpy, course] = await Promise.all([unpack(archives.numpy), unpack(archives.course)]);
  const files = { ...core, ...numpy, ...course };
  postMessage({ type: "unpacked", files });
  const wasm = await compiling;
  const pyodide = await startPython(files, wasm, MEGABYTES);
  ask = pyodide.runPython(`${program}\nask`);
  postMessage({ type: "ready" });
}

onmessage = async ({ data }) => {
  try {
    if (data.type === "start") await start(data.archives);
    else postMessage({ type: "answer", id: data.id, value: JSON.parse(ask(data.call, JSON.stringify(data.argument))) });
  } catch (error) {
    postMessage({ type: "fault", id: data.id, message: String(error?.message ?? error) });
  }
};
