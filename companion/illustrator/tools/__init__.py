# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is done with pictures: render, look at, compare, list."""
