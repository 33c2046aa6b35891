# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real look, for the pages of the clinic's own content."""

from tests.views.library.conftest import icons, looks, redress, settle, show, template

__all__ = ["icons", "looks", "redress", "settle", "show", "template"]
