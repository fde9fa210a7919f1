"""What live figures compute equals the reference functions; they obey mouse, finger, keys and the reader."""

import re
import shutil
import textwrap
from itertools import pairwise

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import (
    FIGURES,
    ActivationShapes,
    BackwardPass,
    BatchPath,
    DecisionLine,
    DerivativeErrorCurve,
    DigitReader,
    ForwardPass,
    LearningRate,
    LeastSquares,
    LossSlice,
    NeuronLearning,
    OptimiserRace,
    ProductSaddle,
    ScheduleRide,
    SlopeAlongDirection,
    SlopeEstimate,
    SoftmaxShares,
    WeightDecayFit,
)
from book.figures.figure import STYLE_SHEET
from book.figures.join import joined_script
from gradecheck.gradient import estimate, offsets
from solutions import ch01_directional_derivatives as ch01
from solutions import ch02_gradient_descent as ch02
from solutions import ch03_loss_functions as ch03
from solutions import ch04_stochastic_gradient_descent as ch04
from solutions import ch05_neural_networks as ch05
from solutions import ch06_backpropagation as ch06
from solutions import ch08_cross_entropy as ch08
from solutions import ch09_regularization as ch09
from solutions import ch10_non_convexity as ch10
from solutions import ch11_learning_rate_schedules as ch11
from solutions import ch12_momentum_and_adaptive_methods as ch12
from solutions import ch13_capstone_digits as ch13
from tests.site.figure_driver import controls, seen

LOADER = (STYLE_SHEET.parents[1] / "loader.js").read_text(encoding="utf-8")
EXACT = {"rtol": 1e-12, "atol": 1e-15}


def mount(page, figure, **state):
    """A page that holds nothing but this figure, as the book would show it."""
    style = STYLE_SHEET.read_text(encoding="utf-8")
    body = figure(**state).page_html()
    page.set_content(f"<!doctype html><html><head><style>{style}</style></head><body>{body}</body></html>")
    page.add_script_tag(content=LOADER)
    page.add_script_tag(content=joined_script(figure.source()))
    return page.locator("figure.live-figure")


def compute(page, figure, call, *arguments):
    """The result of an exported function of the figure's module, in the page."""
    return page.evaluate(f"(a) => liveFigures.modules.{figure.module}.{call}(...a)", arguments)


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.module)
def test_page_and_python_agree_on_the_names_of_the_state(page, figure):
    mount(page, figure)

    assert sorted(page.evaluate(f"liveFigures.modules.{figure.module}.default.keys")) == sorted(
        figure().state()
    )


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.module)
def test_every_drawing_and_every_control_has_a_name(page, figure):
    """A screen reader says the name; without one it says "slider" and nothing else."""
    shown = mount(page, figure)

    for drawing in shown.locator(".lf-live .lf-panel > svg").all():
        assert drawing.get_attribute("aria-label")
    for control in shown.locator(".lf-live").locator("input, button").all():
        name = control.evaluate(
            "(it) => it.getAttribute('aria-label') || it.textContent || it.labels[0]?.textContent"
        )
        assert name.strip()
    for point in shown.locator(".lf-live .lf-handle").all():
        assert point.get_attribute("aria-label")
        assert point.get_attribute("aria-valuetext")


def test_slope_along_a_direction_equals_the_reference(page):
    mount(page, SlopeAlongDirection)
    rng = np.random.default_rng(1)
    for _ in range(20):
        A, w, v = rng.normal(size=(2, 2)), rng.normal(size=2), rng.normal(size=2)
        grad = ch01.quadratic_gradient(A, np.zeros(2), w)

        found = compute(page, SlopeAlongDirection, "quadraticGradient", A.tolist(), w.tolist())
        slope = compute(page, SlopeAlongDirection, "directionalDerivative", grad.tolist(), v.tolist())
        down = compute(page, SlopeAlongDirection, "steepestDescentDirection", grad.tolist())

        assert_allclose(found, grad, **EXACT)
        assert_allclose(slope, ch01.directional_derivative(grad, v), **EXACT)
        assert_allclose(down, ch01.steepest_descent_direction(grad), **EXACT)


def test_bowl_of_the_figure_is_the_bowl_of_the_book(page):
    mount(page, SlopeAlongDirection)
    bowl = page.evaluate("liveFigures.modules.slope_along_direction.SURFACES.bowl")

    found = compute(page, SlopeAlongDirection, "quadraticGradient", bowl, [1.5, -0.25])

    assert_allclose(found, ch01.bowl_gradient(np.array([1.5, -0.25])), **EXACT)


def test_zero_gradient_has_no_direction_of_descent_in_page_and_reference(page):
    mount(page, SlopeAlongDirection, x=0.0, y=0.0)

    assert compute(page, SlopeAlongDirection, "steepestDescentDirection", [0, 0]) == [0, 0]
    assert "flat in every direction" in page.locator(".lf-live .lf-sentence").text_content()


@pytest.mark.parametrize(("name", "f"), [("sin", np.sin), ("exp", np.exp), ("cube", lambda x: x**3)])
def test_numerical_derivative_equals_the_reference(page, name, f):
    """The browser's sin may differ from NumPy's in the last digit, which the division by 2h makes larger."""
    mount(page, DerivativeErrorCurve)
    derivative = "liveFigures.modules.derivative_error_curve"
    for x in (-1.3, 0.4, 1.0, 2.0):
        for h in (0.5, 1e-2, 1e-5, 1e-9):
            found = page.evaluate(
                f"([name, x, h]) => {derivative}.centralDifference({derivative}.FUNCTIONS[name][0], x, h)",
                [name, x, h],
            )

            allowed = 4 * np.finfo(float).eps * (1 + abs(f(x))) / h
            assert_allclose(found, ch01.numerical_derivative(f, x, h), rtol=1e-13, atol=allowed)


