// From numbers of the theory to places in the picture, straight or logarithmic, and round numbers for the ticks.

import { number } from "./text.js";

export function linearScale([from, to], [start, end]) {
  const place = (value) => start + ((value - from) / (to - from)) * (end - start);
  place.invert = (at) => from + ((at - start) / (end - start)) * (to - from);
  place.domain = [from, to];
  place.ticks = (count) => roundNumbers(from, to, count);
  return place;
}

// The domain is given as powers of ten's exponents: [-16, 0] shows 1e-16 to 1.
export function logScale([from, to], [start, end]) {
  const straight = linearScale([from, to], [start, end]);
  const place = (value) => straight(Math.log10(value));
  place.invert = (at) => 10 ** straight.invert(at);
  place.domain = [10 ** from, 10 ** to];
  place.ticks = (count) =>
    roundNumbers(from, to, count)
      .filter((tick) => Number.isInteger(tick.value))
      .map((tick) => ({ value: 10 ** tick.value, label: `10^{${tick.label}}` }));
  return place;
}

// Steps of 1, 2 or 5 times a power of ten, about `count` of them.
export function roundNumbers(from, to, count = 5) {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i += 1) {
    ticks.push({ value: i * step, label: number(i * step, digits) });
  }
  return ticks;
}
