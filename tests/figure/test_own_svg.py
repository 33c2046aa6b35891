# SPDX-License-Identifier: LGPL-3.0-or-later
"""Drawings from elsewhere: plain ones are drawn, and none that could do more than that."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from companion.figure.own_picture import picture_in
from companion.figure.own_refusal import PictureFault, PictureRefusedError
from companion.figure.own_svg import DEEPEST, MOST_ELEMENTS, refuse_unless_plain

pytestmark = pytest.mark.usefixtures("qapp")

OF_A_DRAWING_PROGRAM = b"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with a drawing program -->
<svg width="120mm" height="90mm" viewBox="0 0 120 90" version="1.1" id="svg5" xmlns="http://www.w3.org/2000/svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="C:\\pictures\\hold.png"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" sodipodi:docname="me@clinic.svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:xlink="http://www.w3.org/1999/xlink">
  <sodipodi:namedview id="view" pagecolor="#ffffff"><inkscape:grid type="xygrid" id="grid1"/></sodipodi:namedview>
  <metadata><rdf:RDF><rdf:Description rdf:about="http://example.org/x"/></rdf:RDF></metadata>
  <title>Hold</title>
  <style type="text/css"><![CDATA[ .a { fill: #cc2222; stroke: url( "#g" ); stroke-dasharray: none } ]]></style>
  <defs>
    <linearGradient id="g"><stop offset="0" style="stop-color:#c22"/><stop offset="1"/></linearGradient>
    <g id="leg"><path d="M0 0h60v45h-60z" style="fill:#2222cc;stroke-dasharray:none;stroke-dashoffset:0"/></g>
  </defs>
  <g inkscape:groupmode="layer" inkscape:label="Layer 1"><rect class="a" width="60" height="45"/></g>
  <use xlink:href="#leg" x="60" y="45"/>
</svg>"""


def svg(inside: str, attributes: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" {attributes}>{inside}</svg>'.encode()


def fault(data: bytes) -> PictureFault:
    with pytest.raises(PictureRefusedError) as refused:
        picture_in(data, ".svg")
    return refused.value.code


def test_a_drawing_as_drawing_programs_write_it_is_drawn() -> None:
    picture = picture_in(OF_A_DRAWING_PROGRAM, ".svg")
    assert picture.size() == QSize(960, 720)
    assert picture.pixelColor(200, 200) == QColor("#cc2222")
    assert picture.pixelColor(700, 600) == QColor("#2222cc")
    assert picture.pixelColor(700, 100).alpha() == 0


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<s:script xmlns:s='http://www.w3.org/2000/svg'/>", PictureFault.SVG_ELEMENT),
        ("<x:image xmlns:x='http://example.org' href='#a'/>", PictureFault.SVG_ELEMENT),
        ("<x:Script xmlns:x='http://example.org'/>", PictureFault.SVG_ELEMENT),
        ("<animate attributeName='x'/>", PictureFault.SVG_ELEMENT),
        ("<set attributeName='onclick' to='x'/>", PictureFault.SVG_ELEMENT),
        ("<a href='#b'><path/></a>", PictureFault.SVG_ELEMENT),
        ("<pattern id='p'/>", PictureFault.SVG_ELEMENT),
        ("<filter id='f'/>", PictureFault.SVG_ELEMENT),
        ("<g oNClick='x'/>", PictureFault.SVG_EVENT),
        ("<g x:onload='x' xmlns:x='http://example.org'/>", PictureFault.SVG_EVENT),
        ("<use href='a.svg#b'/>", PictureFault.SVG_LINK),
        ("<use x:href=' https://example.org' xmlns:x='http://example.org'/>", PictureFault.SVG_LINK),
        ("<g xml:base='file:///etc/'/>", PictureFault.SVG_LINK),
        ("<rect fill='url(http://example.org/a#b)'/>", PictureFault.SVG_LINK),
        ("<rect style='fill:UR&#x4c; ( \"a.svg#b\" )'/>", PictureFault.SVG_LINK),
        ("<rect style='fill:\\75rl(a)'/>", PictureFault.SVG_LINK),
        ("<style>.a{fill:url(data:image/png;base64,AA)}</style>", PictureFault.SVG_LINK),
        ("<style><![CDATA[@import 'a.css';]]></style>", PictureFault.SVG_LINK),
        ("<style>@font<g/>-face{}</style>", PictureFault.SVG_LINK),
        ("<style>.a{stroke-dasharray:.0001}</style>", PictureFault.SVG_ELEMENT),
        ("<rect style='stroke-dasharray : 0.01 5'/>", PictureFault.SVG_ELEMENT),
        ("<g><path></g>", PictureFault.SVG_BROKEN),
        ("&lol;", PictureFault.SVG_BROKEN),
        ("<?php x ?>", PictureFault.SVG_ELEMENT),
        ("<style>" + "a{}" * 7000 + "</style>", PictureFault.SVG_TOO_MUCH),
        ("<g>" * DEEPEST + "</g>" * DEEPEST, PictureFault.SVG_TOO_MUCH),
        ("<path/>" * MOST_ELEMENTS, PictureFault.SVG_TOO_MUCH),
        ("<g id='a'><use href='#a'/></g>", PictureFault.SVG_TOO_MUCH),
        ("<use id='a' href='#b'/><use id='b' href='#a'/>", PictureFault.SVG_TOO_MUCH),
        ("<g id='a' xml:id='b'>" + "<path/>" * 100 + "</g>" + "<use href='#b'/>" * 100, PictureFault.SVG_TOO_MUCH),
    ],
)
def test_what_could_do_more_than_draw_is_refused(inside: str, expected: PictureFault) -> None:
    assert fault(svg(inside)) == expected


