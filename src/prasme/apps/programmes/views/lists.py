"""The columns of the lists of programmes, editions and deadlines."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.cells import Row, in_state, linked, written
from prasme.apps.core.tables import Column
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.programmes.models import DeadlineKind, EditionState, Repeat, Responsible

STATES = {EditionState.DRAFT: "saved", EditionState.OPEN: "verified", EditionState.CLOSED: "saved"}


def _edition(row: Row) -> SafeString:
    return format_html('{} <small class="code">{}</small>', _EDITION(row), row["code"])


def _programme(row: Row) -> SafeString:
    return format_html('{} <small class="code">{}</small>', _PROGRAMME(row), row["code"])


_EDITION = linked("programmes:edition", by="code", text=lambda row: row["told_title"])
_PROGRAMME = linked("programmes:programme", by="code", text=lambda row: row["told_title"])
EDITIONS = [
    Column("told_title", "told_title", label=_l("Edition"), show=_edition),
    Column("code", "code"),
    Column("programme_title", "programme_title", label=_l("Programme")),
    Column("starts_on", "starts_on", label=_l("First day"), show=written("starts_on", short_day)),
    Column("ends_on", "ends_on", label=_l("Last day"), show=written("ends_on", short_day)),
    Column("territory_name", "territory_name", label=_l("Territory")),
    Column("currency", "currency"),
    Column("state", "state", label=_l("State"), show=in_state("state", EditionState, STATES)),
]
PROGRAMMES = [
    Column("told_title", "told_title", label=_l("Programme"), show=_programme),
    Column("code", "code"),
    Column("owner_name", "owner_name", label=_l("Owner")),
    Column("country", "country", label=_l("Country"), show=written("country", str, "–")),
    Column("origin", "origin", label=_l("Adapted from"), show=written("origin", str, "–")),
    Column("editions_count", "editions_count", label=_l("Editions"), css="number"),
]
DEADLINES = [
    Column("due_on", "due_on"),
    Column("title", "title"),
    Column("kind", "kind", write=lambda value: str(DeadlineKind(value).label)),
    Column("responsible", "responsible", write=lambda value: str(Responsible(value).label)),
    Column("repeat", "repeat", write=lambda value: str(Repeat(value).label)),
    Column("done_at", "done_at"),
    Column("done_by_name", "done_by_name"),
    Column("note", "note"),
]
