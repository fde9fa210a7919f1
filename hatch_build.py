"""While the package is built: links and README of its metadata, derived from the address in `_config.yml`."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from hatchling.metadata.plugin.interface import MetadataHookInterface


class DerivedMetadata(MetadataHookInterface):
    """Fills in what `pyproject.toml` calls dynamic."""

    def update(self, metadata: dict) -> None:
        """Set `urls` and `readme`; refuse a name that the package does not know itself by."""
        root = Path(self.root)
        distribution = _distribution(root)
        if metadata["name"] != distribution.NAME:
            raise ValueError(
                f"pyproject.toml calls the package {metadata['name']}, gradecheck/distribution.py calls it "
                f"{distribution.NAME}: write one name in both, then type `gradecheck notebooks`."
            )
        readme = (root / "README.md").read_text(encoding="utf-8")
        address = distribution.repository_address(root)
        if address is not None:
            metadata["urls"] = distribution.project_urls(address)
            readme = distribution.with_absolute_links(readme, address)
        metadata["readme"] = {"content-type": "text/markdown", "text": readme}


def _distribution(root: Path) -> ModuleType:
    """The module alone: importing the package would need NumPy."""
    spec = importlib.util.spec_from_file_location("distribution", root / "gradecheck" / "distribution.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
