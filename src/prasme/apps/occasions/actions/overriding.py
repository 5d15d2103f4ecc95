"""Going over an obstacle: never silently, always with the reason beside what was read."""

from collections.abc import Sequence
from datetime import datetime

from prasme.apps.accounts.models import User
from prasme.apps.occasions.models import Obstacle, Occasion, Override, Seat, Session


class Hindered(Exception):
    """Something stands in the way that somebody who may can go over with a reason. found: each with its sentence."""

    def __init__(self, found: Sequence[tuple[Obstacle, str]]) -> None:
        super().__init__(" ".join(told for _obstacle, told in found))
        self.found = tuple(found)


def override(
    occasion: Occasion,
    found: Sequence[tuple[Obstacle, str]],
    *,
    reason: str,
    by: User | None,
    at: datetime,
    seat: Seat | None = None,
    session: Session | None = None,
) -> None:
    """Put down each obstacle that was gone over."""
    Override.objects.bulk_create(
        [
            Override(
                occasion=occasion, session=session, seat=seat, obstacle=obstacle, told=told[:400],
                reason=reason[:300], at=at, by=by,
            )
            for obstacle, told in found
        ]
    )  # fmt: skip


def check(
    occasion: Occasion,
    found: Sequence[tuple[Obstacle, str]],
    *,
    reason: str,
    by: User | None,
    at: datetime,
    seat: Seat | None = None,
) -> None:
    """Raises Hindered where something was found and no reason is given for going over it."""
    if found and not reason:
        raise Hindered(found)
    override(occasion, found, reason=reason, by=by, at=at, seat=seat)
