# SPDX-License-Identifier: LGPL-3.0-or-later
"""Bones that are drawn into a body as if it were see-through."""
