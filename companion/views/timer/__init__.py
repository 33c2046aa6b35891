# SPDX-License-Identifier: LGPL-3.0-or-later
"""Leading through a session: the timer, its questions, and the page it ends on."""