@pytest.mark.parametrize("name", ["sin", "exp", "cube"])
def test_listed_derivatives_are_derivatives(page, name):
    """Each function in the list is the derivative of the one before it."""
    mount(page, DerivativeErrorCurve)
    values = page.evaluate(
        "([name, xs]) => liveFigures.modules.derivative_error_curve.FUNCTIONS[name].map((f) => xs.map(f))",
        [name, [0.7 - 1e-5, 0.7, 0.7 + 1e-5]],
    )

    for f, derivative in pairwise(values):
        assert_allclose((f[2] - f[0]) / 2e-5, derivative[1], rtol=1e-8)


def test_best_step_is_where_the_expected_error_is_least(page):
    mount(page, DerivativeErrorCurve)
    script = """
    (method) => {
      const it = liveFigures.modules.derivative_error_curve;
      const exp = it.FUNCTIONS.exp;
      const total = (h) => it.truncation(method, exp, 1, h) + it.roundOff(method, exp, 1, h);
      const best = it.bestStep(method, exp, 1);
      return [total(best / 1.1), total(best), total(best * 1.1)];
    }
    """
    for method in ("forward", "central"):
        smaller, best, larger = page.evaluate(script, method)
        assert best < smaller
        assert best < larger


@pytest.mark.parametrize("name", ["bowl", "ravine", "steep"])
def test_descent_of_the_figure_equals_the_reference(page, name):
    mount(page, LearningRate)
    H = np.array(page.evaluate("(name) => liveFigures.modules.learning_rate.HESSIANS[name]", name))
    for eta, start in ((0.05, [1.5, -0.4]), (0.9, [-0.4, -1.8]), (1.05, [2.0, 2.0])):
        found = compute(page, LearningRate, "gradientDescent", H.tolist(), start, eta, 30)

        expected = ch02.gradient_descent(lambda w: H @ w, np.array(start), eta, 30)
        assert_allclose(found, expected, rtol=1e-10, atol=1e-15 * np.abs(expected).max())
    limit = compute(page, LearningRate, "largestStableRate", H.tolist())
    assert_allclose(limit, ch02.largest_stable_rate(H), **EXACT)


@pytest.mark.parametrize(
    ("eta", "words"),
    [(0.2, "creeps"), (0.5, "one step"), (0.9, "zigzags"), (1.0, "for ever"), (1.05, "longer than the last")],
)
def test_rate_is_judged_in_words(page, eta, words):
    shown = mount(page, LearningRate, eta=eta)

    assert words in shown.locator(".lf-live .lf-sentence").text_content()


def test_line_of_the_figure_equals_the_reference(page):
    mount(page, LeastSquares)
    points = np.array(page.evaluate("liveFigures.modules.least_squares.POINTS"))
    X, Y = points[:, :1], points[:, 1:]
    for w, b in ((-0.3, 4.0), (0.7, 1.0), (2.5, -3.0)):
        W, bias = np.array([[w]]), np.array([b])

        cost = compute(page, LeastSquares, "mse", points.tolist(), w, b)
        grad = compute(page, LeastSquares, "gradients", points.tolist(), w, b)

        assert_allclose(cost, ch03.mse(ch03.linear_forward(X, W, bias), Y), **EXACT)
        dW, db = ch03.linear_gradients(X, Y, W, bias)
        assert_allclose(grad, [dW[0, 0], db[0]], **EXACT)
    W, bias = ch03.fit_linear(X, Y)
    assert_allclose(compute(page, LeastSquares, "fit", points.tolist()), [W[0, 0], bias[0]], rtol=1e-10)
    hessian = np.array([[np.mean(X**2), np.mean(X)], [np.mean(X), 1.0]])
    curvature = compute(page, LeastSquares, "largestCurvature", points.tolist())
    assert_allclose(2 / curvature, ch02.largest_stable_rate(hessian), **EXACT)


def test_best_line_has_a_cost_above_zero(page):
    shown = mount(page, LeastSquares)
    shown.get_by_role("button", name="Best line").click()

    assert "still not 0" in shown.locator(".lf-live .lf-sentence").text_content()


def test_epoch_of_the_figure_equals_the_reference(page):
    """The same order of the examples, the same path: also with a short last batch."""
    mount(page, BatchPath)
    points = np.array(page.evaluate("liveFigures.modules.batch_path.POINTS"))
    X, Y = points[:, :1], points[:, 1:]
    for seed, batch_size in enumerate((1, 4, 5, 12)):
        order = np.random.default_rng(seed).permutation(len(X))
        start = np.array([[-0.8]]), np.array([2.3])
        W, b = ch04.sgd_epoch(X, Y, *start, 0.15, batch_size, np.random.default_rng(seed))

        arguments = (points.tolist(), [-0.8, 2.3], 0.15, batch_size, order.tolist())
        walk = compute(page, BatchPath, "sgdEpoch", *arguments)

        assert len(walk) == len(ch04.minibatches(len(X), batch_size, np.random.default_rng(seed)))
        assert_allclose(walk[-1], [W[0, 0], b[0]], **EXACT)
        dW, db = ch04.minibatch_gradients(X, Y, *start, order)
        found = compute(page, BatchPath, "gradient", points.tolist(), [-0.8, 2.3])
        assert_allclose(found, [dW[0, 0], db[0]], **EXACT)


