# SPDX-License-Identifier: LGPL-3.0-or-later
"""SQLite in and out: the only SQL of the program."""
