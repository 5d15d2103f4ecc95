"""Everything that happened with a firm, in time: one line from whatever app kept it, where the user may see it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may
from prasme.apps.accounts.roles import Permission, ScopeKind
from prasme.apps.core.templatetags.writing import money, number, short_day
from prasme.apps.enterprises.models import Organisation, Twin, YearSource
from prasme.apps.enterprises.models.ownership import OwnershipLink
from prasme.apps.enterprises.queries.duplicates import merges_of, names_of
from prasme.apps.evidence.models import Document
from prasme.apps.evidence.queries import documents_visible_to
from prasme.apps.funding.models import Entry, Step
from prasme.apps.funding.queries import aid_visible_to
from prasme.apps.occasions.models import Attendance, Presence, SeatState, SeatStep
from prasme.apps.site.queries.records import participations_visible_to, seats_visible_to
from prasme.apps.training.models import Agreement, ApplicationState, ApplicationStep, Certificate
from prasme.apps.training.queries import applications_visible_to


@dataclass(frozen=True, kw_only=True)
class Event:
    """One line. at: the moment, or the day where no more is known. href: its record; empty where it has no page."""

    at: datetime | date
    kind: str
    what: str
    href: str = ""
    by: str = ""

    @property
    def moment(self) -> datetime:
        if isinstance(self.at, datetime):
            return self.at
        return timezone.make_aware(datetime.combine(self.at, time.min))

    @property
    def has_time(self) -> bool:
        return isinstance(self.at, datetime)


Source = Callable[[User, Organisation], Iterator[Event]]


def _registered(_user: User, firm: Organisation) -> Iterator[Event]:
    history: Any = firm.events  # type: ignore[attr-defined]
    rows = history.filter(pgh_label="insert").values_list("pgh_created_at", "pgh_context__metadata__user")[:1]
    for at, who in rows:
        name = User.objects.filter(pk=who).values_list("name", flat=True).first() if who else ""
        yield Event(at=at, kind="registered", what=_("Registered"), by=name or "")


def _profiles(_user: User, firm: Organisation) -> Iterator[Event]:
    for one in firm.profiles.select_related("seat"):
        what = _("Profile: %(size)s, %(code)s, %(seat)s") % {
            "size": one.get_size_class_display(), "code": one.nace_code, "seat": one.seat
        }  # fmt: skip
        yield Event(at=one.valid_from, kind="profile", what=what, href=reverse("site:enterprise", args=[firm.pk]))


def _years(_user: User, firm: Organisation) -> Iterator[Event]:
    history = apps.get_model("enterprises", "FinancialYearEvent")._default_manager.filter(enterprise=firm.pk)
    rows = history.exclude(pgh_label="delete").values_list("pgh_created_at", "pgh_label", "year", "source")
    for at, label, year, source in rows:
        words = {"year": year, "source": YearSource(source).label}
        what = _("Figures of %(year)d: %(source)s") if label == "insert" else _("Figures of %(year)d corrected")
        yield Event(at=at, kind="figures", what=what % words, href=reverse("site:enterprise", args=[firm.pk]))


def _ownership(_user: User, firm: Organisation) -> Iterator[Event]:
    href = reverse("enterprises:ownership", args=[firm.pk])
    links = OwnershipLink.objects.select_related("owner", "owner_person__identity", "enterprise")
    for link in links.filter(enterprise=firm) | links.filter(owner=firm):
        words = {"owner": link, "firm": link.enterprise.name}
        at = f"{href}?on="
        what = _("%(owner)s has a share of %(firm)s") % words
        yield Event(at=link.valid_from, kind="ownership", what=what, href=f"{at}{link.valid_from}")
        if link.valid_to:
            what = _("Last day of the share of %(owner)s in %(firm)s") % words
            yield Event(at=link.valid_to, kind="ownership", what=what, href=f"{at}{link.valid_to}")


def _applications(user: User, firm: Organisation) -> Iterator[Event]:
    mine = applications_visible_to(user).filter(enterprise=firm)
    steps = ApplicationStep.objects.filter(application__in=mine).select_related("application__edition", "by")
    for step in steps:
        asked = step.application
        words = {"number": asked.number, "edition": asked.edition, "state": ApplicationState(step.state).label}
        what = _("Application %(number)s, %(edition)s: %(state)s") % words
        href = reverse("training:application", args=[asked.number])
        yield Event(at=step.at, kind="application", what=what, href=href, by=str(step.by or ""))
    for one in Agreement.objects.filter(application__in=mine).select_related("application"):
        href = reverse("training:application", args=[one.application.number])
        what = _("Agreement %(number)s signed") % {"number": one.number}
        yield Event(at=one.signed_on, kind="agreement", what=what, href=href)


def _seats(user: User, firm: Organisation) -> Iterator[Event]:
    mine = seats_visible_to(user).filter(holder=firm)
    may_see_runs = may(user, Permission.RUN_VIEW)
    steps = SeatStep.objects.filter(seat__in=mine).select_related(
        "seat__occasion", "seat__person__identity", "seat__participation", "by"
    )
    for step in steps:
        seat = step.seat
        made = getattr(seat, "participation", None)
        words = {
            "code": seat.occasion.code, "person": seat.person or _("nobody named"),
            "state": SeatState(step.state).label,
        }  # fmt: skip
        href = reverse("site:participation", args=[made.pk]) if made else ""
        if not href and may_see_runs:
            href = reverse("training:run", args=[seat.occasion.code])
        what = _("Seat on %(code)s (%(person)s): %(state)s") % words
        yield Event(at=step.at, kind="seat", what=what, href=href, by=str(step.by or ""))


def _sessions(user: User, firm: Organisation) -> Iterator[Event]:
    mine = seats_visible_to(user).filter(holder=firm)
    marks = Attendance.objects.filter(
        seat__in=mine, superseded_by=None, presence__in=(Presence.PRESENT, Presence.LATE)
    ).order_by("part__session__starts_at", "part__session", "seat")
    rows = marks.values_list("part__session__starts_at", "part__session", "seat__occasion__code", "seat").distinct()
    may_see_runs = may(user, Permission.RUN_VIEW)
    for (at, _session, code), seats in groupby(rows, key=lambda row: row[:3]):
        href = reverse("training:run", args=[code]) if may_see_runs else ""
        what = _("Session of %(code)s: %(count)s came") % {"code": code, "count": number(len(list(seats)))}
        yield Event(at=at, kind="session", what=what, href=href)


def _aid(user: User, firm: Organisation) -> Iterator[Event]:
    entries = Entry.objects.filter(aid__in=aid_visible_to(user).filter(enterprise=firm)).select_related(
        "by", "aid__edition"
    )
    for one in entries:
        amount = money(one.amount, one.aid.edition.currency)
        words = {"state": Step(one.state).label, "amount": amount}
        what = _("Aid: %(state)s, %(amount)s") % words
        yield Event(
            at=one.at, kind="aid", what=what, href=reverse("funding:aid", args=[one.aid_id]), by=str(one.by or "")
        )


def _certificates(user: User, firm: Organisation) -> Iterator[Event]:
    mine = participations_visible_to(user).filter(enterprise=firm)
    found = Certificate.objects.filter(participation__in=mine)
    for one in found.select_related("participation__person__identity", "participation__run__course"):
        words = {"person": one.participation.person, "course": one.participation.run.course}
        what = _("Certificate: %(person)s, %(course)s") % words
        yield Event(
            at=one.issued_on, kind="certificate", what=what, href=reverse("training:certificate", args=[one.code])
        )


def _documents(user: User, firm: Organisation) -> Iterator[Event]:
    scoped = {"scopes__scope_kind": ScopeKind.ORGANISATION, "scopes__scope_id": str(firm.pk)}
    keys = documents_visible_to(user).values("pk")
    for one in Document.objects.filter(**scoped, pk__in=keys).select_related("uploaded_by"):
        words = {"kind": one.get_kind_display(), "name": one.name}
        what = _("Document: %(name)s (%(kind)s)") % words
        href = reverse("evidence:document", args=[one.pk])
        yield Event(at=one.uploaded_at, kind="document", what=what, href=href, by=str(one.uploaded_by or ""))


def _merges(user: User, firm: Organisation) -> Iterator[Event]:
    merges = list(merges_of(Twin.FIRM, firm.pk))
    names = names_of(Twin.FIRM, {key for one in merges for key in (one.survivor, one.retired)}) if merges else {}
    for one in merges:
        words = {"other": names.get(one.retired if one.survivor == str(firm.pk) else one.survivor, "?")}
        href = reverse("enterprises:duplicates") + "?state=merged" if may(user, Permission.ENTERPRISE_EDIT) else ""
        yield Event(at=one.at, kind="merge", what=_("Merged with %(other)s") % words, href=href, by=str(one.by or ""))
        if one.undone_at:
            what = _("The merge with %(other)s was undone") % words
            yield Event(at=one.undone_at, kind="merge", what=what, href=href, by=str(one.undone_by or ""))


# In the order of the filter: the kinds of a source, and what reads them.
KINDS: dict[str, str | Promise] = {
    "registered": _l("registered"),
    "profile": _l("profiles"),
    "figures": _l("figures by year"),
    "ownership": _l("ownership"),
    "application": _l("applications"),
    "agreement": _l("agreements"),
    "seat": _l("seats"),
    "session": _l("sessions"),
    "aid": _l("aid"),
    "certificate": _l("certificates"),
    "document": _l("documents"),
    "merge": _l("merges"),
}
SOURCES: list[tuple[tuple[str, ...], Source]] = [
    (("registered",), _registered),
    (("profile",), _profiles),
    (("figures",), _years),
    (("ownership",), _ownership),
    (("application", "agreement"), _applications),
    (("seat",), _seats),
    (("session",), _sessions),
    (("aid",), _aid),
    (("certificate",), _certificates),
    (("document",), _documents),
    (("merge",), _merges),
]


def timeline_of(user: User, firm: Organisation, kind: str = "") -> list[Event]:
    """What happened with the firm, the newest first; of one kind, if there is such a kind. A query or two a source."""
    found = [
        event
        for kinds, read in SOURCES
        if kind not in KINDS or kind in kinds
        for event in read(user, firm)
        if kind not in KINDS or event.kind == kind
    ]
    return sorted(found, key=lambda event: event.moment, reverse=True)


def written_at(event: Event) -> str:
    at = timezone.localtime(event.moment)
    return f"{short_day(at)}, {at:%H:%M}" if event.has_time else short_day(event.at)
