"""Signed sheets come in as one file of many pages: read, filed to their half-days, entered beside the picture."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _
from procrastinate.contrib.django import app as jobs

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission, ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import open_document_to, store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.occasions import queries, rules
from prasme.apps.occasions.actions.attendance import Key, Proof, file_sheets, mark_attendance
from prasme.apps.occasions.models import (
    Method,
    PageState,
    Part,
    Presence,
    Scan,
    ScanPage,
    ScanState,
    Sheet,
)
from prasme.apps.occasions.papercodes import parts_of_code
from prasme.engines import scans

# By name: tasks import actions, never the other way.
READING = "prasme.apps.occasions.tasks.read_scan"


class ScannedAlready(Exception):
    """The same file came in before. scan: as which."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(_("This very file came in before; it is in the list."))
        self.scan = scan


class NotOneCourse(Exception):
    """The chosen half-days are of several courses."""

    def __str__(self) -> str:
        return _("A sheet is of one course. Choose days of one course only.")


@action
def take_in_scan(*, name: str, media_type: str, content: bytes, by: User, at: datetime) -> Scan:
    """Keep the file and have its pages read by a job. Raises ScannedAlready.

    Until its pages are filed, it is seen by those who keep rosters where the uploader does.
    """
    digest = hashlib.sha256(content).hexdigest()
    if known := Scan.objects.filter(document__sha256=digest, document__uploaded_by=by).first():
        raise ScannedAlready(known)
    ids = reach(by, Permission.ROSTER_KEEP).ids
    document = store_document(
        kind=DocumentKind.SIGNED_SHEET, name=name, content=content, media_type=media_type, by=by, at=at,
        scopes=[(ScopeKind(kind), key) for kind, keys in ids.items() for key in sorted(keys)],
    )  # fmt: skip
    scan = Scan.objects.create(document=document)
    jobs.configure_task(READING).defer(scan=scan.pk)
    return scan


@action
def read_scan(
    *, scan: Scan, by: User | None, at: datetime, tell: Callable[[int, int], None] = lambda _done, _of: None
) -> Scan:
    """Look for the code on each page and file those that have one; the others wait for a person."""
    now = Scan.objects.select_for_update(of=("self",)).select_related("document__uploaded_by").get(pk=scan.pk)
    if now.state != ScanState.WAITING:
        return now
    with now.document.file.open("rb") as file:
        content = file.read()
    try:
        of = scans.pages_of(content, now.document.media_type)
        for number in range(1, of + 1):
            tell(number - 1, of)
            codes = scans.codes_on(content, now.document.media_type, number)
            _read_page(now, number, codes, at)
    except scans.CannotRead:
        Scan.objects.filter(pk=now.pk).update(
            state=ScanState.FAILED, read_at=at, problem=_("The file cannot be opened, or it has too many pages.")
        )
    else:
        Scan.objects.filter(pk=now.pk).update(state=ScanState.READ, read_at=at)
    now.refresh_from_db()
    return now


def _read_page(scan: Scan, number: int, codes: Sequence[str], at: datetime) -> None:
    page = ScanPage.objects.create(scan=scan, number=number)
    found = next((parts for code in codes if (parts := parts_of_code(code))), [])
    uploader = scan.document.uploaded_by
    why = "" if found else "unknown" if codes else "no_code"
    if found and uploader:
        reached = queries.occasions_visible_to(uploader, Permission.ROSTER_KEEP)
        if not reached.filter(pk=found[0].session.occasion_id).exists():
            why = "elsewhere"
        elif all(part.starts_at > at for part in found):
            why = "ahead"
    if why:
        ScanPage.objects.filter(pk=page.pk).update(why=why)
    else:
        _file(page, found, by=None, at=at)


@action
def file_page(*, page: ScanPage, parts: Sequence[Part], by: User, at: datetime) -> None:
    """Somebody says whose sheet it is. Raises NotOneCourse."""
    now = ScanPage.objects.select_for_update(of=("self",)).select_related("scan__document").get(pk=page.pk)
    if len({part.session.occasion_id for part in parts}) != 1:
        raise NotOneCourse
    _file(now, parts, by=by, at=at)


def _file(page: ScanPage, parts: Sequence[Part], *, by: User | None, at: datetime) -> None:
    occasion, document = parts[0].session.occasion, page.scan.document
    ScanPage.objects.filter(pk=page.pk).update(
        state=PageState.FILED, why="", occasion=occasion, filed_at=at, filed_by=by, entered_at=None, entered_by=None
    )
    page.parts.set(parts)
    scopes: list[tuple[ScopeKind, object]] = [(ScopeKind.EDITION, occasion.edition_id)]
    if occasion.organiser_id:
        scopes.append((ScopeKind.ORGANISATION, occasion.organiser_id))
    open_document_to(document=document, scopes=scopes, by=by)
    sessions = {part.session_id: part.session for part in parts}
    known = set(Sheet.objects.filter(session__in=sessions, document=document).values_list("session", flat=True))
    file_sheets(sheets=[(session, document) for key, session in sessions.items() if key not in known], by=by)


@action
def put_aside(*, page: ScanPage, by: User) -> None:
    """It is no sheet: an empty back, a letter that was scanned with the rest."""
    ScanPage.objects.filter(pk=page.pk, state=PageState.UNREAD).update(state=PageState.ASIDE)


@action
def enter_page(
    *, page: ScanPage, signed: Mapping[Key, bool], seen: Mapping[Key, int | None], by: User, at: datetime
) -> int:
    """What the paper says: a signature proves presence, an empty box of somebody not marked is absence.

    Somebody who is marked present and has not signed stays present without the signature, and is listed as such.
    Returns how many marks were written. Raises what marking raises, and then nothing is entered.
    """
    now = ScanPage.objects.select_related("occasion", "scan__document").get(pk=page.pk)
    assert now.occasion is not None  # only a filed page is entered
    standing = queries.standing(now.occasion, signed)
    marks = {}
    for key, has_signed in signed.items():
        mark = standing.get(key)
        if has_signed:
            is_there = mark is not None and mark.presence in rules.ATTENDED
            marks[key] = Presence(mark.presence) if mark and is_there else Presence.PRESENT
        elif mark is None:
            marks[key] = Presence.ABSENT
    written = mark_attendance(
        occasion=now.occasion, marks=marks, method=Method.SIGNATURE, by=by, at=at, seen=seen,
        proof=Proof(document=now.scan.document),
    )  # fmt: skip
    ScanPage.objects.filter(pk=now.pk).update(state=PageState.ENTERED, entered_at=at, entered_by=by)
    return written
