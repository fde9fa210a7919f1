// A learner's code runs in a worker of a frame that has an origin of its own and a policy that allows no request, so that
// whatever the code finds in its worker, the page, its storage and the network are out of reach. Comes in: programs and
// files. Goes out: what the worker says.

import frameProgram from "./learner_frame.js?worker";

const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:";

export class Confinement {
  #frame = document.createElement("iframe");
  #opened;
  #port;
  #frames; // the frame's end of the port
  #count = 0;
  #hear = () => {};

  /** Opens the frame. */
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#frames = port2;
    this.#port.onmessage = ({ data: { worker, said } }) => worker === this.#count && this.#hear(said);
    this.#frame.hidden = true;
    this.#frame.title = "Where your code runs";
    this.#frame.sandbox = "allow-scripts";
    this.#frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${frameProgram.replaceAll("</", "<\\/")}</script>`;
    this.#opened = new Promise((resolve) => (this.#frame.onload = resolve));
    document.body.append(this.#frame);
  }

  /** What every worker in the frame is given, once. */
  async give(program, files) {
    await this.#opened;
    this.#frame.contentWindow.postMessage({ program, files }, "*", [this.#frames]);
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
