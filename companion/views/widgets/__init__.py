# SPDX-License-Identifier: LGPL-3.0-or-later
"""Parts that several screens share."""
