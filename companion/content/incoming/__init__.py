# SPDX-License-Identifier: LGPL-3.0-or-later
"""A parcel of content from elsewhere: opened with suspicion, checked, put together aside, taken in whole or refused."""
