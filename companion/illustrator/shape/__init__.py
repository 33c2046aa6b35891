# SPDX-License-Identifier: LGPL-3.0-or-later
"""Bodies and things as signed distance fields, and the meshes of their surfaces."""
