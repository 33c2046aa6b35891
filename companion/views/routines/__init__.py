# SPDX-License-Identifier: LGPL-3.0-or-later
"""All routines to choose from, and the page on which one is made or changed."""
