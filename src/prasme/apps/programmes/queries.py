"""Reads of programmes, scoped to what the user may see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from itertools import groupby

from django.apps import apps
from django.db.models import Count, F, Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission, Role
from prasme.apps.core.tongues import told
from prasme.apps.programmes.models import (
    Block,
    CalendarLink,
    Course,
    Deadline,
    Edition,
    EditionState,
    LegalBasis,
    Programme,
    Responsible,
)
from prasme.engines.law import law_on

# Which parameter of the law each legal basis stands on.
STANDS_ON = {LegalBasis.DE_MINIMIS: "de_minimis.ceiling", LegalBasis.TRAINING_AID: "training_aid.base_intensity"}


def editions_visible_to(user: User, permission: Permission = Permission.EDITION_VIEW) -> QuerySet[Edition]:
    """The editions in which the user has the permission; a provider's are those in which it holds something."""
    reached = reach(user, permission)
    found = reached.over(edition="pk")
    if ids := reached.ids.get("organisation"):
        # The way back from an occasion, by its name: this app knows nothing of what is held.
        found |= Q(pk__in=Edition.objects.filter(occasions__organiser__in=ids).values("pk"))
    return Edition.objects.filter(found).order_by("-starts_on", "code")


def edition_rows(editions: QuerySet[Edition], *, words: str = "", state: str = "") -> QuerySet[Edition]:
    """What a list shows of them, narrowed."""
    if state:
        editions = editions.filter(state=state)
    rows = editions.annotate(
        told_title=told("title"), programme_title=told("programme__title"), territory_name=F("territory__name")
    )
    for word in words.split():
        rows = rows.filter(Q(told_title__icontains=word) | Q(code__icontains=word) | Q(programme_title__icontains=word))
    return rows


def programme_rows(*, words: str = "") -> QuerySet[Programme]:
    rows = Programme.objects.annotate(
        told_title=told("title"),
        owner_name=F("owner__name"),
        country=F("territory__name"),
        origin=told("adapted_from__title"),
        editions_count=Count("editions"),
    )
    for word in words.split():
        rows = rows.filter(Q(told_title__icontains=word) | Q(code__icontains=word) | Q(owner_name__icontains=word))
    return rows


def curriculum(programme_id: int) -> QuerySet[Course]:
    return (
        Course.objects.filter(block__programme=programme_id)
        .select_related("block")
        .prefetch_related("hours", "outcomes")
        .order_by("block__number", "code")
    )


def blocks_of(programme_id: int) -> list[tuple[Block, list[Course]]]:
    """The curriculum, block by block."""
    return [(block, list(courses)) for block, courses in groupby(curriculum(programme_id), key=lambda c: c.block)]


@dataclass(frozen=True)
class Article:
    """Where the law of a day says what an edition stands on, and the number it gives."""

    source: str
    value: Decimal


def law_of(legal_basis: str, on: date) -> Article | None:
    """The article behind a legal basis on that day; none where no regulation of ours governs it on that day."""
    name, law = STANDS_ON.get(LegalBasis(legal_basis)), law_on(on)
    if name is None or not law.is_in_force(name):
        return None
    return Article(law.source(name), law[name])


def measurable() -> Mapping[str, str]:
    """Title of each indicator that an edition can promise. Apps above bring them in a module `measures`."""
    found: dict[str, str] = {}
    for config in apps.get_app_configs():
        if config.name.startswith("prasme.") and find_spec(f"{config.name}.measures"):
            found |= import_module(f"{config.name}.measures").titles()
    return found


def latest_start(editions: Sequence[Edition]) -> Edition | None:
    """The edition to begin with: the newest open one, else the newest."""
    by_day = sorted(editions, key=lambda edition: edition.starts_on, reverse=True)
    return next((edition for edition in by_day if edition.state == "open"), by_day[0] if by_day else None)


# ---------------------------------------------------------------- deadlines


def deadlines_for(user: User) -> QuerySet[Deadline]:
    """What the user is to see to: of the editions that each role reaches, the deadlines of that role."""
    found = reach(user, Permission.EDITION_EDIT).over(edition="edition_id") & Q(responsible=Responsible.OPERATOR)
    found |= reach(user, Permission.FIGURE_VIEW).over(edition="edition_id") & Q(responsible=Responsible.AUDITOR)
    providers = [held.scope_id for held in user.held if held.role == Role.PROVIDER]
    if providers:
        taught = Edition.objects.filter(occasions__organiser__in=providers)
        found |= Q(responsible=Responsible.PROVIDER, edition__in=taught.values("pk"))
    roles = {held.role for held in user.held}
    return Deadline.objects.filter(found, responsible__in=roles).exclude(edition__state=EditionState.DRAFT)


def deadlines_of(edition: Edition) -> QuerySet[Deadline]:
    return edition.deadlines.select_related("done_by").order_by("due_on", "pk")


def next_deadlines(edition: Edition, count: int) -> list[Deadline]:
    """The first that are not done."""
    return list(deadlines_of(edition).filter(done_at=None)[:count])


def owner_of_calendar(secret: str) -> User | None:
    """Whose calendar the address is; nobody's when the secret was renewed or the account closed."""
    link = CalendarLink.objects.select_related("user").filter(secret=secret, user__is_active=True).first()
    return link.user if link else None


# ---------------------------------------------------------------- programmes


def programmes() -> QuerySet[Programme]:
    return Programme.objects.select_related("owner", "territory", "adapted_from").order_by("title", "pk")


def currency_of(programme: Programme) -> str:
    """In which its courses are priced: that of its editions, which have one."""
    return programme.editions.values_list("currency", flat=True).order_by("-starts_on").first() or "EUR"


def lineage(programme: Programme) -> list[Programme]:
    """Where the programme comes from, the first ancestor first, and itself at the end."""
    line = [programme]
    while line[0].adapted_from_id is not None:
        parent = Programme.objects.get(pk=line[0].adapted_from_id)
        if parent in line:
            break
        line.insert(0, parent)
    return line
