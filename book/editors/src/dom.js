// Elements in one line, and the keys as they are called on this machine.

export const CHECK_KEYS = `${/Mac|iPhone|iPad/.test(navigator.platform ?? "") ? "⌘" : "Ctrl"}+Enter`;

/** An element: `make("button", { class: "x", onclick }, "text", child)`. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element[name] = value;
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== ""));
  return element;
}
