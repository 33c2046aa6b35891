# SPDX-License-Identifier: LGPL-3.0-or-later
"""YAML in, domain out, with file, line and field in every fault."""
