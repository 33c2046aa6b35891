# SPDX-License-Identifier: LGPL-3.0-or-later
"""Backups of the diary, and going back to one."""
