"""What waits for those who keep rosters: scans, signatures, people who stay away or came without a seat, works."""

from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import Any

from django.db.models import Count, F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import moment
from prasme.apps.occasions import queries
from prasme.apps.occasions.queries import scans
from prasme.apps.occasions.queries.away import seats_away
from prasme.apps.occasions.queries.dropins import drop_ins_to_decide
from prasme.apps.occasions.queries.work import own_tasks_open, works_to_mark
from prasme.apps.worklist.kinds import Item, Kind

Rows = QuerySet[Any, Any]
Row = Mapping[str, Any]


def _pages(user: User, _at: datetime) -> Rows:
    return scans.pages_waiting(user).values(
        "pk", "number", "state", name=F("scan__document__name"), code=F("occasion__code")
    )


def _page(row: Row) -> Item:
    title = _("Enter who has signed: %s") if row["code"] else _("Say whose sheet it is: %s")
    return Item(
        title=title % (row["code"] or row["name"]),
        detail=_("%(name)s, page %(number)d") % {"name": row["name"], "number": row["number"]},
        href=reverse("occasions:scan-page", args=[row["pk"]]),
    )


def _unsigned(user: User, _at: datetime) -> Rows:
    found: Rows = scans.unsigned_people(user)
    return found.values(
        "pk", "starts_at", "code", of=queries.title_in_rows("occasion__"), zone=F("occasion__venue__time_zone")
    )


def _unsigned_one(row: Row) -> Item:
    return Item(
        title=_("Signatures are missing: %s") % row["of"],
        detail=f"{row['code']}, {moment(row['starts_at'], row['zone'])}",
        href=reverse("training:proof", args=[row["code"]]),
    )


def _away(user: User, _at: datetime) -> Rows:
    return seats_away(user).values(
        "pk", code=F("occasion__code"), given=F("person__identity__given_name"),
        family=F("person__identity__family_name"), of=queries.title_in_rows("occasion__"),
    )  # fmt: skip


def _away_one(row: Row) -> Item:
    return Item(
        title=_("Three half-days missed in a row: %(given)s %(family)s") % row,
        detail=f"{row['code']}, {row['of']}",
        href=reverse("training:proof", args=[row["code"]]),
    )


def _drop_ins(user: User, _at: datetime) -> Rows:
    return drop_ins_to_decide(user).values(
        "pk", "at", "why", given=F("person__identity__given_name"), family=F("person__identity__family_name"),
        code=F("occasion__code"),
    )  # fmt: skip


def _drop_in(row: Row) -> Item:
    return Item(
        title=_("Came without a seat: %(given)s %(family)s") % row,
        detail=f"{row['code']}. {row['why']}",
        due=row["at"],
        href=reverse("occasions:drop-ins"),
    )


def _works(user: User, _at: datetime) -> Rows:
    groups: Rows = works_to_mark(user).order_by().values("task").annotate(
        works=Count("pk"), title=F("task__title"), code=F("task__occasion__code")
    )  # fmt: skip
    return groups.order_by("task")


def _works_one(row: Row) -> Item:
    works = row["works"]
    return Item(
        title=ngettext("Mark %(n)d practical work: %(title)s", "Mark %(n)d practical works: %(title)s", works)
        % {"n": works, "title": row["title"]},
        detail=row["code"],
        count=works,
        href=reverse("occasions:task", args=[row["task"]]),
    )


def _own_tasks(user: User, _at: datetime) -> Rows:
    return own_tasks_open(user).values("pk", "title", "due_on", of=queries.title_in_rows("occasion__"))


def _own_task(row: Row) -> Item:
    due = row["due_on"]
    return Item(
        title=_("Hand in your practical work: %s") % row["title"],
        detail=row["of"],
        due=datetime.combine(due, time(23, 59), tzinfo=UTC) if due else None,
        href=reverse("occasions:hand-in", args=[row["pk"]]),
    )


KINDS = [
    Kind(
        key="tasks",
        name=gettext_lazy("Practical work to hand in"),
        needs=(Permission.OWN_RECORD,),
        rows=_own_tasks,
        item=_own_task,
    ),
    Kind(
        key="scans",
        name=gettext_lazy("Scans to file or to enter"),
        needs=(Permission.ROSTER_KEEP,),
        rows=_pages,
        item=_page,
    ),
    Kind(
        key="signatures",
        name=gettext_lazy("Signatures that are missing"),
        needs=(Permission.ROSTER_KEEP,),
        rows=_unsigned,
        item=_unsigned_one,
    ),
    Kind(
        key="away",
        name=gettext_lazy("People who stay away"),
        needs=(Permission.ROSTER_KEEP,),
        rows=_away,
        item=_away_one,
    ),
    Kind(
        key="drop-ins",
        name=gettext_lazy("People who came without a seat"),
        needs=(Permission.EDITION_EDIT,),
        rows=_drop_ins,
        item=_drop_in,
    ),
    Kind(
        key="works",
        name=gettext_lazy("Practical works to mark"),
        needs=(Permission.ROSTER_KEEP,),
        rows=_works,
        item=_works_one,
    ),
]
