# SPDX-License-Identifier: LGPL-3.0-or-later
"""Cards with each kind of picture, with steps, and with next to nothing."""

from companion.domain.card import Card, Illustration

TEAM = Card(
    id="team",
    title="Your hips and back are a team",
    body=("Your hips and your low back move as one.", "When a hip is stiff, your back may move more."),
    illustration=Illustration.HIP_BACK_CYCLE,
    how_sure=("Nobody knows what comes first.",),
    sources=("Offierski and MacNab, Hip-spine syndrome, 1983. https://doi.org/10.1097/00007632-198304000-00014",),
)
TILT = Card(
    id="tilt",
    title="What is pelvic tilt?",
    body=("Think of your pelvis as a bowl of water.",),
    illustration=Illustration.PELVIC_TILT,
    how_sure=("A forward tilt is normal.", "So we do not say that it is the cause of your pain.") * 6,
)
FLOOR = Card(
    id="floor",
    title="Down to the floor and up again",
    body=("Have a firm chair beside you.",),
    steps=tuple(f"Do the thing that comes as number {number}." for number in range(1, 13)),
    how_sure=("The steps come from practice.",),
)
BARE = Card("bare", "Little and often", ("Take a break before you need one.",))

CARDS = (TEAM, TILT, FLOOR, BARE)