def test_lowest_point_of_the_path_is_the_line_of_least_squares(page):
    mount(page, BatchPath)
    points = np.array(page.evaluate("liveFigures.modules.batch_path.POINTS"))
    W, b = ch03.fit_linear(points[:, :1], points[:, 1:])

    assert_allclose(compute(page, BatchPath, "lowest", points.tolist()), [W[0, 0], b[0]], rtol=1e-12)


def test_every_epoch_of_the_figure_uses_every_example_once(page):
    mount(page, BatchPath)

    orders = compute(page, BatchPath, "orders", 12, 20, 3)

    assert [sorted(order) for order in orders] == [list(range(12))] * 20
    assert len({tuple(order) for order in orders}) == 20


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({}, "keeps wandering"),
        ({"batch": 12}, "no chance is left"),
        ({"batch": 12, "epochs": 1}, "epoch the cost"),
        ({"eta": 1.2}, "runs away"),
    ],
)
def test_path_is_judged_in_words(page, state, words):
    shown = mount(page, BatchPath, **state)

    assert words in shown.locator(".lf-live .lf-sentence").text_content()


def test_neuron_equals_the_reference(page):
    mount(page, DecisionLine)
    rng = np.random.default_rng(2)
    for scale in (1, 10, 300):
        w, b, x = scale * rng.normal(size=2), float(scale * rng.normal()), rng.normal(size=2)

        found = compute(page, DecisionLine, "neuronOutput", w.tolist(), b, x.tolist())

        _, A = ch05.layer_forward(x[None], w[None], np.array([b]))
        assert_allclose(found, A[0, 0], **EXACT)


@pytest.mark.parametrize(
    ("task", "w1", "w2", "b", "right"),
    [("and", 10, 10, -15, 4), ("or", 10, 10, -5, 4), ("xor", 10, 10, -5, 3), ("eight", 10, 6, -9, 8)],
)
def test_points_are_told_apart_as_the_line_says(page, task, w1, w2, b, right):
    shown = mount(page, DecisionLine, task=task, w1=w1, w2=w2, b=b)

    count = 8 if task == "eight" else 4
    assert f"{right} of {count}" in shown.locator(".lf-live .lf-readouts").text_content()


def test_no_line_solves_xor_in_the_figure(page):
    """All weights the sliders reach, in steps of one: never four of four."""
    mount(page, DecisionLine)
    best = page.evaluate("""
      () => {
        const { TASKS, isRight } = liveFigures.modules.decision_line;
        const range = Array.from({ length: 25 }, (_, i) => i - 12);
        const right = (w1, w2, b) => TASKS.xor.filter((point) => isRight([w1, w2], b, point)).length;
        return Math.max(...range.flatMap((w1) => range.flatMap((w2) => range.map((b) => right(w1, w2, b)))));
      }
    """)

    assert best == 3


def values_of(page, name, zs):
    """[f(z), f'(z)] of an activation for each z; None where there is no slope."""
    script = """
    ([name, zs]) => zs.map((z) => liveFigures.modules.activation_shapes.ACTIVATIONS[name].map((f) => f(z)))
    """
    return page.evaluate(script, [name, zs])


def test_sigmoid_and_its_slope_equal_the_reference(page):
    mount(page, ActivationShapes)
    zs = [-800.0, -40.0, -2.5, 0.0, 0.3, 6.0, 40.0, 800.0]

    found = np.array(values_of(page, "sigmoid", zs))

    assert_allclose(found[:, 0], ch05.sigmoid(np.array(zs)), **EXACT)
    assert_allclose(found[:, 1], ch05.sigmoid_prime(np.array(zs)), **EXACT)


@pytest.mark.parametrize("name", ["sigmoid", "identity", "tanh", "relu"])
def test_listed_slopes_are_slopes(page, name):
    mount(page, ActivationShapes)
    for z in (-1.5, 0.4, 2.0):
        left, middle, right = values_of(page, name, [z - 1e-5, z, z + 1e-5])

        assert_allclose((right[0] - left[0]) / 2e-5, middle[1], rtol=1e-7)


def test_relu_has_no_slope_in_its_corner(page):
    shown = mount(page, ActivationShapes, activation="relu", z=0.0)

    assert "no slope" in shown.locator(".lf-live .lf-sentence").text_content()


def networks():
    rng = np.random.default_rng(3)
    yield BackwardPass().state()
    for _ in range(10):
        x, y = rng.normal(size=3).tolist(), float(rng.uniform())
        W1, W2 = rng.normal(size=(2, 3)).tolist(), rng.normal(size=(1, 2)).tolist()
        yield {"x": x, "y": y, "W1": W1, "W2": W2, "eta": float(rng.uniform(0.1, 5))}


def as_arrays(net):
    weights = [np.array(net["W1"]), np.array(net["W2"])]
    return np.array([net["x"]]), np.array([[net["y"]]]), weights, [np.zeros(2), np.zeros(1)]


