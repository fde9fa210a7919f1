"""What is derived from the values, where a processor keeps no flags, is what NumPy says where it does."""

import ast
import warnings

import numpy as np
import pytest

from gradecheck.worker import float_flags
from gradecheck.worker.reporting_code import compile_reporting, reporters, reporting

CODE = """
np.exp(1000.)
np.exp(A * 1000)
np.exp(I)
np.exp(N)
np.exp(np.array(1000.))
np.exp2(A * 2000)
np.expm1(A * 1000)
np.cosh(A * 1000)
np.log(0.)
np.log(A * 0)
np.log10(A - A)
np.log2(A - A)
np.log(-A)
np.log(I)
np.log1p(-1.0)
np.log(A * 0, where=A > 5, out=np.zeros(3))
np.log(A * 0, where=A > 0, out=np.zeros(3))
np.sqrt(-1.)
np.arccos(A * 2)
np.arctanh(A)
np.sin(I)
np.tanh(A * 1000)
np.logaddexp(1000, A)
1 / np.float64(0)
np.float64(0) / 0
np.float64(1) // 0
np.float64(1) % 0
np.float64(1e308) * 10
np.float64(1e308) + np.float64(1e308)
-np.float64(1e308) - np.float64(1e308)
np.float64(1e300) ** 2
np.float64(0) ** -1
np.float64(-1) ** 0.5
np.float32(3e38) * np.float32(10)
A[0] / 0
A / 0
0 / (A * 0)
A // 0
A % 0
A * 1e308 * 10
A * 1e308 + 1e308
(A * 1e300) ** 2
(A * 1e300) ** 3
(A * 0) ** -1
(A * 0) ** -2
(-A) ** 0.5
np.power(A * 1e300, 3)
np.square(A * 1e300)
np.reciprocal(A * 0)
np.divide(A, 0)
np.divide(A, A * 0, out=np.zeros(3), where=A * 0 != 0)
np.hypot(A * 1e308, A * 1e308)
I - I
I * 0
I / I
I + 1
N + 1
N > 1
np.maximum(N, 1)
-A
np.sum(A * 1e308)
(A * 1e308).sum()
np.prod(A * 1e308)
np.mean(A * 1e308)
(A * 1e308).std()
np.cumsum(A * 1e308)
np.average(A * 1e308)
np.add.reduce(A * 1e308)
np.dot(A * 1e300, A * 1e300)
(A * 1e300) @ (A * 1e300)
M * 1e300 @ M * 1e300
np.matmul(M * 1e300, M * 1e300)
np.outer(A * 1e300, A * 1e300)
np.linalg.norm(A * 1e300)
np.diff(np.array([-1e308, 1e308]))
np.gradient(np.array([-1e308, 1e308, -1e308]))
np.gradient(np.array([1.0, 2, 3]), 0.0)
np.gradient(np.array([1.0, 1, 1]), 0.0)
np.gradient(np.array([1.0, 2, 3]), np.array([0, 1.0, 1]))
np.gradient(M * 1e308 * np.array([1, -1, 1]))
np.gradient(I)
np.gradient(N)
np.gradient(A)
np.cross(A * 1e300, np.arange(3) * 1e300)
np.cross(I, A)
np.linspace(0, np.inf, 3)
np.linspace(-1e308, 1e308, 3)
np.linspace(0, np.nan, 3)
np.linspace(A * 0, I, 3)
np.linspace(0, 1, 3)
np.logspace(0, 400, 3)
np.logspace(-1, 2, 3, base=0)
np.logspace(0.5, 2, 3, base=-1)
np.geomspace(1, np.inf, 3)
np.divmod(A, 0)
np.divmod(A * 0, 0)
np.divmod(I, 1)
divmod(A, A * 0)
divmod(I, A)
divmod(np.float64(1), 0)
divmod(np.float64(0), 0)
divmod(1, np.float64(0))
divmod(A * 5, 3)
divmod(5, 3)
np.cov(np.array([-1e300, 1e300]))
np.corrcoef(A, A)
np.median(np.array([1e308, 1e308]))
np.percentile(np.array([-1e308, 1e308]), 50)
np.quantile(A, 0.3, method="weibull")
np.nanprod(A * 1e308)
np.nanvar(A * 1e308)
np.nancumsum(A * 1e308)
np.vander(A * 1e200, 3)
np.ediff1d(np.array([-1e308, 1e308]))
np.sinc(I)
np.i0(A * 1000)
np.linalg.norm(M * 1e300, axis=0)
np.linalg.norm(A * 1e300, ord=3)
np.linalg.norm(A * 1e308, ord=1)
np.linalg.multi_dot([M * 1e200, M * 1e200, M])
np.linalg.matrix_power(M * 1e200, 2)
np.round(A * 1e308, 5)
np.add.outer(A * 1e308, A * 1e308)
np.float_power(A * 0, -1)
np.float32(1e39)
np.array([1e39], dtype=np.float32)
np.asarray(A * 1e39, dtype=np.float32)
np.array([1, 2])
np.array(["a"])
sum([np.float64(1e308)] * 2)
sum([A * 1e308, A * 1e308])
(A * 1e39).astype(np.float32)
N.astype(int)
np.where(A > 0, 1 / (A * 0), 0)
np.exp(-(A * -1000)) / (1 + np.exp(-(A * -1000)))
np.full(3, np.inf) * 0
1e308 * 10
float("inf") - float("inf")
2**10
"%d" % 3
A = A * 1e308; A *= 10
A = A * 1e308; A += A
A = A * 1e308; A[0] *= 10
A = A * 1e308; A[:2] += A[1:]
M = M * 1e308; M[0, :] *= 10
A /= 0
x = np.float64(1); x /= 0
A = np.exp(A); A -= I
A = A * 1000; np.exp(A, out=A)
i = 0; i += 1
s = []; s += [1]
"""


