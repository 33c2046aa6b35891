# SPDX-License-Identifier: LGPL-3.0-or-later
"""The things that stand around the person."""
