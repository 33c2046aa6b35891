# SPDX-License-Identifier: LGPL-3.0-or-later
"""The page in place of all others while the diary cannot be opened."""
