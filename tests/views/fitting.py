# SPDX-License-Identifier: LGPL-3.0-or-later
"""Compares every visible text with its box."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)

_SLACK = 1
"""A pixel of rounding cuts no letter."""
_UNBOUNDED = 1 << 20
_ICON_GAP = 4
"""Qt puts this many pixels between a button's icon and its words."""


def cut_texts(root: QWidget) -> list[str]:
    """Finds the texts that a person cannot read in full.

    Args:
        root: A shown window or page.

    Returns:
        A sentence for each text that is cut, elided, pushed out of what surrounds it, or covered by a neighbour. What
        waits below the fold of a scroll area is none.
    """
    texts = [widget for widget in _descendants(root) if widget.isVisible() and _words(widget)]
    return [
        *(fault for widget in texts for fault in _box_faults(widget)),
        *(fault for widget in texts for fault in _outside_faults(widget, root)),
        *_overlaps(texts),
    ]


def _descendants(root: QWidget) -> Iterator[QWidget]:
    yield root
    yield from root.findChildren(QWidget)


def _words(widget: QWidget) -> str:
    match widget:
        case QLabel():
            return _plain(widget).strip()
        case QToolButton() if _shows_its_icon_only(widget):
            return ""
        case QAbstractButton():
            return _button_words(widget).strip()
        case QLineEdit():
            return widget.displayText() or widget.placeholderText()
        case QComboBox():
            return widget.currentText()
        case _:
            return ""


def _shows_its_icon_only(button: QToolButton) -> bool:
    return button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()


def _button_words(button: QAbstractButton) -> str:
    return button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def _is_rich(label: QLabel) -> bool:
    return label.textFormat() == Qt.TextFormat.RichText or (
        label.textFormat() == Qt.TextFormat.AutoText and ("</" in label.text() or "<br" in label.text())
    )


def _document(label: QLabel) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(label.font())
    document.setDocumentMargin(0)
    document.setHtml(label.text())
    return document


def _plain(label: QLabel) -> str:
    return _document(label).toPlainText() if _is_rich(label) else label.text()


def _box_faults(widget: QWidget) -> Iterator[str]:
    need, room = _need(widget), _room(widget)
    if need.width() > room.width() + _SLACK:
        yield f"{_named(widget)} is cut: it needs {need.width()} px of width and has {room.width()}"
    if need.height() > room.height() + _SLACK:
        yield f"{_named(widget)} is cut: it needs {need.height()} px of height and has {room.height()}"


def _need(widget: QWidget) -> QSize:
    match widget:
        case QLabel():
            return _label_need(widget)
        case QToolButton() if widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon:
            height = widget.iconSize().height() + widget.fontMetrics().height()
            return QSize(_advance(widget, _button_words(widget)), height)
        case QAbstractButton():
            icon = 0 if widget.icon().isNull() else widget.iconSize().width() + _ICON_GAP
            return QSize(_advance(widget, _button_words(widget)) + icon, widget.fontMetrics().height())
        case _:
            return QSize(_advance(widget, _words(widget)), widget.fontMetrics().height())


def _advance(widget: QWidget, words: str) -> int:
    return widget.fontMetrics().horizontalAdvance(words)


def _label_need(label: QLabel) -> QSize:
    width = label.contentsRect().width() - 2 * label.margin()
    if _is_rich(label):
        document = _document(label)
        document.setTextWidth(width if label.wordWrap() else -1)
        return QSize(round(document.idealWidth()), round(document.size().height()))
    flags = Qt.TextFlag.TextWordWrap.value if label.wordWrap() else 0
    bounds = QRect(0, 0, width if label.wordWrap() else _UNBOUNDED, _UNBOUNDED)
    return label.fontMetrics().boundingRect(bounds, flags, label.text()).size()


def _room(widget: QWidget) -> QSize:
    style = widget.style()
    match widget:
        case QLabel():
            return widget.contentsRect().size() - QSize(2 * widget.margin(), 2 * widget.margin())
        case QPushButton():
            button = QStyleOptionButton()
            widget.initStyleOption(button)
            return style.subElementRect(QStyle.SubElement.SE_PushButtonContents, button, widget).size()
        case QLineEdit():
            frame = QStyleOptionFrame()
            widget.initStyleOption(frame)
            return style.subElementRect(QStyle.SubElement.SE_LineEditContents, frame, widget).size()
        case QComboBox():
            combo = QStyleOptionComboBox()
            widget.initStyleOption(combo)
            field = QStyle.SubControl.SC_ComboBoxEditField
            return style.subControlRect(QStyle.ComplexControl.CC_ComboBox, combo, field, widget).size()
        case _:
            return widget.contentsRect().size()


def _outside_faults(widget: QWidget, root: QWidget) -> Iterator[str]:
    """Follows a text's box upwards: whatever surrounds it must hold it, or be able to scroll to it."""
    box, inner = QRect(QPoint(0, 0), widget.size()), widget
    while inner is not root and not inner.isWindow():
        outer = inner.parentWidget()
        box.translate(inner.pos())
        over = _overhang(box, outer)
        if over and not _scrolls_to(outer, over):
            yield f"{_named(widget)} is pushed out of {_kind(outer)} at the {over}"
            return
        if over:
            box = outer.rect()
        inner = outer


def _overhang(box: QRect, outer: QWidget) -> str:
    rect = outer.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    sides = {
        "left": box.left() < rect.left(),
        "right": box.right() > rect.right(),
        "top": box.top() < rect.top(),
        "bottom": box.bottom() > rect.bottom(),
    }
    return next((side for side, is_over in sides.items() if is_over), "")


def _scrolls_to(viewport: QWidget, side: str) -> bool:
    area = viewport.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not viewport:
        return False
    bar = area.verticalScrollBar() if side in {"top", "bottom"} else area.horizontalScrollBar()
    return bar.isVisibleTo(area) and bar.maximum() > bar.minimum()


def _overlaps(texts: list[QWidget]) -> Iterator[str]:
    """Neighbours only: a layer over the whole page is meant to cover it."""
    for one, other in combinations(texts, 2):
        if one.parentWidget() is other.parentWidget():
            common = one.geometry().intersected(other.geometry())
            if min(common.width(), common.height()) > _SLACK:
                yield f"{_named(one)} and {_named(other)} cover each other"


def _named(widget: QWidget) -> str:
    name = f" ({widget.objectName()})" if widget.objectName() else ""
    return f"{type(widget).__name__} '{_words(widget)}'{name}"


def _kind(widget: QWidget) -> str:
    return f"{type(widget).__name__}{f' ({widget.objectName()})' if widget.objectName() else ''}"
