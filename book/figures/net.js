// The 3-2-1 network of chapters 5 and 6: sigmoid hidden and output neurons, no biases, C = 1/2 (y - y_hat)^2.

// Written so that no exponential overflows, whatever the sign of z.
export function sigmoid(z) {
  const small = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + small) : small / (1 + small);
}

function times(W, a) {
  return W.map((row) => row.reduce((sum, w, k) => sum + w * a[k], 0));
}

// z^l = W^l a^{l-1}, a^l = σ(z^l).
export function forward(x, W1, W2) {
  const z1 = times(W1, x);
  const a1 = z1.map(sigmoid);
  const z2 = times(W2, a1)[0];
  return { z1, a1, z2, yHat: sigmoid(z2) };
}

export function cost(y, yHat) {
  return 0.5 * (y - yHat) ** 2;
}

// delta = dC/dz of every neuron, and the gradient of every weight, dC/dw_jk = delta_j a_k.
export function backward(x, y, W1, W2) {
  const { a1, yHat } = forward(x, W1, W2);
  const delta2 = (yHat - y) * yHat * (1 - yHat);
  const delta1 = a1.map((a, j) => W2[0][j] * delta2 * a * (1 - a));
  return {
    delta2,
    delta1,
    dW1: delta1.map((delta) => x.map((input) => delta * input)),
    dW2: [a1.map((a) => delta2 * a)],
  };
}

// w - eta dC/dw, all weights at once; returns new lists.
export function update(x, y, W1, W2, eta) {
  const { dW1, dW2 } = backward(x, y, W1, W2);
  const moved = (W, dW) => W.map((row, j) => row.map((w, k) => w - eta * dW[j][k]));
  return { W1: moved(W1, dW1), W2: moved(W2, dW2) };
}
