"""The figure `optimiser_race` computes what the reference functions compute."""

import numpy as np
from numpy.testing import assert_allclose

from book.figures import OptimiserRace
from solutions import ch02_gradient_descent as ch02
from solutions import ch12_momentum_and_adaptive_methods as ch12
from tests.site.mounting import compute, mount


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


def test_start_turns_with_the_ravine(page):
    """So gradient descent and momentum reach the same costs in both ravines, and Adam does not."""
    mount(page, OptimiserRace)
    rates, start = {"eta": 0.06, "length": 0.1, "beta": 0.7, "steps": 30}, [1.7, -1.1]
    costs = {}
    for ravine in ("straight", "turned"):
        H = page.evaluate(f"liveFigures.modules.optimiser_race.HESSIANS.{ravine}")
        place = compute(page, OptimiserRace, "placed", ravine, start)
        assert_allclose(compute(page, OptimiserRace, "inRavine", ravine, place), start, rtol=1e-12)
        paths = compute(page, OptimiserRace, "race", H, place, rates)
        costs[ravine] = {name: [0.5 * np.array(w) @ H @ w for w in path] for name, path in paths.items()}

    for name in ("descent", "momentum"):
        assert_allclose(costs["turned"][name], costs["straight"][name], rtol=1e-9, atol=1e-12)
    assert costs["turned"]["adam"][-1] > 2 * costs["straight"]["adam"][-1]


def test_race_says_which_method_does_not_converge(page):
    shown = mount(page, OptimiserRace, eta=0.1, beta=0.5)
    sentence = shown.locator(".lf-live .lf-sentence").text_content()

    assert "gradient descent does not converge" in sentence
    assert "Momentum does not converge" not in sentence
    assert compute(page, OptimiserRace, "diverging", {"eta": 0.13, "beta": 0.5})["momentum"]
    assert compute(page, OptimiserRace, "diverging", {"eta": 0.01, "beta": 1})["momentum"]
