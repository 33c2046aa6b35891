# SPDX-License-Identifier: LGPL-3.0-or-later
"""Everything that can be chosen."""
