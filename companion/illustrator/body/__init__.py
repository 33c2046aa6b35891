# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a person looks like: build, flesh, face, hair and clothes around the bones."""
