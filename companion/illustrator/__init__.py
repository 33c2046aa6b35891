# SPDX-License-Identifier: LGPL-3.0-or-later
"""Draws the pictures of the stretches from their poses, at build time; nothing that runs on a laptop imports it."""