def names():
    ones = np.ones(3)
    return {"np": np, "A": ones, "M": np.ones((3, 3)), "I": ones * np.inf, "N": ones * np.nan}


def numpys_own(code):
    """The texts of NumPy's warnings, each once."""
    heard = []
    with warnings.catch_warnings(), np.errstate(divide="warn", over="warn", invalid="warn", under="ignore"):
        warnings.simplefilter("always")
        warnings.showwarning = lambda message, *where, **more: heard.append(str(message))
        exec(code, names())
    return list(dict.fromkeys(heard))


def derived(code, monkeypatch):
    """The same, derived from the values: NumPy itself has nothing to say."""
    heard = []
    monkeypatch.setattr(float_flags, "_tell", lambda event, name: heard.append((event, name)))
    with np.errstate(all="ignore"):
        tree = reporting(ast.parse(code))
        exec(compile(tree, "<cell 1>", "exec"), names() | reporters())
    return list(dict.fromkeys(f"{float_flags.TEXTS[event]} encountered in {name}" for event, name in heard))


@pytest.mark.parametrize("code", CODE.strip().splitlines())
@pytest.mark.sampled(20)
def test_derived_is_what_numpy_says(code, monkeypatch):
    assert derived(code, monkeypatch) == numpys_own(code)


@pytest.fixture
def no_flags(monkeypatch):
    """A machine like WebAssembly, whose NumPy is silent in `np.errstate`."""
    monkeypatch.setattr(float_flags, "machine_keeps_flags", lambda: False)


def run_reporting(code, **given):
    namespace = {"np": np, "warnings": warnings, **given}
    exec(compile_reporting(ast.parse(code), "<cell 1>", namespace), namespace)
    return namespace


@pytest.mark.usefixtures("no_flags")
def test_mode_of_errstate_decides_what_becomes_of_it(monkeypatch):
    code = "import numpy as np\nwith np.errstate(over='{}'):\n    np.exp(float(1000) * np.float64(1))"
    told = []
    monkeypatch.setattr(warnings, "warn", lambda text, *more, **options: told.append(text))

    run_reporting(code.format("ignore"))
    assert told == []
    # NumPy would raise here by itself, so it is told to be silent, and only we ask which mode there is
    monkeypatch.setattr(np, "geterr", lambda: {"over": "raise"})
    with pytest.raises(FloatingPointError, match="overflow encountered in exp"):
        run_reporting(code.format("ignore"))


@pytest.mark.usefixtures("no_flags")
def test_warning_speaks_of_the_line_of_the_code():
    """NumPy itself warns here too, and has the line of the call in our module."""
    heard = []
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = lambda message, kind, file, line, *more: heard.append((file, line))
        run_reporting("x = 1\n\ny = np.exp(np.array([1000.0]))\n")

    assert ("<cell 1>", 3) in heard


def test_this_machine_keeps_flags():
    assert float_flags.machine_keeps_flags()
