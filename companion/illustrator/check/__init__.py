# SPDX-License-Identifier: LGPL-3.0-or-later
"""Whether a pose is one that a body can take."""