@pytest.mark.parametrize(
    ("attributes", "is_good"),
    [
        ("", True),
        ('width="400" height="300"', True),
        ('width="7000" height="30"', False),
        ('width="-4" height="3"', True),  # which says nothing, so that the view box counts
    ],
)
def test_a_drawing_has_a_size_that_can_be_drawn(attributes: str, is_good: bool) -> None:
    data = svg("<rect width='40' height='30'/>", attributes)
    if is_good:
        assert picture_in(data, ".svg").size() == QSize(960, 720)
    else:
        assert fault(data) == PictureFault.SVG_SIZE


@pytest.mark.parametrize("box", ["0 0 4000 10", "0 0 0 0", "0 0 1e9 1e9", "nan nan nan nan"])
def test_a_view_box_without_a_shape_is_refused(box: str) -> None:
    assert fault(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"/>'.encode()) == PictureFault.SVG_SIZE


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (svg("").decode().encode("utf-16"), PictureFault.NOT_A_PICTURE),
        (b'<?xml version="1.0" encoding="ebcdic"?>' + svg(""), PictureFault.SVG_NOT_UTF8),
        (b"<!DOCTYPE svg>" + svg(""), PictureFault.SVG_DOCTYPE),
        (b"<html/>", PictureFault.NOT_A_PICTURE),
        (svg("")[:-3], PictureFault.SVG_BROKEN),
        (svg("<path d='\xe9'/>").decode().encode("latin-1"), PictureFault.SVG_NOT_UTF8),
    ],
    ids=["utf-16", "unheard-of", "doctype", "html", "half", "latin-1"],
)
def test_a_text_of_another_kind_is_refused(data: bytes, expected: PictureFault) -> None:
    assert fault(data) == expected


@settings(max_examples=100)
@given(st.floats(0, 1, exclude_max=True), st.binary(max_size=6) | st.sampled_from([b"<g>", b"&#0;", b"]]>", b"'"]))
def test_whatever_the_text_is_it_is_plain_or_refused(share: float, scrap: bytes) -> None:
    at = int(len(OF_A_DRAWING_PROGRAM) * share)
    data = OF_A_DRAWING_PROGRAM[:at] + scrap + OF_A_DRAWING_PROGRAM[at + len(scrap) :]
    try:
        refuse_unless_plain(data)
    except PictureRefusedError as refused:
        assert refused.code in PictureFault  # noqa: PT017 - both ends are good
