"""How seats of an occasion are given: its policy, its limits, the parts of its seats."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.occasions.actions.line import in_line, offer_free
from prasme.apps.occasions.actions.plans import Seating
from prasme.apps.occasions.actions.steps import lock
from prasme.apps.occasions.models import Occasion, Quota
from prasme.apps.territories.models import Territory


class MoreThanThereAre(Exception):
    """A part has more seats than the whole."""

    def __init__(self, capacity: int) -> None:
        super().__init__(_("The course has %d seats. Write no more than that.") % capacity)


class QuotaSet(Exception):
    """There is such a quota already."""

    def __str__(self) -> str:
        return _("There is such a quota already. Remove it first, or choose another municipality.")


@action
def set_seating(*, occasion: Occasion, seating: Seating, seen: int, by: User | None, at: datetime) -> None:
    """Another policy or limit from now on; who waits is asked by it. Raises ChangedMeanwhile."""
    holders = in_line(occasion)
    now = lock(occasion, holders)
    now.save_version(seen=seen, **seating.values())
    offer_free(now, holders, at=at)
    occasion.refresh_from_db()


@action
def set_quota(
    *,
    occasion: Occasion,
    kind: str,
    seats: int,
    municipality: Territory | None = None,
    kept_until: date | None = None,
    by: User | None,
) -> Quota:
    """Set a part of the seats aside. Nobody loses a seat by it. Raises MoreThanThereAre, QuotaSet."""
    now = lock(occasion, [])
    if seats > now.capacity:
        raise MoreThanThereAre(now.capacity)
    if Quota.objects.filter(occasion=now, kind=kind, municipality=municipality).exists():
        raise QuotaSet
    return Quota.objects.create(occasion=now, kind=kind, seats=seats, municipality=municipality, kept_until=kept_until)


@action
def remove_quota(*, quota: Quota, by: User | None, at: datetime) -> None:
    """Its seats are for everybody again; who waits is offered them."""
    holders = in_line(quota.occasion)
    occasion = lock(quota.occasion, holders)
    quota.delete()
    offer_free(occasion, holders, at=at)
