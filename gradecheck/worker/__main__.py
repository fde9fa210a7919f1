"""Start of a worker: ``python .../worker/__main__.py FOLDER_OF_NUMPY NUMBER_OF_PARENT [DESCRIPTOR]``.

With a descriptor, which is a socket, it forks a child for each job (see `zygote`); else it does one job.

The folder is loaded as a package of another name, so that nothing of `gradecheck` is imported, and its
modules do not stand among those that a learner's code could import by accident.
"""

import gc
import importlib.util
import os
import sys


def start() -> None:
    """Load this folder as a package and serve."""
    gc.disable()  # what is loaded is no garbage
    here = os.path.dirname(os.path.abspath(__file__))
    numpy_folder, own_folder = sys.argv[1], os.path.dirname(os.path.dirname(here))
    # In a checkout the course stands beside us; NumPy can come from a folder that only the parent knows.
    sys.path[:] = [folder for folder in sys.path if folder not in (own_folder, numpy_folder)] + [numpy_folder]
    name = "_gradecheck_worker"
    spec = importlib.util.spec_from_file_location(
        name, os.path.join(here, "__init__.py"), submodule_search_locations=[here]
    )
    assert spec is not None  # it is there for a file, and its loader too
    assert spec.loader is not None
    sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[name])
    parent, *descriptor = map(int, sys.argv[2:])
    serving = importlib.import_module(f"{name}.zygote" if descriptor else f"{name}.serve")
    gc.freeze()
    gc.enable()
    if descriptor:
        serving.serve_forks(parent, *descriptor)
    else:
        serving.serve(parent)


if __name__ == "__main__":
    start()
