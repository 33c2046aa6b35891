# SPDX-License-Identifier: LGPL-3.0-or-later
"""The file that a physiotherapist starts from: a whole stretch, with a word on each field, that has no fault."""

from dataclasses import dataclass

from companion.content.incoming.names import slug
from companion.content.texts import name_fault

NO_ID = "'{name}' is not a name: it needs letters a to z, at most 60, and must not tell a side. Nothing was written."

_TEXT = """\
# A stretch of your own. Change what stands behind each colon; lines that begin with # are only read by you.
# How every field is written: docs/content-schema.md. What becomes of it: docs/your-own-stretches.md.
schema: 1
id: {id}                      # the same as this file's name; never change it later, diaries refer to it
name: {name}
other_names:                  # what else people call it and search for
  - Another name for it
kind: stretch                 # stretch, mobility or strength
targets: [gluteus_maximus]    # muscles, the most important first
position: lying_on_back       # half_kneeling, hands_and_knees, lying_on_front, lying_on_side, sitting, standing
equipment: [mat]              # what is needed: bed, chair, mat, pad, pillow, strap, towel, wall, worktop
helpful: [bed]                # what helps; with a bed here it is shown to people who cannot get to the floor
sides: each                   # each: one side after the other; both: both at once
dose:
  hold: 20                    # seconds of one hold
  repetitions: 2              # holds on each side
  hold_bounds: [10, 60]       # what a patient may change it to
  repetition_bounds: [1, 4]
# For a move that is done in repetitions, take the # away before the next line, and see docs/content-schema.md.
# pace: {{in: 2, out: 2, rest: 1}}
steps:                        # a pair such as [right|left]: its first word is read while the RIGHT side is worked
  - Lie on your back with your knees bent.
  - Lift your [right|left] knee, and hold it with both hands.
  - Come back slowly. Then change sides.
cues:                         # one short sentence for each phase, to be read from three metres
  get_ready: Lie on your back.
  ease_in: Lift your [right|left] knee slowly.
  hold: Breathe slowly.
  ease_out: Come back slowly.
  change_sides: Now the [right|left] knee.
feel: A mild pull in your [right|left] buttock.
mistakes:
  - Holding your breath.
easier:
  - text: Move less far.
cautions:                     # who should take care; then: care, easier or avoid
  - condition: hip_replacement_back
    then: avoid
    text: If you have a new hip, ask your clinic first.
sources:
  - Write here where this comes from, with the year and the address.
pictures: {{shows: right}}      # the worked side in your pictures, which are called {id}-start.jpg and {id}-hold.jpg
# Draft: not yet reviewed by a physiotherapist. When one has: reviewed: {{by: A. Smith, on: 2026-11-25}}
reviewed: null
"""


@dataclass(frozen=True, slots=True)
class FirstDraft:
    """A stretch's file to start from: the id that its name has to be, and its text."""

    id: str
    text: str


def draft_of(name: str) -> FirstDraft | None:
    """The file for a stretch that is called `name`; None where that gives no id."""
    words = " ".join(name.replace("-", " ").split())
    own = slug(words)
    if not own or name_fault(words) is not None:
        return None
    quoted = '"' + words[:1].upper() + words[1:].replace("\\", "\\\\").replace('"', '\\"') + '"'
    return FirstDraft(own, _TEXT.format(id=own, name=quoted))
