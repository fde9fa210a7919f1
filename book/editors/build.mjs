// Builds the program of the pages: `node build.mjs FOLDER` writes it there. esbuild joins the modules of src/ and the
// packages of npm that they import; workers and Python go in as text, since a page from disk can load neither.

import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const common = {
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

const workers = {
  name: "workers as text",
  setup(builder) {
    builder.onResolve({ filter: /\?worker$/ }, ({ path }) => ({ path: here(`src/${path.replace("?worker", "")}`), namespace: "worker" }));
    builder.onLoad({ filter: /.*/, namespace: "worker" }, async ({ path }) => {
      const { outputFiles } = await build({ ...common, entryPoints: [path], loader: { ".py": "text" }, write: false });
      return { contents: outputFiles[0].text, loader: "text" };
    });
  },
};

await build({
  ...common,
  entryPoints: [
    { in: here("src/page.js"), out: "editors" },
    { in: here("src/progress.js"), out: "progress" },
    { in: here("src/service_worker.js"), out: "service-worker" },
    { in: here("src/editors.css"), out: "editors" },
  ],
  plugins: [workers],
  outdir: process.argv[2],
});
