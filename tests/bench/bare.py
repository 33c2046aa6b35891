# SPDX-License-Identifier: LGPL-3.0-or-later
"""The floor: the barest window that PySide6 makes, with four buttons; says when it was painted, and its memory."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QVBoxLayout, QWidget

from tests.bench.instruments import FirstPaint

application = QApplication(sys.argv)
window = QMainWindow()
middle = QWidget()
layout = QVBoxLayout(middle)
for word in ("Start", "Library", "Calendar", "Settings"):
    layout.addWidget(QPushButton(word))
window.setCentralWidget(middle)
watch = FirstPaint(window)
window.showMaximized()
application.exec()
watch.report()
