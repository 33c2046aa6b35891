# SPDX-License-Identifier: LGPL-3.0-or-later
"""When to stop, when to get help, and the keys."""
