# SPDX-License-Identifier: LGPL-3.0-or-later
"""What stretching is: standard library only, no Qt, file, SQL or clock."""
