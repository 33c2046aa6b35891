# SPDX-License-Identifier: LGPL-3.0-or-later
"""Plays the rendered pictures of a stretch; knows nothing of poses."""
