# SPDX-License-Identifier: LGPL-3.0-or-later
"""Sentences: what the domain says with names and numbers, in the language of the person who reads."""
