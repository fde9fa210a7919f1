// Throws of dice that can be repeated: a seed decides them, so that a figure looks the same whenever it is drawn.

// Numbers from 0 to 1, one a call: mulberry32 (T. Ettinger, 2017).
export function uniforms(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// Normal numbers with mean 0 and variance 1, one a call: Box and Muller (1958).
export function normals(seed) {
  const uniform = uniforms(seed);
  return () => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  };
}
