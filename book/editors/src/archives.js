// Loads the engine's archives: scripts with pieces of text, which a page may load from a site and from disk alike.
// Comes in: the address of the folder. Goes out: each archive's pieces with their
// checksum, and how far the loading is.

const KEPT = "book"; // what the service worker keeps

let folder = "";
let distrusted = false;

/** Where the scripts are. */
export function setFolder(address) {
  folder = address;
}

/** Whether the site has an archive; known once others have been loaded. */
export function hasArchive(name) {
  return Boolean(window.engineFiles?.index[name]);
}

/** What was loaded is not to be used again: the next loading asks the site for all of it anew. */
export function distrust() {
  distrusted = true;
}

/** Archives by name, {name: {name, sha256, pieces: [text of a piece, …]}}; `watch(loaded, total)` is told bytes as they come. */
export async function loadArchives(names, watch) {
  const anew = distrusted;
  distrusted = false;
  if (!window.engineFiles) await loadScript("index.js", () => window.engineFiles, anew);
  const { index } = window.engineFiles;
  const total = names.reduce((sum, name) => sum + index[name].bytes, 0);
  const pieces = Object.fromEntries(names.map((name) => [index[name].digest, []]));
  let loaded = 0;
  let failed = false; // then nobody wants to know how much of the rest still comes
  window.engineFiles.piece = (digest, number, text) => {
    pieces[digest][number] = text;
    loaded += Math.floor((text.length * 3) / 4);
    if (!failed) watch(loaded, total);
  };
  watch(0, total);
  const load = ({ digest, scripts }) => scripts.map((script, number) => loadScript(script, () => pieces[digest][number], anew));
  await Promise.all(names.flatMap((name) => load(index[name]))).catch((error) => {
    failed = true;
    throw error;
  });
  return Object.fromEntries(names.map((name) => [name, { name, sha256: index[name].sha256, pieces: pieces[index[name].digest] }]));
}

// `brought()` says whether the script has brought what it is for. One that failed, or brought nothing, deserves one more try.
async function loadScript(name, brought, anew) {
  const address = folder + name;
  if (anew) await refresh(address);
  await addScript(address).catch(() => {});
  if (brought()) return;
  await refresh(address);
  await addScript(address);
  if (!brought()) throw new Error(`${name} is damaged`);
}

// A browser may keep something else by this address, as where a network has answered everything with a page of its own.
async function refresh(address) {
  if (!location.protocol.startsWith("http")) return;
  try {
    const cache = await caches.open(KEPT);
    await cache.delete(address);
  } catch {
    // a browser that keeps nothing
  }
  await fetch(address, { cache: "reload" }).catch(() => {});
}

/** Adds a classic script to the page and waits until it has run. */
export function addScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${address.split("/").pop()} could not be loaded${navigator.onLine ? "" : ", since this device is offline"}`));
    document.head.append(script);
  });
}
