# SPDX-License-Identifier: LGPL-3.0-or-later
"""Hypothesis strategies for the domain: moves, routines, what is asked, and sessions led by a script.

`stretches`, `routines` and `asked` make whole, allowed values. `logs` are what a real `Session` gave under a made-up
script, so that a log here is never one that the program could not write. `odd_entries` fill every field freely.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from companion.domain.asked import Asked, Form, Lengths, Part
from companion.domain.correction import (
    Correction,
    HeldChange,
    HurtChange,
    NoteChange,
    RemovedChange,
    TimesChange,
)
from companion.domain.diary import Ending, Record
from companion.domain.felt import Felt, Times
from companion.domain.log import Entry, Happened, Happening, Held, Outcome
from companion.domain.moment import Pause
from companion.domain.routine import BuildUp, Routine, RoutineStep, SideDose
from companion.domain.session import Session
from companion.domain.settings import (
    EASE_SECONDS,
    HOLD_SECONDS,
    HOLDS_EACH_SIDE,
    TEXT_PERCENT,
    WAIT_SECONDS,
    Settings,
    ShownPerson,
    ThemeChoice,
)
from companion.domain.stretch import Bounds, Dose, Kind, Muscle, Pace, Phase, Position, Side, Stretch, Variation
from companion.domain.timeline import places
from tests.clock import FakeClock

SIDES = ((Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT), (Side.LEFT,), (Side.RIGHT,), (Side.BOTH,))

ids = st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+){0,2}", fullmatch=True).filter(lambda name: len(name) <= 40)
words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)
instants = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 hypothesis adds the zone
seconds = st.integers(0, 6000).map(lambda tenths: tenths / 10)


def _tenths(low: int, high: int) -> st.SearchStrategy[float]:
    return st.integers(low * 10, high * 10).map(lambda tenths: tenths / 10)


# What is done


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    """Holds of 5 to 60 s, one to four on a side."""
    shortest, longest = sorted(draw(st.tuples(st.integers(5, 60), st.integers(5, 60))))
    fewest, most = sorted(draw(st.tuples(st.integers(1, 4), st.integers(1, 4))))
    return Bounds((float(shortest), float(longest)), (fewest, most))


@st.composite
def doses(draw: st.DrawFn, allowed: Bounds) -> Dose:
    """A dose that `allowed` allows."""
    hold = draw(st.floats(*allowed.hold).map(lambda length: round(length, 1)))
    return Dose(hold, draw(st.integers(*allowed.repetitions)))


@st.composite
def paces(draw: st.DrawFn) -> Pace:
    """The rhythm of a move done in repetitions, with sets or without."""
    set_of, set_rest = draw(st.just((0, 0.0)) | st.tuples(st.integers(2, 3), _tenths(1, 30)))
    return Pace(draw(_tenths(1, 5)), draw(_tenths(1, 5)), draw(st.just(0.0) | _tenths(1, 6)), set_of, set_rest)


@st.composite
def stretches(draw: st.DrawFn, easier: str | None = None, *, paced: bool = True) -> Stretch:
    """A move; `easier` is the id of its easier form, and `paced` whether it may be done in repetitions."""
    allowed = draw(bounds())
    return Stretch(
        id=draw(ids),
        name=draw(words),
        kind=draw(st.sampled_from(Kind)),
        position=draw(st.sampled_from(Position)),
        targets=tuple(draw(st.lists(st.sampled_from(Muscle), min_size=1, max_size=3, unique=True))),
        sides=draw(st.sampled_from(SIDES)),
        dose=draw(doses(allowed)),
        bounds=allowed,
        steps=tuple(draw(st.lists(words, min_size=1, max_size=4))),
        feel=draw(words),
        mistakes=tuple(draw(st.lists(words, max_size=3))),
        alternating=draw(st.booleans()),
        pace=draw(st.none() | paces()) if paced else None,
        cues=draw(st.dictionaries(st.sampled_from(Phase), words)),
        easier=() if easier is None else (Variation(draw(words), easier),),
    )


@st.composite
def libraries(draw: st.DrawFn) -> dict[str, Stretch]:
    """One to four moves by their ids; some have another one as their easier form."""
    found: dict[str, Stretch] = {}
    for _ in range(draw(st.integers(1, 4))):
        easier = draw(st.none() | st.sampled_from(sorted(found))) if found else None
        stretch = draw(stretches(easier))
        found.setdefault(stretch.id, stretch)
    return found


@st.composite
def routines(draw: st.DrawFn, library: dict[str, Stretch]) -> Routine:
    """One to three steps with moves of `library`, each with doses that its move allows."""
    chosen = draw(st.lists(st.sampled_from(sorted(library)), min_size=1, max_size=3))
    moves = [library[name] for name in chosen]
    steps = [
        RoutineStep(move, tuple(SideDose(side, draw(doses(move.bounds))) for side in move.sides)) for move in moves
    ]
    return Routine(
        id=draw(ids),
        name=draw(words),
        steps=tuple(steps),
        purpose=draw(words),
        days_per_week=draw(st.integers(1, 7)),
        build_up=draw(st.none() | st.builds(BuildUp, days=st.integers(1, 30), repetitions=st.integers(1, 3))),
    )


# What is asked


lengths = st.builds(
    Lengths,
    get_ready=st.none() | _tenths(0, 12),
    ease_in=_tenths(0, 5),
    ease_out=_tenths(0, 5),
    rest=_tenths(0, 8),
    change_sides=st.none() | _tenths(0, 12),
)


@st.composite
def forms(draw: st.DrawFn, *, paced: bool = True) -> Form:
    """A move as it is copied into a session."""
    return Form.of(draw(stretches(paced=paced)))


@st.composite
def parts(draw: st.DrawFn, *, paced: bool = True) -> Part:
    """One to three holds on a side, with an easier form or without."""
    form = draw(forms(paced=paced))
    hold = draw(_tenths(1, 30))
    sides = draw(st.sampled_from(SIDES))
    return Part(
        form=form,
        doses=tuple(SideDose(side, Dose(hold, draw(st.integers(1, 3)))) for side in sides),
        alternating=draw(st.booleans()),
        easier=draw(st.none() | forms(paced=paced)),
    )


@st.composite
def asked(draw: st.DrawFn, around: st.SearchStrategy[Lengths] = lengths, *, paced: bool = True) -> Asked:
    """A session of one to three parts."""
    each = st.lists(parts(paced=paced), min_size=1, max_size=3)
    return Asked(draw(ids), draw(words), tuple(draw(each)), draw(around))


# What happens


@dataclass(frozen=True)
class Step:
    """A stroke of a script: the way to `until`, `passed` seconds, `jump` more on the wall clock alone, then a press.

    `press` is the name of a `Session` method. The way to `until` is the one of a patient who presses ready and goes on.
    """

    passed: float
    jump: float = 0.0
    press: str = "tick"
    until: Phase | None = None


PRESSES = ("pause", "resume", "ready", "skip", "back", "repeat", "more", "hurts", "ease", "leave_out", "stop")

_passed = st.floats(0, 2) | st.floats(0, 5) | st.sampled_from((0.0, 0.1, 1.0, 2.0))
_jumps = st.just(0.0) | st.sampled_from((-3600.0, -3.0, 1.5, 3.0, 3600.0))


def steps(presses: tuple[str, ...] = PRESSES, jumps: st.SearchStrategy[float] = _jumps) -> st.SearchStrategy[Step]:
    """Strokes with any of `presses`, and as many looks at the clock without one."""
    # By chance alone few would ever come to a hold, and fewer would press something in it.
    until = st.none() | st.sampled_from((Phase.HOLD, Phase.EASE_OUT))
    return st.builds(Step, _passed, jumps, st.just("tick") | st.sampled_from(presses), until)


scripts = st.lists(steps(), max_size=30)


def play(session: Session, clock: FakeClock, step: Step) -> tuple[Entry, ...]:
    """Let `step` happen to `session`; the easier form is only asked for where there is one."""
    entries = () if step.until is None else lead_to(session, clock, step.until)
    clock.sleep(step.jump)
    clock.advance(step.passed)
    press = "tick" if step.press == "ease" and not session.can_ease else step.press
    return (*entries, *getattr(session, press)(clock()))


def lead_to(session: Session, clock: FakeClock, phase: Phase) -> tuple[Entry, ...]:
    """Press ready and go on until `phase` or the end, or until something hurts."""
    entries: list[Entry] = []
    while (moment := session.at(clock())).phase not in (phase, Phase.DONE) and moment.pause is not Pause.HURT:
        if moment.pause is not None:
            entries += session.resume(clock())
        elif moment.length is None:
            entries += session.ready(clock())
        else:
            # No further than this phase, so that no short one is missed.
            entries += session.tick(clock.advance(min(1.5, (moment.remaining or 0.0) + 0.001)))
    return tuple(entries)


@st.composite
def logs(draw: st.DrawFn, of: Asked) -> tuple[Entry, ...]:
    """What a session of `of` wrote down, anywhere on its way."""
    clock = FakeClock()
    session = Session(of, clock())
    return tuple(entry for step in draw(scripts) for entry in play(session, clock, step))


@st.composite
def odd_entries(draw: st.DrawFn, of: Asked) -> Entry:
    """An entry at a place of `of`, with anything in its other fields."""
    place = draw(st.sampled_from([place for place, _ in places(of)]))
    held = st.builds(
        Held, st.just(place), ids, st.integers(1, 9), seconds, seconds, st.sampled_from(Outcome), ended=instants
    )
    return draw(held | st.builds(Happened, st.sampled_from(Happening), st.just(place), instants, seconds))


# Where and when


@st.composite
def felt(draw: st.DrawFn, at: st.SearchStrategy[datetime] = instants) -> Felt:
    """A time in one of the world's offsets (quarters of an hour, from -12 to +14)."""
    offset = timedelta(minutes=15 * draw(st.integers(-48, 56)))
    return Felt(draw(at), draw(st.sampled_from(("UTC", "Europe/Berlin", "Asia/Kathmandu"))), offset)


