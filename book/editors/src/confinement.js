// A learner's code runs in a worker of a frame that has an origin of its own and a policy that allows no request, so that
// whatever the code finds in its worker, the page, its storage and the network are out of reach. Comes in: programs and
// files. Goes out: what the worker says.

import frameProgram from "./learner_frame.js?worker";

const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:";

export class Confinement {
  #frame = document.createElement("iframe");
  #port;
  #count = 0;
  #hear = () => {};

  /** Opens the frame; `program` and `files` are given to every worker in it. */
  constructor(program, files) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#port.onmessage = ({ data: { worker, said } }) => worker === this.#count && this.#hear(said);
    this.#frame.hidden = true;
    this.#frame.title = "Where your code runs";
    this.#frame.sandbox = "allow-scripts";
    this.#frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${frameProgram.replaceAll("</", "<\\/")}</script>`;
    this.#frame.onload = () => this.#frame.contentWindow.postMessage({ program, files }, "*", [port2]);
    document.body.append(this.#frame);
  }

  /** Ends the worker and starts a fresh one; `hear(message)` hears it from then on. */
  replace(hear, start) {
    this.#hear = hear;
    this.#port.postMessage({ worker: ++this.#count, start });
  }

  post(message) {
    this.#port.postMessage({ message });
  }

  close() {
    this.#port.close();
    this.#frame.remove();
  }
}
