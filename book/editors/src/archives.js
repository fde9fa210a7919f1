// Loads the engine's archives: scripts with pieces of text, which a page may load from a site and from disk alike.
// Comes in: the address of the folder. Goes out: each archive's pieces, and how far the loading is.

let folder = "";

/** Where the scripts are. */
export function setFolder(address) {
  folder = address;
}

/** Whether the site has an archive; known once others have been loaded. */
export function hasArchive(name) {
  return Boolean(window.engineFiles?.index[name]);
}

/** Archives by name, {name: [text of a piece, …]}; `watch(loaded, total)` is told bytes as they come. */
export async function loadArchives(names, watch) {
  if (!window.engineFiles) await loadScript("index.js");
  const index = Object.fromEntries(names.map((name) => [name, window.engineFiles.index[name]]));
  const total = Object.values(index).reduce((sum, { bytes }) => sum + bytes, 0);
  const pieces = {};
  let loaded = 0;
  window.engineFiles.piece = (digest, number, text) => {
    pieces[digest][number] = text;
    loaded += Math.floor((text.length * 3) / 4);
    watch(loaded, total);
  };
  watch(0, total);
  for (const { digest } of Object.values(index)) pieces[digest] = [];
  await Promise.all(Object.values(index).flatMap(({ scripts }) => scripts.map(loadScript)));
  return Object.fromEntries(Object.entries(index).map(([name, { digest }]) => [name, pieces[digest]]));
}

async function loadScript(name) {
  try {
    await addScript(folder + name);
  } catch {
    await addScript(folder + name); // a line that failed for a moment deserves one more try
  }
}

/** Adds a classic script to the page and waits until it has run. */
export function addScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${address.split("/").pop()} could not be loaded`));
    document.head.append(script);
  });
}
