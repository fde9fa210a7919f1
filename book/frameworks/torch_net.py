"""The digit net of chapter 6 in PyTorch, beside our own."""

import torch

from book.frameworks.ours import OurNet, agree

ours = OurNet()
X, Y = torch.from_numpy(ours.digits.X), torch.from_numpy(ours.digits.Y)

net = torch.nn.Sequential(
    torch.nn.Linear(64, 30),  # holds W of shape (30, 64), and b
    torch.nn.Sigmoid(),
    torch.nn.Linear(30, 10),
    torch.nn.Sigmoid(),
).double()  # PyTorch computes in single precision unless it is told
with torch.no_grad():  # what happens in here goes onto no tape
    for p, start in zip(net.parameters(), ours.parameters, strict=True):
        p.copy_(torch.from_numpy(start))


def cost_of(X, Y):
    """The quadratic cost of a batch."""
    return ((net(X) - Y) ** 2).sum() / (2 * len(X))


cost = cost_of(X, Y)
cost.backward()  # one pass back; each parameter gets its .grad
found = [p.grad for p in net.parameters()]
print(f"cost {cost.item():.12f}, ours {ours.cost():.12f}")
print("gradients agree to 12 digits:", agree(found, ours.gradient(), 12))

optimizer = torch.optim.SGD(net.parameters(), lr=3.0)
for epoch in range(1, 6):
    for batch in ours.epoch():
        optimizer.zero_grad()  # or the new gradient is added to the old
        cost_of(*map(torch.from_numpy, batch)).backward()
        optimizer.step()
    with torch.no_grad():
        share = ours.share(net(torch.from_numpy(ours.new.X)))
    print(f"epoch {epoch}: reads {share:.1%}, ours {ours.read():.1%}")
found = [p.detach() for p in net.parameters()]
print("weights agree to 10 digits:", agree(found, ours.parameters, 10))
