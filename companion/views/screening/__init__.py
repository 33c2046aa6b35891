# SPDX-License-Identifier: LGPL-3.0-or-later
"""The questions before the first session, what their answers change, and the answers to look up again."""
