# SPDX-License-Identifier: LGPL-3.0-or-later
"""The diary's tables, one module a version; a version that was shipped is never changed."""
