// In the frame of learners' workers: one at a time. In: {program, files} once, then through the port {worker, start} for a
// fresh worker and {message} for the one that is there. Out: {worker, said}.

onmessage = ({ data: { program, files }, ports: [port] }) => {
  onmessage = null;
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  // Compiled once for all workers here; the page's own compiled program cannot be handed to another origin.
  const wasm = WebAssembly.compile(files["pyodide.asm.wasm"]);
  delete files["pyodide.asm.wasm"];
  let worker;

  const replace = (number, start) => {
    const say = (said) => port.postMessage({ worker: number, said });
    worker?.terminate();
    const fresh = (worker = new Worker(address));
    fresh.onmessage = ({ data }) => say(data);
    fresh.onerror = (event) => {
      event.preventDefault();
      say({ type: "fault", message: event.message });
    };
    wasm.then(
      (compiled) => fresh.postMessage({ ...start, files, wasm: compiled }),
      (error) => say({ type: "fault", message: String(error?.message ?? error) }),
    );
  };

  port.onmessage = ({ data }) => {
    if (data.worker) replace(data.worker, data.start);
    else worker.postMessage(data.message);
  };
};
