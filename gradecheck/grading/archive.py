"""Files -> a zip archive that is the same, byte for byte, whenever it is made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

TEXT, PROGRAM = 0o644, 0o755
_WRITTEN = (2000, 1, 1, 0, 0, 0)


def archive_of(files: Iterable[tuple[str, bytes, int]]) -> bytes:
    """Pack files.

    Parameters
    ----------
    files : iterable of (str, bytes, int)
        Name in the archive, content and permissions of each, in any order.
    """
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content, mode in sorted(files):
            member = zipfile.ZipInfo(name, _WRITTEN)
            member.external_attr = mode << 16
            opened.writestr(member, content, zipfile.ZIP_DEFLATED)
    return archive.getvalue()
