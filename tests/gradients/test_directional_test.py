"""Three outcomes, and what each of them takes."""

import dataclasses

import numpy as np
import pytest

from gradecheck.gradients.claim import RESOLUTION, claim_at
from gradecheck.gradients.directional_test import judge_carefully, judge_quickly, noise_along
from gradecheck.gradients.model import Model
from gradecheck.gradients.tensors import read_tensors
from gradecheck.questions.directions import draw_direction
from gradecheck.questions.numeric_derivative import STEP
from tests.gradients.network import Network, opaque


def trial(loss, gradient, parameters, seed=0):
    tensors = read_tensors(parameters)
    model = Model(loss, gradient, tensors)
    claim = claim_at(model, tensors.arrays, draw_direction(np.random.default_rng(seed), tensors.arrays))
    return model, claim


@pytest.mark.parametrize("part", [1e-5, 1e-3, 0.1, 1.0])
def test_quick_test_says_right_or_nothing(part):
    net = Network()
    for factor in (1 + part, 1 - part):
        wrong = net.faulty(lambda g, p, factor=factor: [a.__imul__(factor) for a in g.values()])
        model, claim = trial(net.loss, wrong, net.parameters)

        assert judge_quickly(model, claim).outcome == "inconclusive"


def test_wrong_takes_more_evaluations_than_right():
    net = Network()
    model, claim = trial(net.loss, net.faulty(lambda g, p: g["W1"].__imul__(1.001)), net.parameters)
    quick = judge_quickly(model, claim)
    quickly = model.evaluations
    judged = judge_carefully(model, claim, quick, noise_along(model, claim))

    assert quickly == 2
    assert judged.outcome == "wrong"
    assert judged.how == "five points on a line, twice"
    assert judged.gap > judged.allowed
    assert model.evaluations > quickly + 8


@pytest.mark.parametrize("seed", range(20))
def test_right_gradient_stays_right_when_it_is_doubted(seed):
    """Planted doubt: the careful test starts from a quick one that was spoilt."""
    net = Network(activation="relu", seed=seed)
    model, claim = trial(net.loss, net.gradient, net.parameters, seed)
    spoilt = dataclasses.replace(
        judge_quickly(model, claim), outcome="inconclusive", measured=claim.slope + claim.scale
    )

    assert judge_carefully(model, claim, spoilt, noise_along(model, claim)).outcome != "wrong"


def test_right_is_never_said_with_a_poor_resolution():
    net = Network()
    for offset in (0.0, 1e2, 1e4, 1e6, 1e8, 1e10):
        model, claim = trial(opaque(lambda p, c=offset: c + net.loss(p)), net.gradient, net.parameters)
        judged = judge_quickly(model, claim)
        if judged.outcome != "right":
            judged = judge_carefully(model, claim, judged, noise_along(model, claim))

        assert judged.outcome in ("right", "inconclusive")
        assert judged.outcome == "inconclusive" or judged.resolution <= RESOLUTION


def test_single_precision_gradient_is_allowed_its_own_digits():
    w = np.random.default_rng(0).normal(size=100)
    model, claim = trial(lambda w: float(np.sum(w**2)), lambda w: (2 * w).astype(np.float32), w)
    judged = judge_quickly(model, claim)

    assert judged.outcome == "right"
    assert 1e-8 < judged.resolution <= RESOLUTION


def test_wrong_is_not_said_where_a_second_step_contradicts_the_first():
    """A ripple that is zero at every point of the first stencil hides from it, and not from another step."""
    w0 = np.array([1.3])
    tensors = read_tensors(w0)
    v = float(draw_direction(np.random.default_rng(0), tensors.arrays).along(0, (1,))[0])
    wave = 2 * np.pi / (v * STEP / 2)
    height = 1e-6

    def loss(w):
        return float(np.sum(np.sin(w) + height * np.sin(wave * (w - w0))))

    def gradient(w):
        return np.cos(w) + height * wave * np.cos(wave * (w - w0))

    model, claim = trial(opaque(loss), gradient, w0)
    quick = judge_quickly(model, claim)

    assert quick.outcome == "inconclusive"
    assert judge_carefully(model, claim, quick, noise_along(model, claim)).outcome == "inconclusive"
