# SPDX-License-Identifier: LGPL-3.0-or-later
"""The first screen: what to do today."""
