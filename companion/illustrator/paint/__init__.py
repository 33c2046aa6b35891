# SPDX-License-Identifier: LGPL-3.0-or-later
"""From meshes to a picture."""
