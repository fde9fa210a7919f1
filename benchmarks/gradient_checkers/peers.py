"""Which checkers are compared, a module each; those that are not installed are left out."""

from __future__ import annotations

from importlib import import_module

from benchmarks.gradient_checkers.tool import Tool

#: Module here -> what has to be installed for it.
PEERS = {
    "ours": "numpy",
    "torch_gradcheck": "torch",
    "jax_check_grads": "jax",
    "autograd_check_grads": "autograd",
    "scipy_differences": "scipy",
    "numdifftools_gradient": "numdifftools",
    "central_loop": "numpy",
}


def installed_tools() -> tuple[tuple[Tool, ...], tuple[str, ...]]:
    """The tools in the order of the tables, and the packages that are not installed."""
    tools: list[Tool] = []
    missing = []
    for module, package in PEERS.items():
        try:
            tools += import_module(f"benchmarks.gradient_checkers.{module}").TOOLS
        except ModuleNotFoundError as error:
            if error.name and error.name.split(".")[0] != package:
                raise
            missing.append(package)
    return tuple(tools), tuple(missing)
