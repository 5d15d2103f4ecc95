"""Reads of scans: which a user sees, which pages wait, what stands beside a page."""

from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.occasions.models import Attendance, PageState, Part, Scan, ScanPage, Session, Sheet
from prasme.apps.occasions.queries import occasions_visible_to, parts_of, sessions_kept_by
from prasme.apps.occasions.rules import ATTENDED
from prasme.apps.programmes.models import Mode


def scans_visible_to(user: User) -> QuerySet[Scan]:
    """Those that the user brought, and those of the editions and organisers whose rosters the user keeps."""
    reached = reach(user, Permission.ROSTER_KEEP)
    if reached.everything:
        return Scan.objects.all()
    found = Q(document__uploaded_by=user)
    for kind, ids in reached.ids.items():
        found |= Q(document__scopes__scope_kind=kind, document__scopes__scope_id__in=ids)
    return Scan.objects.filter(found).distinct()


def pages_visible_to(user: User) -> QuerySet[ScanPage]:
    return (
        ScanPage.objects.filter(scan__in=scans_visible_to(user).values("pk"))
        .select_related("scan__document__uploaded_by", "occasion__venue", "occasion__edition", "filed_by")
        .order_by("-scan__document__uploaded_at", "scan", "number")
    )


def pages_waiting(user: User) -> QuerySet[ScanPage]:
    """Pages that nobody has entered yet: those that are not filed first."""
    waiting = pages_visible_to(user).filter(state__in=(PageState.UNREAD, PageState.FILED), occasion__locked_at=None)
    return waiting.order_by("-state", "scan__document__uploaded_at", "scan", "number")


def parts_on(page: ScanPage) -> list[Part]:
    return list(page.parts.select_related("session").order_by("starts_at"))


def sessions_to_choose(user: User, *, words: str, at: datetime) -> QuerySet[Session]:
    """Sessions that have begun and whose sheet a page may be: those of the words, else those that miss one."""
    found = Session.objects.filter(
        occasion__in=occasions_visible_to(user, Permission.ROSTER_KEEP).values("pk"), is_cancelled=False,
        starts_at__lte=at,
    )  # fmt: skip
    for word in words.split():
        found = found.filter(Q(occasion__code__icontains=word) | Q(occasion__title__icontains=word))
    if not words:
        found = found.filter(~Exists(Sheet.objects.filter(session=OuterRef("pk"))))
    return found.select_related("occasion__venue").order_by("-starts_at", "pk")


def parts_of_sessions(sessions: list[Session]) -> list[Part]:
    chosen = {session.pk for session in sessions}
    occasions = {session.occasion_id: session.occasion for session in sessions}
    return [part for one in occasions.values() for part in parts_of(one) if part.session_id in chosen]


def unsigned_people(user: User) -> QuerySet[Session]:
    """Sessions whose sheet is here and on which people are present whose signature is not entered."""
    present = Attendance.objects.filter(
        part__session=OuterRef("pk"), superseded_by=None, presence__in=ATTENDED
    ).exclude(method="signature")
    filed = ScanPage.objects.filter(parts__session=OuterRef("pk"), state=PageState.ENTERED)
    return (
        sessions_kept_by(user)
        .filter(Exists(filed), Exists(present), mode=Mode.FACE_TO_FACE)
        .annotate(code=F("occasion__code"))
        .order_by("starts_at", "pk")
    )