def test_race_of_the_figure_equals_the_reference(page):
    """Every point of all four methods, in both ravines."""
    mount(page, OptimiserRace)
    rates = {"eta": 0.06, "length": 0.1, "beta": 0.7, "steps": 30}
    for ravine in ("straight", "turned"):
        H = np.array(page.evaluate(f"liveFigures.modules.optimiser_race.HESSIANS.{ravine}"))
        assert_allclose(np.linalg.eigvalsh(H), [1, 25], rtol=1e-12)
        start = np.array([1.7, -1.1])
        paths = {name: [start] for name in ("descent", "momentum", "rmsprop", "adam")}
        u, s, m, v = np.zeros((4, 2))
        for t in range(1, 31):
            grads = {name: H @ path[-1] for name, path in paths.items()}
            paths["descent"].append(ch02.gradient_step(paths["descent"][-1], grads["descent"], 0.06))
            w, u = ch12.momentum_step(paths["momentum"][-1], u, grads["momentum"], 0.06, 0.7)
            paths["momentum"].append(w)
            w, s = ch12.rmsprop_step(paths["rmsprop"][-1], s, grads["rmsprop"], 0.1, 0.9, 1e-8)
            paths["rmsprop"].append(w)
            w, m, v = ch12.adam_step(paths["adam"][-1], m, v, grads["adam"], t, 0.1, 0.9, 0.999, 1e-8)
            paths["adam"].append(w)

        found = compute(page, OptimiserRace, "race", H.tolist(), start.tolist(), rates)

        assert list(found) == list(paths)
        for name, path in paths.items():
            assert_allclose(found[name], path, rtol=1e-9, atol=1e-12)


def test_race_says_which_method_does_not_converge(page):
    shown = mount(page, OptimiserRace, eta=0.1, beta=0.5)
    sentence = shown.locator(".lf-live .lf-sentence").text_content()

    assert "gradient descent does not converge" in sentence
    assert "Momentum does not converge" not in sentence
    assert compute(page, OptimiserRace, "diverging", {"eta": 0.13, "beta": 0.5})["momentum"]
    assert compute(page, OptimiserRace, "diverging", {"eta": 0.01, "beta": 1})["momentum"]


def test_rates_of_the_ride_equal_the_reference(page):
    mount(page, ScheduleRide)
    for eta in (0.02, 0.8):
        expected = {
            "constant": lambda t, eta=eta: eta,
            "step": lambda t, eta=eta: ch11.step_decay(t, eta, 0.5, 30),
            "exponential": lambda t, eta=eta: ch11.exponential_decay(t, eta, 0.03),
            "cosine": lambda t, eta=eta: ch11.cosine_annealing(t, 120, 0.01, eta),
            "restarts": lambda t, eta=eta: ch11.warm_restarts(t, 8, 2, 0.01, eta),
            "triangular": lambda t, eta=eta: ch11.triangular(t, 15, 0.01, eta),
            "triangular2": lambda t, eta=eta: ch11.triangular2(t, 15, 0.01, eta),
        }
        for schedule, reference in expected.items():
            found = [compute(page, ScheduleRide, "rate", schedule, t, eta) for t in range(121)]
            assert_allclose(found, [reference(t) for t in range(121)], err_msg=schedule, **EXACT)


def test_ride_takes_one_step_of_descent_for_each_rate(page):
    """On both grounds, with the noise that is handed in; the gradient is that of the cost."""
    mount(page, ScheduleRide)
    rates, noises = [0.8, 0.3, 0.05, 0.6], [0.5, -1.0, 0.0, 2.0]
    for ground in ("rugged", "bowl"):
        path = compute(page, ScheduleRide, "ride", ground, 2.5, rates, noises)
        w = 2.5
        for t, eta in enumerate(rates):
            grad = compute(page, ScheduleRide, "gradient", ground, w)
            numeric = ch01.numerical_derivative(
                lambda x, g=ground: compute(page, ScheduleRide, "cost", g, x), w
            )
            assert grad == pytest.approx(numeric, abs=1e-8)
            w = ch02.gradient_step(w, grad + noises[t], eta)
            assert path[t + 1] == pytest.approx(w, rel=1e-12)

    draws = np.array(compute(page, ScheduleRide, "noiseOf", 3, 5000))
    assert abs(draws.mean()) < 0.05
    assert draws.std() == pytest.approx(1, abs=0.05)


def test_forward_pass_equals_the_reference(page):
    mount(page, ForwardPass)
    for net in networks():
        X, _, weights, biases = as_arrays(net)

        found = compute(page, ForwardPass, "pass", net)

        zs, activations = ch05.network_forward(weights, biases, X)
        assert_allclose(found["z1"], zs[0][0], **EXACT)
        assert_allclose(found["a1"], activations[1][0], **EXACT)
        assert_allclose(found["z2"], zs[1][0, 0], **EXACT)
        assert_allclose(found["yHat"], activations[2][0, 0], **EXACT)


def test_backward_pass_equals_the_reference(page):
    mount(page, BackwardPass)
    for net in networks():
        X, Y, weights, biases = as_arrays(net)

        found = compute(page, BackwardPass, "walk", net)

        dWs, dbs = ch06.backprop(weights, biases, X, Y)
        assert_allclose(found["dW1"], dWs[0], **EXACT)
        assert_allclose(found["dW2"], dWs[1], **EXACT)
        # With one example the gradient of a bias is the error of its unit.
        assert_allclose(found["delta1"], dbs[0], **EXACT)
        assert_allclose(found["delta2"], dbs[1][0], **EXACT)


