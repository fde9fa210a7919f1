"""Fonts for the pages, cut down to what the pages write."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fontTools import subset


def write_cut(whole: Path, target: Path, letters: Iterable[int]) -> None:
    """A font with these letters, compressed for the web."""
    options = subset.Options(flavor="woff2", layout_features=[], notdef_outline=True)
    options.drop_tables += ["FFTM"]  # the date of the file, which the library warns that it drops
    font = subset.load_font(whole, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    subset.save_font(font, target, options)
