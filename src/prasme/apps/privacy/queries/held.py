"""Everything the system holds on a person, in groups, each with what for, from where and how long."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import SignIn
from prasme.apps.core.templatetags.writing import day, moment, number
from prasme.apps.enterprises.models import Employment, Identity, Person
from prasme.apps.evidence.models import Document
from prasme.apps.imports.models import ImportedRow
from prasme.apps.measures.models import Contributor
from prasme.apps.occasions.models import Attendance, Seat
from prasme.apps.outbox.models import Message
from prasme.apps.participants.dataset import questions_of, said, worded
from prasme.apps.participants.models import Answers, Confirmation, Look
from prasme.apps.participants.rules import DECLINED
from prasme.apps.privacy.queries.scope import keys_of
from prasme.apps.training.models import Certificate


@dataclass(frozen=True)
class Group:
    """rows: name and value as they are read. is_hidden: there is something, and only the person reads it here."""

    key: str
    title: str
    purpose: str
    source: str
    kept: str
    rows: list[dict[str, str]] = field(default_factory=list)
    is_hidden: bool = False


def held_of(person: Person, *, with_sensitive: bool) -> list[Group]:
    """with_sensitive: for the person, and for the file that is handed to the person."""
    keys = keys_of(person)
    groups = [
        _identity(keys),
        _account(person),
        _employments(keys),
        _seats(keys),
        _answers(keys),
        _sensitive(keys, with_sensitive),
        _looks(keys),
        _confirmations(keys),
        _letters(person),
        _documents(keys),
        _imports(keys),
        _history(keys),
    ]
    return [group for group in groups if group.rows or group.is_hidden]


def _row(name: object, value: object) -> dict[str, str]:
    return {"name": str(name), "value": str(value)}


def _rows(pairs: Iterable[tuple[object, object]]) -> list[dict[str, str]]:
    return [_row(name, value) for name, value in pairs if value not in (None, "")]


def _identity(keys: list[Any]) -> Group:
    pairs: list[tuple[object, object]] = []
    for one in Identity.objects.filter(pk__in=keys, erased_at=None):
        pairs += [
            (_("Given name"), one.given_name),
            (_("Family name"), one.family_name),
            (_("E-mail address"), one.email),
            (_("Phone"), one.phone),
            (_("Language"), one.language),
            (_("Date of birth"), day(one.born_on) if one.born_on else ""),
            (_("Personal code"), _("not kept; a sum made of it recognises you") if one.national_id_hash else ""),
        ]
    return Group(
        "identity",
        _("Name and contacts"),
        _("To invite you, to give you a seat and a certificate"),
        _("From your enterprise, the operator, or an imported list"),
        _("Until it is erased"),
        _rows(pairs),
    )


def _account(person: Person) -> Group:
    user = person.user
    rows: list[tuple[object, object]] = []
    if user is not None and user.is_active:
        rows = [(_("Signs in with"), user.email), (_("Name"), user.name)]
        rows += [(_("Role"), held) for held in map(str, user.memberships.filter(ended_at=None))]
        rows += [
            (moment(one.at), f"{one.get_way_display()}, {one.device} {one.network}".strip(", "))
            for one in SignIn.objects.filter(user=user).order_by("-at")
        ]
    return Group(
        "account",
        _("Account and sign-ins"),
        _("So that you, and nobody else, reach your pages"),
        _("From you, and from each sign-in"),
        _("Sign-ins for some months, the account until it is erased"),
        _rows(rows),
    )


def _employments(keys: list[Any]) -> Group:
    found = Employment.objects.filter(person__in=keys).select_related("enterprise").order_by("started_on")
    rows = [
        (
            one.enterprise.name,
            f"{day(one.started_on)} – {day(one.ended_on) if one.ended_on else _('today')} {one.occupation}",
        )
        for one in found
    ]
    return Group(
        "employment",
        _("Employment"),
        _("Public money for a seat is granted to the enterprise you work in"),
        _("From your enterprise"),
        _("As long as the evidence of courses is kept"),
        _rows(rows),
    )


def _seats(keys: list[Any]) -> Group:
    seats = Seat.objects.filter(person__in=keys).select_related("occasion__edition").order_by("pk")
    rows: list[tuple[object, object]] = [
        (
            f"{one.occasion.code} {one.occasion.title}".strip(),
            f"{one.occasion.edition.title}: {one.get_state_display()}",
        )
        for one in seats
    ]
    marks = Attendance.objects.filter(seat__in=seats, superseded_by=None).select_related("part", "seat__occasion")
    rows += [
        (
            f"{one.seat.occasion.code} {moment(one.part.starts_at)}",
            f"{one.get_presence_display()}, {one.get_method_display()}",
        )
        for one in marks.order_by("part__starts_at")
    ]
    parts = Contributor.objects.filter(person__in=keys).select_related("measure__occasion").order_by("pk")
    rows += [(one.measure.occasion.title, one.get_part_display()) for one in parts]
    found = Certificate.objects.filter(participation__person__in=keys).order_by("issued_on")
    rows += [(_("Certificate"), f"{one.code}, {day(one.issued_on)}") for one in found]
    return Group(
        "courses",
        _("Seats, attendance and certificates"),
        _("To hold the courses, and to prove them to the funder"),
        _("From your enterprise, the trainer and the sheets you signed"),
        _("As long as the evidence of courses is kept"),
        _rows(rows),
    )


def _told(answers: Answers, given: dict[str, str]) -> list[tuple[object, object]]:
    questions = questions_of(answers.edition, answers.moment, with_retired=True)
    return [
        (worded(one.text), _("prefers not to say") if given[one.key] == DECLINED else said(one, given[one.key]))
        for one in questions
        if one.key in given
    ]


def _answered(keys: list[Any]) -> Any:
    found = Answers.objects.filter(person__in=keys).select_related("edition", "apart")
    return found.order_by("edition__starts_on", "pk")


def _answers(keys: list[Any]) -> Group:
    rows: list[tuple[object, object]] = []
    for one in _answered(keys):
        if one.said:
            rows.append((one.edition.title, f"{one.get_moment_display()}: {one.get_state_display()}"))
            rows += _told(one, one.said)
    return Group(
        "answers",
        _("Answers for the funder"),
        _("The funder is told numbers of participants"),
        _("From you"),
        _("As the notice says that you confirmed"),
        _rows(rows),
    )


def _sensitive(keys: list[Any], is_shown: bool) -> Group:
    rows: list[tuple[object, object]] = []
    for one in _answered(keys):
        if hasattr(one, "apart"):
            rows += _told(one, one.apart.said)
    return Group(
        "sensitive",
        _("Sensitive answers, kept apart"),
        _("The funder is told numbers, none under five"),
        _("From you"),
        _("As the notice says that you confirmed"),
        _rows(rows) if is_shown else [],
        bool(rows) and not is_shown,
    )


def _looks(keys: list[Any]) -> Group:
    found = Look.objects.filter(person_key__in=keys).select_related("by").order_by("at")
    rows = [(moment(one.at), f"{one.by.name}: {one.reason}") for one in found]
    return Group(
        "looks",
        _("Who has looked at the sensitive answers"),
        _("So that you know"),
        _("Written by the system"),
        _("As long as the evidence of courses is kept"),
        _rows(rows),
    )


def _confirmations(keys: list[Any]) -> Group:
    found = Confirmation.objects.filter(person__in=keys).select_related("notice__edition").order_by("at")
    rows = [
        (
            one.notice.edition.title,
            _("version %(version)d, %(day)s") % {"version": one.notice.version, "day": day(one.at)},
        )
        for one in found
    ]
    return Group(
        "notices",
        _("Notices you have read"),
        _("To prove that you were told"),
        _("From you"),
        _("As long as the evidence of courses is kept"),
        _rows(rows),
    )


def _letters(person: Person) -> Group:
    identity = person.identity
    mine = Message.objects.none()
    if not identity.erased_at:
        mine = Message.objects.filter(to_address=identity.email) if identity.email else mine
        mine = mine | Message.objects.filter(to_address="", to_name=str(identity))
    rows = [(moment(one.created_at), one.subject) for one in mine.order_by("created_at")]
    return Group(
        "letters",
        _("Letters to you"),
        _("To tell you of your seats and courses"),
        _("Written by the system"),
        _("Until it is erased"),
        _rows(rows),
    )


def _documents(keys: list[Any]) -> Group:
    text = [str(key) for key in keys]
    found = Document.objects.filter(scopes__scope_kind="person", scopes__scope_id__in=text).distinct()
    sheets = Document.objects.filter(sheets__session__occasion__seats__person__in=keys).distinct()
    rows = [
        (one.name, f"{one.get_kind_display()}, {day(one.uploaded_at)}, SHA-256 {one.sha256[:12]}…")
        for one in (*found.order_by("uploaded_at"), *sheets.order_by("uploaded_at"))
    ]
    return Group(
        "documents",
        _("Files"),
        _("To prove the courses"),
        _("From the trainer, the operator and the system"),
        _("As long as the evidence of courses is kept"),
        _rows(rows),
    )


def _imports(keys: list[Any]) -> Group:
    found = ImportedRow.objects.filter(record__in=[str(key) for key in keys]).select_related("of__document")
    rows = [(one.of.document.name, _("row %d") % one.number) for one in found.order_by("pk")]
    return Group(
        "imports",
        _("Lists from which records came"),
        _("To prove where records came from"),
        _("From an imported list"),
        _("Five years from the import"),
        _rows(rows),
    )


def _history(keys: list[Any]) -> Group:
    events: Any = Identity.events.rel.related_model  # type: ignore[attr-defined]
    found = events.objects.filter(person_id__in=keys)
    names = sorted({f"{one.given_name} {one.family_name}".strip() for one in found} - {""})
    rows: list[tuple[object, object]] = [(_("Changes"), number(found.count()))] if names else []
    rows += [(_("Name as it was"), name) for name in names]
    return Group(
        "history",
        _("History of the record"),
        _("So that nobody changes data unseen"),
        _("Written by the database"),
        _("Until it is erased"),
        _rows(rows),
    )
