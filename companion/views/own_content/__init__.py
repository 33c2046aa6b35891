# SPDX-License-Identifier: LGPL-3.0-or-later
"""The clinic's own stretches and routines: what there is, and what a file would bring."""
