"""The list of records behind a figure: its columns, and how an address narrows it."""

from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.cells import Row, linked, written
from prasme.apps.core.tables import Column
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.occasions.models import Sheet
from prasme.apps.reporting.catalogue import sources
from prasme.apps.reporting.rules import Indicator
from prasme.apps.training.queries import course_title

LINK = '<a href="{}">{}<span class="visually-hidden"> {}</span></a>'


def _course(row: Row) -> SafeString:
    here = reverse("training:run", args=[row["run_code"]])
    return format_html('{} <small class="code"><a href="{}">{}</a></small>', row["course_title"], here, row["run_code"])


def _record(row: Row) -> SafeString:
    of = f"{row['person_name']}, {row['run_code']}"
    return format_html(LINK, reverse("site:participation", args=[row["pk"]]), _("Open"), of)


def _proof(row: Row) -> SafeString | str:
    if not row["sheet_id"]:
        return ""
    return format_html(LINK, reverse("evidence:document", args=[row["sheet_id"]]), _("Signed sheet"), row["run_code"])


def _recommends(row: Row) -> str:
    return _("yes") if row["would_recommend"] else _("no")


_ENTERPRISE = linked("site:enterprise", by="enterprise_id", text=itemgetter("enterprise_name"))
_PERSON = linked("site:person", by="person_id", text=itemgetter("person_name"))
PARTICIPATIONS = [
    Column("enterprise_name", sort="enterprise_name", label=_l("Enterprise"), show=_ENTERPRISE),
    Column("person_name", sort="person_name", label=_l("Person"), show=_PERSON),
    Column("course_title", sort="course_title", label=_l("Course"), show=_course),
    Column("run_code", sort="run_code"),
    Column("completed_on", sort="completed_on", label=_l("Completed"), show=written("completed_on", short_day)),
    Column("municipality_name", sort="municipality_name", label=_l("Municipality")),
    Column("size_class", sort="size_class"),
    Column("sector", sort="sector"),
    Column("enterprise_id"),
    Column("person_id"),
    Column("sheet_id"),
    Column("record", label=_l("Record"), show=_record, of_page=True),
    Column("proof", label=_l("Proof"), show=_proof, of_page=True),
]
ANSWERS = [
    Column("course_title", sort="course_title", label=_l("Course"), show=_course),
    Column("run_code", sort="run_code"),
    Column("given_on", sort="given_on", label=_l("Given"), show=written("given_on", short_day)),
    Column("quality", sort="quality", label=_l("Quality, 0 to 10"), css="number"),
    Column("would_recommend", sort="would_recommend", label=_l("Would recommend"), show=_recommends),
]


def columns_of(indicator: Indicator) -> list[Column]:
    return ANSWERS if indicator.is_of_answers else PARTICIPATIONS


def listed(indicator: Indicator, found: QuerySet) -> QuerySet:
    """The records with what the list shows of each; the proof is the newest scan of the run's last session."""
    if indicator.is_of_answers:
        return found.annotate(course_title=course_title("occasion__run__course"), run_code=F("occasion__run__code"))
    sheet = Sheet.objects.filter(session__occasion=OuterRef("run__occasion")).order_by("-session__number", "-pk")
    identity = "person__identity__"
    return found.annotate(
        enterprise_name=F("enterprise__name"),
        person_name=Concat(F(f"{identity}given_name"), Value(" "), F(f"{identity}family_name")),
        course_title=course_title("run__course"),
        run_code=F("run__code"),
        municipality_name=F("municipality__name"),
        size_class=F("profile__size_class"),
        sector=F("section"),
        sheet_id=Subquery(sheet.values("document_id")[:1]),
    )


class NoSuchKey(Exception):
    """The address narrows a breakdown to what cannot be one of its keys: a word for a number, say."""


UNKNOWN = "unknown"  # in an address: the records that lack the key


def filters_of(indicator: Indicator, query: Mapping[str, str]) -> dict[str, Any]:
    """The breakdowns' keys that the address names. Raises NoSuchKey."""
    return {name: _key(indicator, name, query[name]) for name in indicator.breakdowns if query.get(name)}


def _key(indicator: Indicator, name: str, text: str) -> Any:
    if text == UNKNOWN:
        return None
    source = sources()[indicator.source]
    field = source.rows().values(key=F(source.columns[name].path)).query.annotations["key"].output_field
    try:
        key = field.to_python(text)
    except ValidationError as problem:
        raise NoSuchKey(text) from problem
    if "\0" in text:  # no text in the database has it
        raise NoSuchKey(text)
    return key
