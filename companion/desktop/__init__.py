# SPDX-License-Identifier: LGPL-3.0-or-later
"""What the computer does for us; each service has a silent form."""
