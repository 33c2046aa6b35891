# SPDX-License-Identifier: LGPL-3.0-or-later
"""From what a stretch's file says to the bones of one moment."""
