"""What chapter 14 says in numbers."""

import ast

import numpy as np
import pytest

from book.figures import training_digits, validation_digits
from solutions.ch04_stochastic_gradient_descent import minibatches
from solutions.ch06_backpropagation import backprop, two_layer_update
from solutions.ch14_automatic_differentiation import (
    DERIVATIVES,
    Variable,
    evaluate_graph,
    forward_slope,
    gradients,
    reverse_slopes,
)
from solutions.ch14_automatic_differentiation.inputs import graph
from tests.folders import REPOSITORY

FOLDER = REPOSITORY / "solutions" / "ch14_automatic_differentiation"


def net_cost(parameters, X, Y):
    A = X
    for W, b in zip(parameters[::2], parameters[1::2], strict=True):
        A = 1 / (1 + np.exp(-(A @ W.T + b)))
    return np.sum((A - Y) ** 2) / (2 * len(X))


def first_parameters(rng):
    W1 = rng.normal(size=(30, 64)) / 8
    return [W1, np.zeros(30), rng.normal(size=(10, 30)) / np.sqrt(30), np.zeros(10)]


def scores(parameters, X):
    W1, b1, W2, b2, W3, b3 = parameters
    A = np.maximum(X @ W1.T + b1, 0.0)
    A = A + np.tanh(A @ W2.T + b2)
    return A @ W3.T + b3


def softmax_cost(parameters, X, Y):
    Z = scores(parameters, X)
    log_sum = np.log(np.sum(np.exp(Z), axis=1, keepdims=True))
    return np.sum(Y * (log_sum - Z)) / len(X)


def central_differences(cost, parameters, h=1e-5):
    found = []
    for k, array in enumerate(parameters):
        slopes = np.zeros(array.shape)
        for where in np.ndindex(array.shape):
            ends = []
            for step in (h, -h):
                moved = [p.copy() for p in parameters]
                moved[k][where] += step
                ends.append(cost(moved))
            slopes[where] = (ends[0] - ends[1]) / (2 * h)
        found.append(slopes)
    return found


def test_four_nodes_of_chapter_6_in_both_modes():
    four_nodes = graph(2, ("add", 0, 1), ("mul", 0, 2))

    assert evaluate_graph(four_nodes, [3.0, 2.0]) == [3.0, 2.0, 5.0, 15.0]
    assert reverse_slopes(four_nodes, [3.0, 2.0]) == [8.0, 3.0, 3.0, 1.0]
    assert [forward_slope(four_nodes, [3.0, 2.0], v)[1] for v in ([1, 0], [0, 1], [2, -1])] == [8, 3, 13]


def test_tape_has_fewer_than_eighty_lines_of_code():
    text = (FOLDER / "references.py").read_text("utf-8")
    tape = text[text.index("DERIVATIVES = {") :]
    documented = (ast.FunctionDef, ast.ClassDef)
    docstrings = [n.body[0] for n in ast.walk(ast.parse(tape)) if isinstance(n, documented)]
    silent = {k for d in docstrings if isinstance(d, ast.Expr) for k in range(d.lineno, d.end_lineno + 1)}
    lines = [line for k, line in enumerate(tape.splitlines(), 1) if line.strip() and k not in silent]

    assert 60 < len(lines) < 80


@pytest.mark.parametrize("ufunc", DERIVATIVES, ids=lambda ufunc: ufunc.__name__)
def test_every_derivative_of_the_tape_is_that_of_its_operation(ufunc):
    rng = np.random.default_rng(3)
    operands = [rng.uniform(0.5, 2.0, size=shape) for shape in ((4, 1), (3,))[: ufunc.nin]]

    def cost(arrays):
        return np.sum(np.sin(ufunc(*arrays)))

    variables = [Variable(array) for array in operands]
    found = gradients(cost(variables), variables)
    for slope, measured in zip(found, central_differences(cost, operands), strict=True):
        assert np.allclose(slope, measured, atol=1e-8)


