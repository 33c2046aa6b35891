# SPDX-License-Identifier: LGPL-3.0-or-later
"""What some answers change, as cards: what to do now, then what is left out or swapped, by reason."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from companion.domain.guidance import StopSign
from companion.domain.screening import Change, Question, changes
from companion.domain.stretch import Care
from companion.views.screening.view import ScreeningView
from companion.views.widgets.cards import Card
from companion.views.widgets.list_card import ListCard
from companion.views.widgets.looks import LookSource
from companion.views.words.guidance import call_clinic, stop_heading, stop_sign
from companion.views.words.screening import change_in_short, reasons_words

translate = QCoreApplication.translate


def outcome_cards(looks: LookSource, view: ScreeningView) -> Iterator[Card]:
    """The cards for the answers of `view`, in reading order; there is always one at least."""
    changed = changes(view.screening, view.stretches)
    yield from _advice(looks, view, changed)
    if not changed:
        title = translate("Outcome", "Nothing is left out")
        yield ListCard(looks, "check", title, (), end=translate("Outcome", "Go gently. Stop if something hurts."))
    for reasons, of_these in _by_reason(changed).items():
        yield ListCard(looks, "info", reasons, map(change_in_short, of_these))


def _advice(looks: LookSource, view: ScreeningView, changed: tuple[Change, ...]) -> Iterator[Card]:
    yes, call = view.screening.yes, call_clinic(view.clinic)
    if changed and len(changed) == len(view.stretches):
        title = translate("Outcome", "No move is left. Please call the clinic before you start.")
        yield ListCard(looks, "phone", title, (), end=call, care=True)
    elif Question.HIP in yes:
        title = translate("Outcome", "Only a few soft moves until your clinic says more")
        yield ListCard(looks, "care", title, (), end=call, care=True)
    if Question.PREGNANT in yes:
        title = translate("Outcome", "Ask your midwife before you start")
        yield ListCard(looks, "care", title, (), care=True)
    if Question.BELOW_KNEE in yes:
        signs = (stop_sign(sign, view.clinic) for sign in StopSign)
        yield ListCard(looks, "care", stop_heading(), signs, care=True)


def _by_reason(changed: tuple[Change, ...]) -> dict[str, list[Change]]:
    """What is ruled out for the same reasons, in one list; the order is that of the moves."""
    found: dict[str, list[Change]] = {}
    for change in changed:
        findings = [finding for finding in change.findings if finding.then is not Care.CARE]
        in_order = sorted(findings, key=lambda finding: list(Question).index(finding.question))
        found.setdefault(reasons_words(in_order), []).append(change)
    return found
