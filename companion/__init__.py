# SPDX-License-Identifier: LGPL-3.0-or-later
"""Companion: an illustrated, offline stretching companion for stiff hips and a sore low back."""
