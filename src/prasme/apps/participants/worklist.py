"""What waits around participant data: the person's own questions; answers that are missing or not verified."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.participants import queries
from prasme.apps.participants.models import Answers, AnswersState, Moment, Notice
from prasme.apps.programmes.models import Edition, EditionState, ParticipantData
from prasme.apps.worklist.kinds import Item, Kind

OWN = {
    Moment.ENTRY: gettext_lazy("Questions about me, at entry"),
    Moment.EXIT: gettext_lazy("Questions about me, on leaving"),
    Moment.SIX_MONTHS: gettext_lazy("Questions about me, six months later"),
}
Rows = QuerySet[Any, Any]
Row = Mapping[str, Any]


def _own(moment: str) -> Any:
    def rows(user: User, at: datetime) -> Rows:
        found = queries.open_to(queries.own_people(user).values("pk"), moment, on=timezone.localtime(at).date())
        told = found.filter(Exists(Notice.objects.filter(edition=OuterRef("pk"))))
        return told.order_by("starts_on", "pk").values("code", "title")

    return rows


def _own_one(moment: str) -> Any:
    def item(row: Row) -> Item:
        return Item(
            title=_("Answer a few questions about yourself"),
            detail=row["title"],
            href=reverse("participants:answer", args=[row["code"], moment]),
        )

    return item


def _missing(user: User, _at: datetime) -> Rows:
    """Editions that ask at entry, with how many have not answered, from the first day of the first on."""
    answered = Answers.objects.filter(person=OuterRef("person"), edition=OuterRef("occasion__edition"), moment="entry")
    seats = queries.seats_in(OuterRef("pk")).annotate(is_done=Exists(answered.exclude(state=AnswersState.SAVED)))
    waiting = seats.filter(is_done=False, person__identity__erased_at=None).order_by().values("occasion__edition")
    counted = waiting.annotate(people=Count("person", distinct=True), first=Min("occasion__run__starts_on"))
    found = Edition.objects.filter(reach(user, Permission.PARTICIPANT_KEEP).over(edition="pk"))
    found = found.exclude(participant_data=ParticipantData.NONE).filter(state=EditionState.OPEN)
    found = found.annotate(people=counted.values("people"), first=counted.values("first")).filter(people__gt=0)
    return found.order_by("first", "pk").values("code", "title", "people", "first")


def _missing_one(row: Row) -> Item:
    text = ngettext("%d person has not answered at entry", "%d people have not answered at entry", row["people"])
    return Item(
        title=text % row["people"],
        detail=row["title"],
        due=row["first"],
        count=row["people"],
        href=reverse("participants:participants", args=[row["code"]]) + "?standing=missing",
    )


def _unverified(user: User, _at: datetime) -> Rows:
    found = Answers.objects.filter(state=AnswersState.SUBMITTED)
    found = found.filter(reach(user, Permission.PARTICIPANT_KEEP).over(edition="edition_id"))
    groups = found.values("edition", "moment").annotate(people=Count("pk"), oldest=Min("sent_at"))
    return groups.order_by("oldest").values(
        "moment", "people", "oldest", code=F("edition__code"), title=F("edition__title")
    )


def _unverified_one(row: Row) -> Item:
    text = ngettext("Verify the answers of %d person", "Verify the answers of %d people", row["people"])
    href = reverse("participants:participants", args=[row["code"]])
    return Item(
        title=text % row["people"],
        detail=f"{row['title']}, {Moment(row['moment']).label}",
        count=row["people"],
        href=f"{href}?moment={row['moment']}&standing={AnswersState.SUBMITTED}",
    )


KINDS = [
    *(
        Kind(
            key=f"questions-{moment.value}",
            name=OWN[moment],
            needs=(Permission.OWN_RECORD,),
            rows=_own(moment.value),
            item=_own_one(moment.value),
        )
        for moment in Moment
    ),
    Kind(
        key="participants-missing",
        name=gettext_lazy("Participants without answers"),
        needs=(Permission.PARTICIPANT_KEEP,),
        rows=_missing,
        item=_missing_one,
    ),
    Kind(
        key="participants-unverified",
        name=gettext_lazy("Participants' answers to verify"),
        needs=(Permission.PARTICIPANT_KEEP,),
        rows=_unverified,
        item=_unverified_one,
    ),
]
