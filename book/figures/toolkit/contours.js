// Contours of a function of two variables by marching squares (W. Lorensen and H. Cline, 1987, in two dimensions):
// on every small square, join the points of its sides where the function passes the level.

export function contourLines(f, level, [x0, x1], [y0, y1], cells = 60) {
  const dx = (x1 - x0) / cells;
  const dy = (y1 - y0) / cells;
  const heights = [];
  for (let j = 0; j <= cells; j += 1) {
    heights.push(Float64Array.from({ length: cells + 1 }, (_, i) => f(x0 + i * dx, y0 + j * dy) - level));
  }
  const segments = [];
  for (let j = 0; j < cells; j += 1) {
    for (let i = 0; i < cells; i += 1) segments.push(...crossings(heights, i, j));
  }
  const toPlane = ([i, j]) => [x0 + i * dx, y0 + j * dy];
  return chains(segments).map((chain) => chain.map(toPlane));
}

// The segments inside the square (i, j), in units of squares.
function crossings(heights, i, j) {
  const corners = [
    [i, j],
    [i + 1, j],
    [i + 1, j + 1],
    [i, j + 1],
  ];
  const points = [];
  for (let side = 0; side < 4; side += 1) {
    const [a, b] = [corners[side], corners[(side + 1) % 4]];
    const [ha, hb] = [heights[a[1]][a[0]], heights[b[1]][b[0]]];
    if (ha < 0 === hb < 0) continue;
    const t = ha / (ha - hb);
    points.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
  }
  // Four crossings are a saddle: either pairing is a fair picture at this resolution.
  return points.length === 4 ? [points.slice(0, 2), points.slice(2)] : points.length === 2 ? [points] : [];
}

// Joins segments that share an end into long lines: fewer bytes, and dashes that run on.
function chains(segments) {
  const name = (point) => `${point[0].toFixed(6)},${point[1].toFixed(6)}`;
  const at = new Map();
  const link = (point, segment) => at.set(name(point), [...(at.get(name(point)) ?? []), segment]);
  for (const segment of segments) segment.forEach((point) => link(point, segment));
  const left = new Set(segments);
  const grow = (line) => {
    for (;;) {
      const end = line[line.length - 1];
      const next = at.get(name(end)).find((segment) => left.has(segment));
      if (!next) return line;
      left.delete(next);
      line.push(name(next[0]) === name(end) ? next[1] : next[0]);
    }
  };
  const lines = [];
  for (const segment of segments) {
    if (!left.delete(segment)) continue;
    lines.push(grow(grow([...segment]).reverse()));
  }
  return lines;
}
