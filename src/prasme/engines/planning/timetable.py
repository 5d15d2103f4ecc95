"""The answer: where each meeting stands, how good that is and how good it could be, and why the rest has no place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a meeting has no place. `participants` of the reason are those whom it concerns."""

    NO_COMMON_SLOT = "no_common_slot"  # they are never there at the same time, or not in the slots that it may have
    MORE_WISHES_THAN_SLOTS = "more_wishes_than_slots"  # these have more meetings than slots when they are there
    CAP = "cap"  # these have as many meetings as they may have
    PRECEDENCE = "precedence"  # free for all of them, but on the wrong side of a meeting that must come before or after
    TABLES_FULL = "tables_full"  # they are free together, but then every table is taken
    REMOTE_ROOMS_FULL = "remote_rooms_full"
    NO_SLOT_LEFT = "no_slot_left"  # each has free slots, but no arrangement was found in which they have one in common
    FIXED_TAKEN = "fixed_taken"  # it must stand in a slot that other fixed meetings take


@dataclass(frozen=True, kw_only=True)
class Reason:
    meeting: int
    why: Why
    participants: tuple[int, ...] = ()
    wanted: int | None = None  # meetings that the first of them has
    available: int | None = None  # slots, or meetings by the cap, that there are for them


@dataclass(frozen=True, kw_only=True)
class Progress:
    placed: int
    meetings: int
    breaks: int
    bound: int  # fewer breaks are impossible, if everything is placed
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Timetable:
    slots: tuple[int | None, ...]  # by meeting, from 0; None: no place
    placed: int
    most_placed: int  # no timetable places more
    weight: int  # of the placed meetings
    most_weight: int  # no timetable places more weight
    breaks: int  # idle groups between the meetings of a participant, over all participants
    fewest_breaks: int  # no timetable that places this weight has fewer
    spread: int  # breaks of the participant with most, less those of the one with fewest
    proven: bool  # nothing better exists: most weight placed, then fewest breaks, within `fair`
    seconds: float
    reasons: tuple[Reason, ...] = ()
    moved: int = 0  # after a re-plan: meetings that stand elsewhere than before
    dropped: int = 0  # after a re-plan: meetings that had a place and have none now

    @property
    def gap(self) -> float:
        """Share of the weight by which a better timetable could surpass this one; 0: everything possible is placed."""
        return 1 - self.weight / self.most_weight if self.most_weight else 0.0
