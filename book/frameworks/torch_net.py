"""The digit net of chapter 6 in PyTorch, from the same weights and with the same batches."""

import numpy as np
import torch

from book.figures import training_digits, validation_digits
from solutions.ch04_stochastic_gradient_descent import minibatches
from solutions.ch06_backpropagation import backprop, train_step

digits, new = training_digits(), validation_digits()
rng = np.random.default_rng(0)
weights = [rng.normal(size=(30, 64)) / 8, rng.normal(size=(10, 30)) / np.sqrt(30)]
biases = [np.zeros(30), np.zeros(10)]

# --- the network: Linear holds W and b, of which W has the shape (n_out, n_in), like ours
net = torch.nn.Sequential(
    torch.nn.Linear(64, 30), torch.nn.Sigmoid(),
    torch.nn.Linear(30, 10), torch.nn.Sigmoid(),
).double()  # fmt: skip
with torch.no_grad():
    for layer, W, b in zip((net[0], net[2]), weights, biases, strict=True):
        layer.weight.copy_(torch.from_numpy(W))
        layer.bias.copy_(torch.from_numpy(b))


def cost_of(X, Y):
    """The quadratic cost of a batch."""
    return ((net(torch.from_numpy(X)) - torch.from_numpy(Y)) ** 2).sum() / (2 * len(X))


# --- one gradient, beside ours
cost = cost_of(digits.X, digits.Y)
cost.backward()
dWs, dbs = backprop(weights, biases, digits.X, digits.Y)
print(f"cost {cost.item():.12f}")
for name, parameter, ours in zip(
    ("W1", "b1", "W2", "b2"), net.parameters(), (dWs[0], dbs[0], dWs[1], dbs[1]), strict=True
):
    off = np.abs(parameter.grad.numpy() - ours).max() / np.abs(ours).max()
    print(f"gradient of {name} agrees with ours to 12 digits: {off < 1e-12}")

# --- training, beside ours
optimizer = torch.optim.SGD(net.parameters(), lr=3.0)
for epoch in range(1, 6):
    for batch in minibatches(len(digits.X), 10, rng):
        optimizer.zero_grad()
        cost_of(digits.X[batch], digits.Y[batch]).backward()
        optimizer.step()
        weights, biases = train_step(weights, biases, digits.X[batch], digits.Y[batch], 3.0)
    with torch.no_grad():
        said = net(torch.from_numpy(new.X)).argmax(dim=1).numpy()
    print(f"epoch {epoch}: {np.mean(said == new.labels):.1%} of the validation images are read")
off = max(np.abs(p.detach().numpy() - W).max() for p, W in zip((net[0].weight, net[2].weight), weights, strict=True))
print(f"after 550 steps the weights agree with ours to 10 digits: {off < 1e-10}")
