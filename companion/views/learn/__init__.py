# SPDX-License-Identifier: LGPL-3.0-or-later
"""Cards to learn from, with two pictures that one can walk through."""