def test_update_equals_the_reference(page):
    mount(page, BackwardPass)
    for net in networks():
        x, W1, W2 = np.array(net["x"]), np.array(net["W1"]), np.array(net["W2"])

        found = compute(page, BackwardPass, "walk", net)

        y_hat, W1_new, W2_new = ch06.two_layer_update(x, net["y"], W1, W2, net["eta"])
        assert_allclose(found["yHat"], y_hat, **EXACT)
        assert_allclose(found["moved"]["W1"], W1_new, **EXACT)
        assert_allclose(found["moved"]["W2"], W2_new, **EXACT)
        assert_allclose(found["before"], 0.5 * (net["y"] - y_hat) ** 2, **EXACT)


def test_ball_on_the_product_follows_the_gradient_of_the_reference(page):
    mount(page, ProductSaddle)
    rng = np.random.default_rng(10)
    one = np.ones(1)
    for _ in range(10):
        w, eta = rng.uniform(-2, 2, size=2), float(rng.uniform(0.02, 0.2))

        assert_allclose(
            compute(page, ProductSaddle, "loss", w.tolist()), ch10.product_loss(w, one, one), **EXACT
        )
        found = compute(page, ProductSaddle, "gradient", w.tolist())
        assert_allclose(found, ch10.product_loss_gradient(w, one, one), **EXACT)
        eigenvalues = np.linalg.eigvalsh(ch10.product_loss_hessian(w, one, one))
        assert_allclose(compute(page, ProductSaddle, "curvatures", w.tolist()), eigenvalues, atol=1e-12)
        path = [w]
        for _ in range(30):
            path.append(path[-1] - eta * ch10.product_loss_gradient(path[-1], one, one))
        found = compute(page, ProductSaddle, "descend", w.tolist(), eta, 30, "off")
        assert_allclose(found, path, rtol=1e-9, atol=1e-12)


def test_ball_on_the_line_stays_at_the_saddle_until_there_is_noise(page):
    mount(page, ProductSaddle)

    still = compute(page, ProductSaddle, "descend", [1.5, -1.5], 0.1, 150, "off")[-1]
    shaken = compute(page, ProductSaddle, "descend", [1.5, -1.5], 0.1, 150, "first")[-1]

    assert np.hypot(*still) < 1e-5
    assert abs(shaken[0] * shaken[1] - 1) < 0.1


def test_throws_of_the_ball_are_normal_and_can_be_repeated(page):
    mount(page, ProductSaddle)
    throws = np.array(compute(page, ProductSaddle, "throws", 1, 20_000))

    assert_allclose([throws.mean(), throws.std()], [0, 1], atol=0.03)
    assert_allclose(np.mean(np.abs(throws) < 1), 0.6827, atol=0.015)
    assert throws[:50].tolist() == compute(page, ProductSaddle, "throws", 1, 50)


def readout(figure, label):
    """A number that the figure shows beside the label."""
    line = figure.locator(".lf-live .lf-readouts > div").filter(has_text=label).first
    return float(line.locator("dd").text_content().replace("−", "-"))


def test_updates_one_after_the_other_lower_the_cost(page):
    shown = mount(page, BackwardPass)
    costs = []
    for _ in range(5):
        costs.append(readout(shown, "cost C"))
        shown.get_by_role("button", name="Make the update").click()

    assert readout(shown, "updates made") == 5
    assert costs == sorted(costs, reverse=True)
    assert costs[-1] < costs[0]


def centre(point):
    box = point.locator("circle").nth(1).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_mouse_drags_the_point(page):
    shown = mount(page, SlopeAlongDirection)
    before = seen(shown)
    x, y = centre(shown.locator(".lf-live .lf-handle").first)

    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y + 40, steps=4)
    page.mouse.up()

    after = seen(shown)
    assert after["drawing"] != before["drawing"]
    assert after["text"] != before["text"]
    assert abs(centre(shown.locator(".lf-live .lf-handle").first)[0] - (x - 60)) < 2


def test_finger_drags_the_point(browser):
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    shown = mount(page, DecisionLine)
    before = seen(shown)
    x, y = centre(shown.locator(".lf-live .lf-handle").first)
    touch = context.new_cdp_session(page)

    def send(kind, *points):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    send("touchStart", {"x": x, "y": y})
    send("touchMove", {"x": x + 15, "y": y - 15})
    send("touchMove", {"x": x + 30, "y": y - 25})
    send("touchEnd")

    assert seen(shown)["drawing"] != before["drawing"]
    assert page.evaluate("scrollY") == 0
    context.close()


def test_arrow_keys_move_the_point_and_the_focus_stays(page):
    shown = mount(page, DecisionLine)
    point = shown.locator(".lf-live .lf-handle").last
    point.focus()
    before = point.get_attribute("aria-valuetext")

    for key in ("ArrowLeft", "ArrowLeft", "Shift+ArrowUp"):
        page.keyboard.press(key)

    assert point.get_attribute("aria-valuetext") != before
    assert point.evaluate("(it) => it === document.activeElement")


@pytest.fixture
def watch_face(browser):
    """A page whose time stands still until the test lets it run."""
    page = browser.new_page()
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    yield page
    page.close()


def test_play_walks_and_pauses(watch_face):
    shown = mount(watch_face, ForwardPass)
    player = shown.locator(".lf-player")
    shown.get_by_role("button", name="Play").click()
    watch_face.clock.run_for(4000)
    assert "step 4 of 6" in player.text_content()

    shown.get_by_role("button", name="Pause").click()
    watch_face.clock.run_for(4000)

    assert "step 4 of 6" in player.text_content()
    assert "Play" in player.text_content()


