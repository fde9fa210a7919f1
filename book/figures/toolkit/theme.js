// Colours by name and the reader's wishes about motion. The values stand in figure.css, one set for light and one
// for dark pages, so that a switch of the theme needs no drawing at all.

export const colour = {
  ink: "var(--lf-ink)",
  muted: "var(--lf-muted)",
  line: "var(--lf-line)",
  paper: "var(--lf-paper)",
  blue: "var(--lf-blue)",
  vermilion: "var(--lf-vermilion)",
  green: "var(--lf-green)",
  purple: "var(--lf-purple)",
  orange: "var(--lf-orange)",
};

// True when the reader's system asks for less motion: then nothing plays by itself.
export function wantsStillness() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
