"""Pictures have their room before they come, and come when a reader is near."""

import struct

import pytest

from book.pictures import size_of, with_room

SVG = '<?xml version="1.0"?>\n<svg xmlns:x="y" width="300.6pt" height="150pt" viewBox="0 0 301 150">'
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480) + bytes(20)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "plot.svg").write_text(SVG, encoding="utf-8")
    (tmp_path / "photo.png").write_bytes(PNG)
    return tmp_path


def test_all_pictures_but_the_first_wait_for_a_reader(folder):
    page = '<img alt="a" src="../_images/plot.svg" /><img alt="b" class="c" src="../_images/photo.png" />'

    assert with_room(page, folder) == (
        '<img width="401" height="200" alt="a" src="../_images/plot.svg" />'
        '<img width="640" height="480" loading="lazy" alt="b" class="c" src="../_images/photo.png" />'
    )


@pytest.mark.parametrize(
    "page", ['<img src="../_static/logo.svg" />', '<img width="5" src="../_images/plot.svg" />']
)
def test_other_pictures_are_as_they_were(folder, page):
    assert with_room(page, folder) == page


def test_page_is_the_same_when_it_is_written_again(folder):
    once = with_room('<img src="_images/plot.svg" /><img src="_images/plot.svg" />', folder)

    assert with_room(once, folder) == once


def test_picture_that_does_not_say_its_size_has_none(folder):
    (folder / "plain.svg").write_text('<svg viewBox="0 0 1 1">', encoding="utf-8")

    assert size_of(folder / "plain.svg") is None