def test_play_ends_at_the_last_step_and_can_begin_again(watch_face):
    shown = mount(watch_face, ForwardPass)
    player = shown.locator(".lf-player")
    shown.get_by_role("button", name="Play").click()

    watch_face.clock.run_for(60_000)

    assert "step 6 of 6" in player.text_content()
    shown.get_by_role("button", name="Play").click()
    assert "step 0 of 6" in player.text_content()


def test_reader_who_wants_less_motion_gets_steps_and_no_play(browser):
    page = browser.new_page(reduced_motion="reduce")
    shown = mount(page, ForwardPass)

    assert shown.get_by_role("button", name="Play").count() == 0
    shown.get_by_role("button", name="Next").click()
    assert "step 2 of 6" in shown.locator(".lf-player").text_content()
    page.close()


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.module)
def test_figure_fits_a_narrow_screen(page, figure):
    page.set_viewport_size({"width": 360, "height": 740})
    shown = mount(page, figure)

    for _, move in controls(shown):
        move()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_example_for_authors_works_as_it_is_written(page, tmp_path):
    """The figure of README.md, taken from the text, moves and says what it should."""
    folder = STYLE_SHEET.parents[1]
    example = re.search(r"```js\n(.*?)```", (folder / "README.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    shutil.copytree(folder / "toolkit", tmp_path / "toolkit")
    path = tmp_path / "parabola.js"
    path.write_text(textwrap.dedent(example), encoding="utf-8")
    page.set_content('<figure class="live-figure" data-figure="parabola" data-state=\'{"x": 1}\'></figure>')
    page.add_script_tag(content=LOADER)
    page.add_script_tag(content=joined_script(path))
    shown = page.locator("figure.live-figure")
    assert "rises" in shown.locator(".lf-sentence").text_content()

    for _ in range(20):
        shown.locator(".lf-handle").press("ArrowLeft")

    assert "falls" in shown.locator(".lf-sentence").text_content()
    assert "−2.00" in shown.locator(".lf-readouts").text_content()


@pytest.mark.parametrize("name", ["sin", "raised", "kink"])
def test_estimated_error_of_a_slope_is_the_one_of_the_checker(page, name):
    """The same five values go into both, so that only the estimate is compared."""
    mount(page, SlopeEstimate)
    curves = "liveFigures.modules.slope_estimate.CURVES"
    for h in (1e-9, 3e-5, 1e-2, 0.5):
        values = page.evaluate(f"([name, ts]) => ts.map({curves}[name][0])", [name, list(offsets(h))])

        found = compute(page, SlopeEstimate, "estimate", values, h)
        expected = estimate(values, h)

        assert_allclose([found["value"], found["error"]], [expected.value, expected.error], **EXACT)
        truth = page.evaluate(f"{curves}.{name}[1]")
        assert abs(found["value"] - truth) <= found["error"] + 1e-9


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ({"function": "sin", "exponent": -4.5, "off": -12}, "Right"),
        ({"function": "sin", "exponent": -4.5, "off": -3}, "Wrong"),
        ({"function": "raised", "exponent": -4.5, "off": -12}, "Round-off"),
        ({"function": "kink", "exponent": -4.5, "off": -12}, "kink"),
        ({"function": "kink", "exponent": -5.5, "off": -12}, "Right"),
        ({"function": "sin", "exponent": 0, "off": -12}, "Truncation"),
    ],
)
def test_claim_of_a_slope_is_judged_in_words(page, state, word):
    shown = mount(page, SlopeEstimate, **state)

    assert word in shown.locator(".lf-live .lf-sentence").inner_text()


def test_learning_curve_of_one_neuron_equals_the_reference(page):
    mount(page, NeuronLearning)
    errors = {"quadratic": ch06.output_error, "cross": lambda A, Y, Z: ch08.cross_entropy_output_error(A, Y)}
    for name, error in errors.items():
        for w, b, eta in ((2.0, 2.0, 0.15), (0.6, 0.9, 0.15), (-3.0, 5.0, 1.0)):
            found = compute(page, NeuronLearning, "learningCurve", name, w, b, eta, 40)

            outputs = []
            for _ in range(41):
                Z = np.array([[w + b]])
                outputs.append(ch05.sigmoid(Z).item())
                delta = error(ch05.sigmoid(Z), np.zeros((1, 1)), Z).item()
                w, b = w - eta * delta, b - eta * delta
            assert_allclose(found, outputs, rtol=1e-11)


def test_costs_of_one_neuron_equal_the_reference(page):
    mount(page, NeuronLearning)
    for a in (0.01, 0.5, 0.98):
        found = page.evaluate(
            "(a) => Object.values(liveFigures.modules.neuron_learning.COSTS).map((it) => it.cost(a))", a
        )

        A, Y = np.array([[a]]), np.zeros((1, 1))
        assert_allclose(found, [ch06.quadratic_cost(A, Y), ch08.binary_cross_entropy(A, Y)], **EXACT)


def test_softmax_its_cost_and_gradient_equal_the_reference(page):
    mount(page, SoftmaxShares)
    rng = np.random.default_rng(8)
    for scale in (1, 5, 900):
        Z, wanted = scale * rng.normal(size=(1, 3)), int(rng.integers(3))
        Y = ch08.one_hot(np.array([wanted]), 3)
        z = Z[0].tolist()

        assert_allclose(compute(page, SoftmaxShares, "softmax", z), ch08.softmax(Z)[0], **EXACT)
        cost = compute(page, SoftmaxShares, "cost", z, wanted)
        assert_allclose(cost, ch08.softmax_cross_entropy(Z, Y), rtol=1e-12, atol=1e-12 * scale)
        gradient = compute(page, SoftmaxShares, "gradient", z, wanted)
        assert_allclose(gradient, ch08.softmax_cross_entropy_gradient(Z, Y)[0], rtol=1e-12, atol=1e-15)


