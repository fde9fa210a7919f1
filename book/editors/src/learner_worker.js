// Runs a learner's code, and nothing else: the page ends this worker whenever it likes and starts a fresh one.
// In: {type: "start", files, wasm}, then {type: "session" | "run", id, job} or {type: "add", pieces}. Out: "ready", "message" {id, text},
// "finished" {id, whole}, "fault" {id, message}.

import { place, startPython } from "./python.js";
import { unpack } from "./unpacking.js";
import program from "./learner.py";

const MEGABYTES = 512;
const send = self.postMessage.bind(self);
let work;
let pyodide;

// What could carry something out of the worker, or keep it beyond a visit. That nothing gets out is the work of the frame's
// policy (confinement.js); without these names an accident fails with a plain NameError.
const DOORS = `fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource importScripts postMessage
  indexedDB caches BroadcastChannel MessageChannel Worker SharedWorker Notification navigator close`.split(/\s+/);

function closeDoors() {
  for (const name of DOORS) {
    for (let holder = self; holder; holder = Object.getPrototypeOf(holder)) delete holder[name];
  }
}

async function start({ files, wasm, more }) {
  pyodide = await startPython(files, wasm, MEGABYTES);
  pyodide.unregisterJsModule("js");
  pyodide.unregisterJsModule("pyodide_js");
  if (more) place(pyodide.FS, await unpack(more));
  work = pyodide.runPython(`${program}\nwork`);
  self.onmessage = null;
  closeDoors();
  send({ type: "ready" });
}

async function hear(data) {
  try {
    if (data.type === "start") await start(data);
    else if (data.type === "add") place(pyodide.FS, await unpack(data.pieces));
    else {
      const whole = work(data.type, JSON.stringify(data.job), (text) => send({ type: "message", id: data.id, text }));
      send({ type: "finished", id: data.id, whole });
    }
  } catch (error) {
    send({ type: "fault", id: data.id, message: String(error?.message ?? error) });
  }
}

// One after the other: what is added is there before anything runs.
let turn = Promise.resolve();
self.addEventListener("message", ({ data }) => (turn = turn.then(() => hear(data))));
