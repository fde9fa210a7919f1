"""What the package is called where it is installed from, and where its repository is.

The name is this constant, and the address is one line of `_config.yml`: whatever else says either of them is
derived from here. Standard library only, because `hatch_build.py` loads this file while the package is built.
"""

from __future__ import annotations

import re
from pathlib import Path

#: As `pip install` knows the package. It is imported, and typed as a command, as `gradecheck`.
NAME = "gradient-descent-course"

_PACKAGE = Path(__file__).resolve().parent
_URL = re.compile(r"^repository:\n(?:[ \t]+.*\n)*?[ \t]+url:[ \t]*[\"']?(https://[^\s\"'#]+)", re.MULTILINE)


def repository_address(root: Path | None = None) -> str | None:
    """Address of the repository, without a slash at its end.

    Parameters
    ----------
    root : Path, optional
        The folder with `_config.yml`; else the course inside the installed package, or the checkout.

    Returns
    -------
    address : str or None
        None where the settings name no address, or there are no settings.
    """
    for folder in (root,) if root else (_PACKAGE / "_course", _PACKAGE.parent):
        settings = folder / "_config.yml"
        text = settings.read_text(encoding="utf-8") if settings.is_file() else ""
        found = _URL.search(text)
        if found:
            return found.group(1).rstrip("/")
    return None


def project_urls(address: str) -> dict[str, str]:
    """The links beside the description on the package's page, by their label."""
    urls = {
        "Homepage": address,
        "Source": address,
        "Issues": f"{address}/issues",
        "Changelog": f"{address}/blob/HEAD/CHANGELOG.md",
    }
    if site := site_address(address):
        urls["Documentation"] = site
    return urls


def site_address(address: str | None) -> str:
    """Where GitHub Pages serves the book of a repository, with a slash at its end; empty for other hosts."""
    hosted = re.fullmatch(r"https://github\.com/([^/]+)/([^/]+?)/?", address or "")
    return f"https://{hosted[1].lower()}.github.io/{hosted[2]}/" if hosted else ""


def with_absolute_links(readme: str, address: str) -> str:
    """The README as shown away from its repository: links to files, and pictures, by their addresses."""
    elsewhere = r"(?!https?:|mailto:|#)"
    readme = re.sub(rf"\]\({elsewhere}([^)\s]+)\)", rf"]({address}/blob/HEAD/\1)", readme)
    return re.sub(rf'\b(src|srcset)="{elsewhere}([^"]+)"', rf'\1="{address}/raw/HEAD/\2"', readme)