def test_same_number_added_to_all_logits_changes_no_probability(page):
    shown = mount(page, SoftmaxShares)
    readouts = shown.locator(".lf-live .lf-readouts")
    logits, probabilities = readouts.text_content().split("p(", maxsplit=1)

    shown.get_by_role("button", name="All plus 0.5").click()

    moved, same = readouts.text_content().split("p(", maxsplit=1)
    assert moved != logits
    assert same == probabilities


def test_polynomial_with_a_penalty_equals_the_reference(page):
    mount(page, WeightDecayFit)
    data = page.evaluate("liveFigures.modules.weight_decay_fit.TRAINING")
    x, y = np.array(data["x"]), np.array(data["y"])
    for degree, alpha in ((1, 1e-6), (3, 0.1), (9, 1e-5), (9, 1e-3), (9, 100.0)):
        found = compute(page, WeightDecayFit, "fitPolynomial", data, degree, alpha)

        w, b = ch09.fit_polynomial(x, y, degree, alpha)
        assert_allclose(found["w"], w, rtol=1e-7, atol=1e-8)
        assert_allclose(found["b"], b, rtol=1e-8)
        residuals = ch09.polynomial_features(x, degree) @ w + b - y
        error = compute(page, WeightDecayFit, "halfMeanSquare", found, data)
        assert_allclose(error, np.mean(residuals**2) / 2, rtol=1e-7)


def test_training_error_rises_with_the_penalty_and_the_validation_error_has_a_valley(page):
    mount(page, WeightDecayFit)
    script = """
    ([name, degree]) => {
      const it = liveFigures.modules.weight_decay_fit;
      const errorAt = (e) => it.halfMeanSquare(it.fitPolynomial(it.TRAINING, degree, 10 ** e), it[name]);
      return Array.from({ length: 9 }, (_, i) => errorAt(i - 6));
    }
    """
    seen, unseen = (page.evaluate(script, [name, 9]) for name in ("TRAINING", "VALIDATION"))

    assert all(a < b for a, b in pairwise(seen))
    assert 0 < np.argmin(unseen) < 8


def test_two_figures_of_a_kind_do_not_meet(page):
    """Each has its own state, and the choice of one leaves the other's alone."""
    style = STYLE_SHEET.read_text(encoding="utf-8")
    page.set_content(
        f"<style>{style}</style>{DecisionLine().page_html()}{DecisionLine(task='or').page_html()}"
    )
    page.add_script_tag(content=LOADER)
    page.add_script_tag(content=joined_script(DecisionLine.source()))
    first, second = page.locator("figure.live-figure").all()
    before = seen(second)

    first.locator(".lf-live input[value=xor]").click()

    assert seen(second) == before
    assert second.locator(".lf-live input[value=or]").is_checked()


def network_of_the_page(page):
    module = "liveFigures.modules.digit_reader.NETWORK"
    return [[np.array(part) for part in page.evaluate(f"{module}.{name}")] for name in ("weights", "biases")]


def test_network_of_the_page_reads_digits_as_the_reference_does(page):
    mount(page, DigitReader)
    weights, biases = network_of_the_page(page)
    _, _, X, labels = ch13.read_digits()

    assert np.mean(ch13.predict(weights, biases, X) == labels) >= 0.95
    for x in X[:20]:
        p = compute(page, DigitReader, "probabilities", (16 * x).tolist())
        assert_allclose(p, ch08.softmax(ch13.logits_of(weights, biases, x[None]))[0], rtol=1e-12, atol=1e-15)


def test_pen_inks_what_is_near_its_stroke_and_rubs_it_out_again(page):
    mount(page, DigitReader)
    empty = [0] * 64
    line = compute(page, DigitReader, "painted", empty, [1.5, 6.5], [5.5, 6.5], "draw")
    rows = np.array(line).reshape(8, 8)

    assert rows[1].tolist() == [5, 16, 16, 16, 16, 16, 5, 0]
    assert not rows[3:].any()
    assert compute(page, DigitReader, "painted", line, [1.5, 6.5], [5.5, 6.5], "lift") == line
    rubbed = compute(page, DigitReader, "painted", line, [1.5, 6.5], [5.5, 6.5], "rub")
    assert np.array(rubbed).reshape(8, 8)[1].tolist() == [5, 0, 0, 0, 0, 0, 5, 0]


def test_drawing_changes_what_the_network_says(page):
    shown = mount(page, DigitReader)
    sentence = shown.locator(".lf-live .lf-sentence")
    shown.get_by_role("button", name="Show a 7").click()
    assert "7 with" in sentence.text_content()

    shown.get_by_role("button", name="New sheet").click()
    assert "empty" in sentence.text_content()

    shown.get_by_role("slider", name="pen").focus()
    for _ in range(8):
        page.keyboard.press("ArrowUp")
    assert "empty" not in sentence.text_content()


def parts_of_the_slice(page):
    """Networks by name, inputs and labels, as the page holds them."""
    it = page.evaluate(
        "(({ NETWORKS, INPUTS, WANTED }) => [NETWORKS, INPUTS, WANTED])(liveFigures.modules.loss_slice)"
    )
    networks = {
        name: [[np.array(part) for part in net[key]] for key in ("weights", "biases")]
        for name, net in it[0].items()
    }
    return networks, np.array(it[1]), np.array(it[2])


