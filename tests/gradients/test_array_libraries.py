"""Tensors of torch and jax are checked as they are; these tests run where the libraries are installed."""

import numpy as np
import pytest

from gradecheck import check_gradient
from gradecheck.gradients.array_libraries import Library, kind_of, to_numpy
from gradecheck.gradients.outcomes import Outcome, Reason
from gradecheck.gradients.tensors import read_tensors


def test_numpy_and_numbers_need_no_library():
    assert kind_of(np.ones(2, dtype=np.float32)).precision < 1e-15
    assert kind_of(2.5).library is Library.PYTHON
    assert kind_of("W") is None
    assert to_numpy([1.0, 2.0]).tolist() == [1.0, 2.0]


@pytest.fixture
def torch():
    torch = pytest.importorskip("torch")
    torch.set_num_threads(1)  # for a few hundred numbers, threads wait for each other most of the time
    return torch


@pytest.fixture
def jax():
    return pytest.importorskip("jax")


def torch_model(torch, dtype, seed=0):
    torch.manual_seed(seed)
    layers = torch.nn.Linear(6, 8), torch.nn.ReLU(), torch.nn.Linear(8, 3)
    net = torch.nn.Sequential(*layers).to(dtype)
    X, y = torch.randn(20, 6, dtype=dtype), torch.randint(0, 3, (20,))

    def loss(p):
        return torch.nn.functional.cross_entropy(torch.func.functional_call(net, p, (X,)), y)

    return net, loss


def torch_gradient(torch, loss, name="0.weight", factor=1.0):
    def gradient(p):
        leaves = {k: v.detach().clone().requires_grad_(True) for k, v in p.items()}
        slopes = torch.autograd.grad(loss(leaves), list(leaves.values()))
        return {k: g * (factor if k == name else 1.0) for k, g in zip(leaves, slopes, strict=True)}

    return gradient


def test_torch_in_double_precision_takes_two_evaluations(torch):
    net, loss = torch_model(torch, torch.float64)
    before = {k: v.clone() for k, v in net.state_dict().items()}
    result = check_gradient(loss, dict(net.named_parameters()), seed=0)

    assert result
    assert (result.evaluations, result.gradients) == (2, 2)
    assert all(torch.equal(v, before[k]) for k, v in net.state_dict().items())
    assert all(p.grad is None for p in net.parameters())


@pytest.mark.parametrize("seed", range(5))
def test_torch_in_single_precision_is_judged_as_that(torch, seed):
    net, loss = torch_model(torch, torch.float32, seed)
    p = dict(net.named_parameters())
    right = check_gradient(loss, p, seed=0)

    assert right
    assert right.reason is Reason.AGREES_COARSELY
    assert "which is what float32 can show" in right.headline
    for factor in (2.0, -1.0, 0.0):
        wrong = check_gradient(loss, torch_gradient(torch, loss, factor=factor), p, seed=0)
        assert wrong.outcome is Outcome.WRONG
        assert wrong.wrong_tensors == ("0.weight",)


def test_mistake_in_a_custom_function_is_found(torch):
    class Swish(torch.autograd.Function):
        @staticmethod
        def forward(context, x):
            context.save_for_backward(x)
            return x * torch.sigmoid(x)

        @staticmethod
        def backward(context, slope):
            return slope * torch.sigmoid(context.saved_tensors[0])

    X, W = torch.randn(20, 6, dtype=torch.float64), torch.randn(6, 4, dtype=torch.float64)

    assert check_gradient(lambda W: Swish.apply(X @ W).pow(2).mean(), W, seed=0).outcome is Outcome.WRONG


def test_state_dict_keeps_its_counters(torch):
    net = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4)).double()
    state = net.state_dict()
    tensors = read_tensors(state)
    rebuilt = tensors.rebuild(tensors.handed(tensors.arrays))

    assert "1.num_batches_tracked" not in tensors.names
    assert type(rebuilt) is type(state)
    assert rebuilt["1.num_batches_tracked"].dtype == torch.int64


def test_tensor_changed_in_place_is_named(torch):
    W = torch.ones(3, dtype=torch.float64)

    def loss(w):
        w += 1
        return (w**2).sum()

    result = check_gradient(loss, lambda w: 2 * w, W, seed=0)

    assert result.reason is Reason.CHANGES_PARAMETERS
    assert W.tolist() == [1.0, 1.0, 1.0]


def test_dropout_of_torch_is_chance(torch):
    net = torch.nn.Sequential(torch.nn.Linear(6, 8), torch.nn.Dropout(0.5)).double()
    X = torch.randn(20, 6, dtype=torch.float64)

    def loss(p):
        return torch.func.functional_call(net, p, (X,)).pow(2).mean()

    assert check_gradient(loss, dict(net.named_parameters()), seed=0).reason is Reason.RANDOM


def test_jax_pytree_in_single_and_double_precision(jax):
    jnp = jax.numpy
    X = np.random.default_rng(0).normal(size=(20, 5))
    p = {"a": [jnp.asarray(X[:5].T), None], "b": jnp.zeros(5)}

    def loss(p):
        return jnp.mean(jax.nn.softplus(jnp.asarray(X) @ p["a"][0] + p["b"]) ** 2)

    assert check_gradient(loss, p, seed=0)
    assert check_gradient(jax.value_and_grad(loss), True, p, seed=0)
    wrong = check_gradient(loss, lambda p: {**jax.grad(loss)(p), "b": -jax.grad(loss)(p)["b"]}, p, seed=0)
    assert wrong.wrong_tensors == ("b",)


def test_gradient_may_only_be_left_out_for_libraries_that_differentiate():
    result = check_gradient(lambda w: np.sum(w**2), np.ones(3))

    assert result.reason is Reason.INVALID_PARAMETERS
    assert "The gradient is missing" in result.headline


class Strict:
    """An array that follows the array API and is none of NumPy's."""

    def __init__(self, array):
        self.array, self.dtype, self.device = np.asarray(array), np.asarray(array).dtype, "there"

    def __array__(self, dtype=None, copy=None):
        return np.asarray(self.array, dtype=dtype)

    def __array_namespace__(self):
        return StrictNamespace


class StrictNamespace:
    @staticmethod
    def asarray(array, dtype, device):
        assert device == "there"
        return Strict(np.asarray(array, dtype=dtype))


def test_array_of_any_library_with_the_array_api_comes_back_as_one():
    seen = []

    def loss(w):
        seen.append(type(w))
        return float(np.sum(w.array**2))

    assert check_gradient(loss, lambda w: Strict(2 * w.array), Strict([1.0, 2.0]), seed=0)
    assert set(seen) == {Strict}


@pytest.mark.parametrize("way", ["item", "load_state_dict", "detach"])
def test_loss_that_autograd_cannot_follow_back_is_not_called_wrong(torch, way):
    net, _ = torch_model(torch, torch.float64)
    X = torch.randn(5, 6, dtype=torch.float64)

    def loss(p):
        if way == "load_state_dict":
            net.load_state_dict(p)
            return net(X).pow(2).sum()
        out = torch.func.functional_call(net, p, (X,)).pow(2).sum()
        return out.item() if way == "item" else out.detach()

    result = check_gradient(loss, dict(net.named_parameters()), seed=0)

    assert result.reason is Reason.DETACHED
    assert "autograd finds no way back from one to the other" in result.headline


def test_model_in_the_place_of_its_parameters_is_told_what_to_pass(torch):
    net, loss = torch_model(torch, torch.float64)

    assert "Pass `dict(model.named_parameters())`." in check_gradient(loss, net).headline
    assert "Pass a list of them." in check_gradient(loss, net.parameters()).headline