@st.composite
def times(draw: st.DrawFn) -> Times:
    """A session of up to four hours, anywhere and at any time."""
    began = draw(felt())
    return Times(began, replace(began, at=began.at + timedelta(seconds=draw(st.integers(0, 14400)))))


def corrections(of: Asked) -> st.SearchStrategy[list[Correction]]:
    """What a patient may put right of a session that asked for `of`."""
    where = st.sampled_from([place for place, _ in places(of)])
    hurt = st.none() | st.frozensets(st.integers(0, len(of.parts) - 1))
    change = (
        st.builds(HeldChange, where, seconds, seconds)
        | st.builds(TimesChange, times(), times())
        | st.builds(NoteChange, words, st.just("") | words)
        | st.builds(HurtChange, hurt, hurt)
        | st.builds(RemovedChange, st.booleans(), st.booleans())
    )
    return st.lists(st.builds(Correction, instants, change), max_size=4)


@st.composite
def written(draw: st.DrawFn) -> Record:
    """A session as the timer writes it down: begun, unfinished or ended."""
    of = draw(asked())
    ending = draw(st.none() | st.sampled_from(Ending))
    return Record(
        id=draw(st.integers(1, 10_000)),
        asked=of,
        began=draw(felt()),
        log=draw(logs(of)),
        ended=None if ending is None else draw(felt()),
        ending=ending,
        hurt=None if ending is None else draw(st.none() | st.frozensets(st.integers(0, len(of.parts) - 1))),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A session in the diary, perhaps corrected."""
    record = draw(written())
    return record.corrected(draw(corrections(record.asked)))


all_settings = st.builds(
    Settings,
    text_percent=st.sampled_from(TEXT_PERCENT),
    theme=st.sampled_from(ThemeChoice),
    sound=st.booleans(),
    volume=st.integers(0, 100),
    motion=st.booleans(),
    person=st.sampled_from(ShownPerson),
    language=st.sampled_from(("", "de", "pt_BR")),
    get_ready=st.sampled_from(WAIT_SECONDS),
    change_sides=st.sampled_from(WAIT_SECONDS),
    rest=st.sampled_from(WAIT_SECONDS),
    press_when_ready=st.booleans(),
    ease=st.sampled_from(EASE_SECONDS),
    hold=st.just(0) | st.sampled_from(HOLD_SECONDS),
    holds_each_side=st.just(0) | st.sampled_from(HOLDS_EACH_SIDE),
    without_floor=st.booleans(),
    routine=st.just("") | ids,
    favourites=st.lists(ids, max_size=3, unique=True).map(tuple),
)
