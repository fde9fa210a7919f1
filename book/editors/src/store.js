// What the browser keeps: answers and verdicts, one entry each, so that two tabs never overwrite more than they mean to.
// Where the browser keeps nothing, or has no room, everything stays in memory and the page says so.

const CHANGED = "gradecheck-changed";

export class Store {
  #prefix;
  #memory = new Map();
  #listeners = new Set();
  #problem = "";

  /** `course` tells courses apart that are served from one host. */
  constructor(course) {
    this.#prefix = `gradecheck/${course}/`;
    addEventListener("storage", ({ key, storageArea }) => {
      if (key === null) this.#announce(null);
      else if (storageArea === storage() && key.startsWith(this.#prefix)) this.#announce(key.slice(this.#prefix.length));
    });
    // The programs of one page have a store each.
    addEventListener(CHANGED, ({ detail }) => this.#announce(detail));
    // A page that comes back from the browser's own cache has heard nothing meanwhile.
    addEventListener("pageshow", ({ persisted }) => persisted && this.#announce(null));
  }

  /** The entry, or undefined. */
  get(name) {
    if (this.#memory.has(name)) return this.#memory.get(name);
    try {
      const text = storage().getItem(this.#prefix + name);
      return text === null ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  /** Keeps an entry; the reason why not stands in `problem`. */
  set(name, value) {
    try {
      storage().setItem(this.#prefix + name, JSON.stringify(value));
      this.#memory.delete(name);
      this.#problem = "";
    } catch (error) {
      this.#memory.set(name, value);
      this.#problem = reason(error);
    }
    tell(name);
  }

  remove(name) {
    this.#memory.delete(name);
    try {
      storage().removeItem(this.#prefix + name);
    } catch {
      // then there is nothing to remove
    }
    tell(name);
  }

  /** Names of all entries that begin with `start`. */
  names(start) {
    const names = new Set([...this.#memory.keys()]);
    try {
      const kept = storage();
      for (let i = 0; i < kept.length; i++) {
        const key = kept.key(i);
        if (key.startsWith(this.#prefix)) names.add(key.slice(this.#prefix.length));
      }
    } catch {
      // only what is in memory
    }
    return [...names].filter((name) => name.startsWith(start));
  }

  /** Why entries are not kept beyond this visit; empty when they are. */
  get problem() {
    if (!this.#problem && !works()) this.#problem = reason();
    return this.#problem;
  }

  /** `listener(name)`: an entry has changed, in this tab or another; a name of null means any. */
  onChange(listener) {
    this.#listeners.add(listener);
  }

  #announce(name) {
    for (const listener of this.#listeners) listener(name);
  }
}

function tell(name) {
  dispatchEvent(new CustomEvent(CHANGED, { detail: name }));
}

function storage() {
  return window.localStorage;
}

function works() {
  try {
    storage().getItem("");
    return true;
  } catch {
    return false;
  }
}

function reason(error) {
  const full = error?.name === "QuotaExceededError" || error?.name === "NS_ERROR_DOM_QUOTA_REACHED";
  return full ? "the browser's storage for this site is full" : "this browser does not let the page keep anything";
}
