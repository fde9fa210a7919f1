"""A torch module: what autograd gives for it, and a custom Function with a mistake in its backward pass."""

import torch
from torch.func import functional_call

from gradecheck import check_gradient

torch.manual_seed(0)
net = torch.nn.Sequential(torch.nn.Linear(6, 8), torch.nn.ReLU(), torch.nn.Linear(8, 3)).double()
X, y = torch.randn(20, 6, dtype=torch.float64), torch.randint(0, 3, (20,))


def loss(parameters):
    return torch.nn.functional.cross_entropy(functional_call(net, parameters, (X,)), y)


print(check_gradient(loss, dict(net.named_parameters()), seed=0))  # the gradient is autograd's


class Swish(torch.autograd.Function):
    """x * sigmoid(x), whose backward pass forgets a term."""

    @staticmethod
    def forward(context, x):
        context.save_for_backward(x)
        return x * torch.sigmoid(x)

    @staticmethod
    def backward(context, slope):
        (x,) = context.saved_tensors
        return slope * torch.sigmoid(x)


W = torch.randn(6, 4, dtype=torch.float64)
print(check_gradient(lambda W: Swish.apply(X @ W).pow(2).mean(), W, seed=0))
