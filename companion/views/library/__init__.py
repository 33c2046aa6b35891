# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every move there is, and a page for each."""
