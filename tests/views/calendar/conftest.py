# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real look and the real pictures."""

from tests.views.library.conftest import figures, icons, looks, redress, settle, show, template

__all__ = ["figures", "icons", "looks", "redress", "settle", "show", "template"]