def test_slice_of_the_figure_equals_the_reference(page):
    """Both networks, both rulers: loss and share read right at some places of two directions."""
    mount(page, LossSlice)
    networks, X, labels = parts_of_the_slice(page)
    Y = ch08.one_hot(labels, 10)
    for seed in (1, 7):
        drawn = [np.array(D) for D in compute(page, LossSlice, "drawDirection", seed)]
        for name, (weights, biases) in networks.items():
            normalised = [ch10.filter_normalize(D, W) for D, W in zip(drawn, weights, strict=True)]
            for D, W, expected in zip(drawn, weights, normalised, strict=True):
                found = compute(page, LossSlice, "filterNormalize", D.tolist(), W.tolist())
                assert_allclose(found, expected, rtol=1e-12, atol=1e-15)
            for ruler, direction in (("raw", drawn), ("filter", normalised)):
                for t in (-1.1, 0, 0.4):
                    moved = [W + t * D for W, D in zip(weights, direction, strict=True)]
                    found = compute(page, LossSlice, "measure", name, ruler, seed, t)

                    loss, _, _ = ch13.loss_and_gradients(moved, biases, X, Y, 0.0, len(X))
                    assert found["loss"] == pytest.approx(loss, rel=1e-10)
                    assert found["right"] == np.mean(ch13.predict(moved, biases, X) == labels)


def test_row_of_zeros_stays_a_row_of_zeros_in_the_slice(page):
    mount(page, LossSlice)

    assert compute(page, LossSlice, "filterNormalize", [[0, 0], [3, 4]], [[1, 1], [0, 2]]) == [
        [0, 0],
        [1.2, 1.6],
    ]
    assert compute(page, LossSlice, "filterNormalize", [[3, 4]], [[0, 0]]) == [[0, 0]]


def test_images_and_networks_of_the_slice_are_those_of_the_chapter(page):
    mount(page, LossSlice)
    networks, X, labels = parts_of_the_slice(page)
    images, all_labels, _, _ = ch13.read_digits()

    assert_allclose(X, images[: len(X)])
    assert labels.tolist() == all_labels[: len(X)].tolist()
    right = {
        name: np.mean(ch13.predict(*net, images[1100:]) == all_labels[1100:])
        for name, net in networks.items()
    }
    assert right["free"] > 0.93 > 0.91 > right["strong"]


def test_directions_of_the_slice_are_normal_and_can_be_repeated(page):
    mount(page, LossSlice)
    first, second = (compute(page, LossSlice, "drawDirection", seed) for seed in (1, 2))
    numbers = np.concatenate([np.ravel(D) for D in first])

    assert [np.shape(D) for D in first] == [(30, 64), (10, 30)]
    assert_allclose([numbers.mean(), numbers.std()], [0, 1], atol=0.06)
    assert first == compute(page, LossSlice, "drawDirection", 1)
    assert first != second


def test_valley_ends_where_the_loss_meets_the_rim(page):
    mount(page, LossSlice)
    points = [{"t": t, "loss": loss} for t, loss in [(-2, 9), (-1, 2), (0, 1), (1, 1.5), (2, 3.5)]]

    found = compute(page, LossSlice, "valley", points, 1.5)

    assert found["level"] == 2.5
    assert_allclose([found["from"], found["to"], found["width"]], [-1 - 0.5 / 7, 1.5, 2.5 + 0.5 / 7])


def test_wider_valley_depends_on_the_ruler_and_on_the_rim(page):
    """How often the network without a penalty lies in the wider valley, in the ten directions."""
    mount(page, LossSlice)
    script = """
    ([ruler, rim]) => {
      const { byWidth, LAST_DIRECTION } = liveFigures.modules.loss_slice;
      const seeds = Array.from({ length: LAST_DIRECTION }, (_, i) => i + 1);
      return seeds.filter((seed) => byWidth(ruler, seed, rim)[0] === "free").length;
    }
    """
    count = {
        (ruler, rim): page.evaluate(script, [ruler, rim])
        for ruler in ("raw", "filter")
        for rim in (0.04, 0.4)
    }

    assert count == {("raw", 0.04): 10, ("raw", 0.4): 10, ("filter", 0.04): 10, ("filter", 0.4): 0}
    assert 0 < page.evaluate(script, ["filter", 0.12]) < 10


def test_no_valley_leaves_its_slice(page):
    """At the highest rim every valley ends where both ends can be seen: no width is a mere bound."""
    mount(page, LossSlice)
    ends = page.evaluate("""
      () => {
        const { slice, valley } = liveFigures.modules.loss_slice;
        const valleys = ["free", "strong"].flatMap((name) => ["raw", "filter"].flatMap((ruler) =>
          Array.from({ length: 10 }, (_, i) => valley(slice(name, ruler, i + 1), 0.5))));
        return valleys.flatMap(({ from, to }) => [-from, to]);
      }
    """)

    assert max(ends) < 1.19


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({}, "raw ruler and a rim of 0.40, the network without a penalty"),
        (
            {"ruler": "filter"},
            "filter-normalised ruler and a rim of 0.40, the network with the strong penalty",
        ),
        ({"ruler": "filter", "rim": 0.04, "direction": 10}, "in 10 of the 10 directions"),
    ],
)
def test_wider_valley_is_named(page, state, words):
    shown = mount(page, LossSlice, **state)

    assert words in shown.locator(".lf-live .lf-sentence").text_content()
