# SPDX-License-Identifier: LGPL-3.0-or-later
"""The key of the diary, and the check beside it that tells a wrong key from a damaged file.

The check is a keyed digest of a fixed text. It says nothing of the key, which is 32 random bytes.
"""

import hmac
import re

from companion.domain.ports import KeyStore, KeyUnreadableError, Refusal, StoreRefusedError
from companion.store.folder import StoreFolder, is_file, make_private, refusal_of_system, write_private

KEY_BYTES = 32

_LABEL = b"companion diary key check 1"
_DIGEST = re.compile(r"[0-9a-f]{64}\n?")


def key_for(place: StoreFolder, keys: KeyStore) -> bytes:
    """The key for the diary in `place`; a new one where there is neither a key nor a trace of a diary.

    Raises:
        StoreRefusedError: `KEY_MISSING`, `KEY_UNREADABLE` or `KEY_WRONG`; nothing was made or changed.
    """
    key = _kept_or_new(place, keys)
    if len(key) != KEY_BYTES:
        raise StoreRefusedError(Refusal.KEY_UNREADABLE, str(place.path))
    refuse_wrong_key(place, key)
    return key


def refuse_wrong_key(place: StoreFolder, key: bytes) -> None:
    """Refuse a `key` that is not the one that the diary's check was made with.

    Raises:
        StoreRefusedError: `KEY_WRONG`.
    """
    check = read_check(place)
    if check is not None and not hmac.compare_digest(check, _digest(key)):
        raise StoreRefusedError(Refusal.KEY_WRONG, str(place.path))


def read_check(place: StoreFolder) -> str | None:
    """The check as it was written; None where there is none, or where it is not one (then the diary has to tell).

    Raises:
        StoreRefusedError: something that is no file bears its name.
    """
    if place.key_check.exists() and not is_file(place.key_check):
        raise StoreRefusedError(Refusal.UNREADABLE, str(place.key_check))
    try:
        text = place.key_check.read_text(encoding="ascii", errors="replace")
    except FileNotFoundError:
        return None
    return text.strip() if _DIGEST.fullmatch(text) else None


def write_check(place: StoreFolder, key: bytes) -> None:
    """Keep the check of `key`, from which on the diary is known to have been whole once."""
    write_private(place.key_check, _digest(key) + "\n")


def _kept_or_new(place: StoreFolder, keys: KeyStore) -> bytes:
    # In this order, as another program may be at its first start just now: it makes the key before all else.
    is_new = not any(path.exists() for path in (place.diary, place.log, place.key_check, place.backups))
    try:
        key = keys.read()
    except KeyUnreadableError as error:
        raise StoreRefusedError(Refusal.KEY_UNREADABLE, str(place.path)) from error
    if key is not None:
        return key
    if not is_new:
        raise StoreRefusedError(Refusal.KEY_MISSING, str(place.path))
    return _new(place, keys)


def _new(place: StoreFolder, keys: KeyStore) -> bytes:
    make_private(place.path)
    try:
        return keys.create()
    except KeyUnreadableError as error:
        # A full disk, or another program that was quicker, says more than that the key could not be kept.
        cause = refusal_of_system(error.__cause__) if isinstance(error.__cause__, OSError) else None
        telling = cause if cause in (Refusal.DISK_FULL, Refusal.IN_USE) else Refusal.KEY_UNREADABLE
        raise StoreRefusedError(telling, str(place.path)) from error


def _digest(key: bytes) -> str:
    return hmac.digest(key, _LABEL, "sha256").hex()
