"""The programme of a conference or a visit: worked on, and released as a version that everybody sees."""

from datetime import datetime

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.measures.actions.measures import locked
from prasme.apps.measures.models import Contributor, Item, Measure, Release
from prasme.apps.measures.queries.programme import as_released


class SameTime(Exception):
    """Another item is in this room, or has this speaker, at that time."""


class NothingNew(Exception):
    """The programme is empty, or as it was released last."""

    def __str__(self) -> str:
        return _("There is nothing to release: the programme is empty, or as everybody sees it.")


@action
def plan_item(
    *,
    measure: Measure,
    title: str,
    place: str,
    starts_at: datetime,
    ends_at: datetime,
    by: User | None,
    speaker: Contributor | None = None,
    item: Item | None = None,
) -> Item:
    """A new line of the programme, or another plan of one. Raises SameTime."""
    locked(measure)  # two who plan at once see each other
    beside = measure.items.exclude(pk=item.pk if item else 0).filter(starts_at__lt=ends_at, ends_at__gt=starts_at)
    if place and (other := beside.filter(place=place).first()):
        raise SameTime(_("“%(other)s” is in this room at that time.") % {"other": other.title})
    if speaker and (other := beside.filter(speaker=speaker).first()):
        raise SameTime(_("This person speaks at “%(other)s” at that time.") % {"other": other.title})
    values = {"title": title, "place": place, "starts_at": starts_at, "ends_at": ends_at, "speaker": speaker}
    if item is None:
        return Item.objects.create(measure=measure, **values)
    for name, value in values.items():
        setattr(item, name, value)
    item.save(update_fields=list(values))
    return item


@action
def remove_item(*, item: Item, by: User | None) -> None:
    item.delete()


@action
def release_programme(*, measure: Measure, by: User | None, at: datetime) -> Release:
    """From now on everybody sees the programme as it stands. Raises NothingNew."""
    now = locked(measure)
    items = as_released(now)
    last = now.releases.order_by("-number").first()
    if not items or (last and last.items == items):
        raise NothingNew
    return Release.objects.create(
        measure=now, number=last.number + 1 if last else 1, released_at=at, items=items
    )  # fmt: skip
