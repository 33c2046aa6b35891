# SPDX-License-Identifier: LGPL-3.0-or-later
"""What was done, week by week."""