def test_matrix_product_transpose_and_sums_go_back():
    rng = np.random.default_rng(4)
    arrays = [rng.normal(size=(4, 3)), rng.normal(size=(2, 3)), rng.normal(size=2)]

    def cost(arrays):
        X, W, b = arrays
        Z = X @ W.T + b
        return np.sum(np.sum(Z * Z, axis=0) / (1 + np.sum(np.exp(Z), axis=1, keepdims=True)).sum())

    variables = [Variable(array) for array in arrays]
    found = gradients(cost(variables), variables)
    for slope, measured in zip(found, central_differences(cost, arrays), strict=True):
        assert np.allclose(slope, measured, atol=1e-7)


def test_function_that_the_tape_does_not_know_is_named():
    with pytest.raises(TypeError, match="cos"):
        np.cos(Variable([1.0]))


def test_variable_that_the_cost_does_not_depend_on_has_the_gradient_zero():
    x, unused = Variable([1.0, 2.0]), Variable([[1.0, 1.0]])
    _, slope = gradients((x * x).sum(), [x, unused])

    assert slope.tolist() == [[0.0, 0.0]]


def test_networks_of_chapter_6_have_the_same_gradients_to_the_last_digits():
    digits = training_digits()
    parameters = first_parameters(np.random.default_rng(0))
    variables = [Variable(array) for array in parameters]
    found = gradients(net_cost(variables, digits.X, digits.Y), variables)
    (dW1, dW2), (db1, db2) = backprop(parameters[::2], parameters[1::2], digits.X, digits.Y)
    for by_tape, by_hand in zip(found, (dW1, db1, dW2, db2), strict=True):
        assert np.abs(by_tape - by_hand).max() < 1e-13 * np.abs(by_hand).max()

    x, y = np.array([[0.5, -0.2, 0.8]]), 0.6
    W1, W2 = np.array([[0.1, 0.4, -0.3], [-0.5, 0.2, 0.6]]), np.array([[0.7, -0.4]])
    V1, V2 = Variable(W1), Variable(W2)
    dW1, dW2 = gradients(net_cost([V1, 0.0, V2, 0.0], x, y), [V1, V2])
    _, W1_new, W2_new = two_layer_update(x[0], y, W1, W2, 1.0)
    assert np.abs(W1 - W1_new - dW1).max() < 1e-16
    assert np.abs(W2 - W2_new - dW2).max() < 1e-16
    assert dW2[0].round(6).tolist() == [-0.008534, -0.010790]


def test_tape_keeps_more_than_a_hundred_times_as_many_numbers_as_there_are_weights():
    digits = training_digits()
    parameters = first_parameters(np.random.default_rng(0))

    def kept(X, Y):
        nodes, waiting = {}, [net_cost([Variable(array) for array in parameters], X, Y)]
        while waiting:
            node = waiting.pop()
            if id(node) not in nodes:
                nodes[id(node)] = node
                waiting += [parent for parent, _ in node.parents]
        return sum(node.value.size for node in nodes.values())

    weights = sum(array.size for array in parameters)
    assert weights == 2260
    assert kept(digits.X, digits.Y) > 100 * weights
    assert 2.5 < kept(digits.X[:10], digits.Y[:10]) / weights < 3.5


def test_digit_net_written_out_number_by_number_has_nearly_fifty_thousand_nodes_for_ten_images():
    # a neuron with k inputs: k products, k sums with the bias, and neg, exp, add, div of the sigmoid
    of_an_image = 30 * (2 * 64 + 4) + 10 * (2 * 30 + 4)
    assert 45_000 < 10 * of_an_image < 50_000


def test_softplus_overflows_and_so_does_its_derivative():
    def stable(x):
        larger = np.maximum(x, 0.0)
        return larger + np.log(np.exp(x - larger) + np.exp(-larger))

    x = Variable([-800.0, 0.5, 30.0, 800.0])
    with np.errstate(over="ignore", invalid="ignore"):
        (slope,) = gradients(np.log(1 + np.exp(x)).sum(), [x])
    (good,) = gradients(stable(x).sum(), [x])
    sigmoid = [0.0, 1 / (1 + np.exp(-0.5)), 1.0, 1.0]

    assert np.isnan(slope[3])
    assert np.allclose(slope[:3], sigmoid[:3])
    assert np.allclose(good, sigmoid)


@pytest.fixture(scope="module")
def trained():
    digits, rng = training_digits(), np.random.default_rng(0)
    shapes = ((30, 64), (30,), (30, 30), (30,), (10, 30), (10,))
    parameters = [rng.normal(size=s) / np.sqrt(s[1]) if len(s) == 2 else np.zeros(s) for s in shapes]
    for _ in range(15):
        for batch in minibatches(len(digits.X), 20, rng):
            variables = [Variable(array) for array in parameters]
            slopes = gradients(softmax_cost(variables, digits.X[batch], digits.Y[batch]), variables)
            parameters = [p - 0.2 * s for p, s in zip(parameters, slopes, strict=True)]
    return parameters


@pytest.mark.slow
def test_network_that_nobody_differentiated_reads_as_much_as_that_of_chapter_6(trained):
    new = validation_digits()

    assert 0.92 < np.mean(scores(trained, new.X).argmax(axis=1) == new.labels) < 0.97


@pytest.mark.slow
def test_a_few_small_steps_turn_a_three_into_an_eight(trained):
    new = validation_digits()
    said = scores(trained, new.X).argmax(axis=1)
    picture = new.X[np.argmax((new.labels == 3) & (said == 3))]
    changed, steps = picture.copy(), 0
    while scores(trained, changed[None])[0].argmax() != 8:
        pixels = Variable(changed[None])
        (slope,) = gradients(softmax_cost(trained, pixels, np.eye(10)[[8]]), [pixels])
        changed, steps = np.clip(changed - 0.002 * slope[0], 0, 1), steps + 1
        assert steps < 100
    assert np.abs(changed - picture).mean() < 0.08


def test_problem_1_counts_operations_and_paths():
    nodes = graph(1, *[step for k in range(0, 80, 2) for step in (("sin", k), ("mul", k, k + 1))])

    assert sum(len(node["inputs"]) for node in nodes) == 3 * 40
    assert 2**40 > 1.09e12
    assert np.isfinite(reverse_slopes(nodes, [1.3])[0])


def test_problem_2_complex_step_has_all_digits():
    def f(x):
        return np.exp(np.sin(x)) / (1 + x**2)

    x, h = 1.3, 1e-200
    exact = f(x) * (np.cos(x) - 2 * x / (1 + x**2))

    assert abs(f(x + 1j * h).imag / h / exact - 1) < 1e-15
    assert f(x + h) - f(x - h) == 0


def test_problem_3_needs_three_passes():
    n = 12
    x = np.random.default_rng(0).normal(size=n)

    def slopes(v):
        before, after = np.r_[0.0, x[:-1]], np.r_[x[1:], 0.0]
        return 2 * x * v + np.r_[0.0, v[:-1]] * after + before * np.r_[v[1:], 0.0]

    one_by_one = np.array([slopes(e) for e in np.eye(n)]).T
    in_three = np.zeros((n, n))
    for shift in range(3):
        found = slopes((np.arange(n) % 3 == shift).astype(float))
        for k in range(n):
            (j,) = [j for j in (k - 1, k, k + 1) if j % 3 == shift]
            if 0 <= j < n:
                in_three[k, j] = found[k]
    assert np.array_equal(in_three, one_by_one)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize(("eta", "forgets"), [(3.0, False), (3.0, True), (0.01, True)])
def test_problem_4_sums_of_gradients_do_not_train(eta, forgets):
    digits, new, rng = training_digits(), validation_digits(), np.random.default_rng(0)
    parameters, read = first_parameters(rng), []
    slopes = [np.zeros_like(p) for p in parameters]
    for _ in range(5):
        for batch in minibatches(1100, 10, rng):
            variables = [Variable(p) for p in parameters]
            for k, slope in enumerate(
                gradients(net_cost(variables, digits.X[batch], digits.Y[batch]), variables)
            ):
                slopes[k] = slopes[k] + slope if forgets else slope
            parameters = [p - eta * s for p, s in zip(parameters, slopes, strict=True)]
        A = new.X
        for W, b in zip(parameters[::2], parameters[1::2], strict=True):
            A = 1 / (1 + np.exp(-(A @ W.T + b)))
        read.append(np.mean(A.argmax(axis=1) == new.labels))

    if forgets:
        assert max(read) < 0.2
    else:
        assert 0.33 < read[0] < 0.45
        assert read[-1] > 0.88
