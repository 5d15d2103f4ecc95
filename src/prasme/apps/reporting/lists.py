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

from prasme.apps.core.cells import Row, linked, of_choices, written
from prasme.apps.core.tables import Column
from prasme.apps.core.templatetags.writing import money, short_day
from prasme.apps.core.tongues import told
from prasme.apps.occasions.models import Presence, Sheet
from prasme.apps.programmes.models import LegalBasis
from prasme.apps.reporting import lists_of_measures
from prasme.apps.reporting.catalogue import sources
from prasme.apps.training.models import ApplicationState
from prasme.engines.figures import Indicator

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


def _name(identity: str) -> Concat:
    return Concat(F(f"{identity}given_name"), Value(" "), F(f"{identity}family_name"))


def _course_if_any(row: Row) -> SafeString | str:
    return _course(row) if row["run_code"] else ""


def _recommends(row: Row) -> str:
    return _("yes") if row["would_recommend"] else _("no")


def _is_whole(row: Row) -> str:
    return _("yes") if row["is_whole"] else _("no")


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


GRANTS = [
    Column("enterprise_name", sort="enterprise_name", label=_l("Enterprise"), show=_ENTERPRISE),
    Column("course_title", sort="course_title", label=_l("Course"), show=_course_if_any),
    Column("run_code", sort="run_code"),
    Column("granted_on", sort="granted_on", label=_l("Granted"), show=written("granted_on", short_day)),
    Column("legal_basis", sort="legal_basis", label=_l("Legal basis"), show=of_choices("legal_basis", LegalBasis)),
    Column("price", sort="price", label=_l("Price"), show=written("price", money), css="number"),
    Column("amount", sort="amount", label=_l("Aid"), show=written("amount", money), css="number"),
    Column("own_share", sort="own_share", label=_l("Own share"), show=written("own_share", money), css="number"),
    Column("enterprise_id"),
]
HALF_DAYS = [
    Column("enterprise_name", sort="enterprise_name", label=_l("Enterprise"), show=_ENTERPRISE),
    Column("person_name", sort="person_name", label=_l("Person"), show=_PERSON),
    Column("course_title", sort="course_title", label=_l("Course"), show=_course_if_any),
    Column("run_code", sort="run_code"),
    Column("held_on", sort="held_on", label=_l("Day"), show=written("held_on", short_day)),
    Column("presence", sort="presence", label=_l("Presence"), show=of_choices("presence", Presence)),
    Column("enterprise_id"),
    Column("person_id"),
]
APPLICATIONS = [
    Column("enterprise_name", sort="enterprise_name", label=_l("Enterprise"), show=_ENTERPRISE),
    Column("number", sort="number", label=_l("Number")),
    Column("submitted_on", sort="submitted_on", label=_l("Sent"), show=written("submitted_on", short_day)),
    Column("state", sort="state", label=_l("State"), show=of_choices("state", ApplicationState)),
    Column("enterprise_id"),
]
PARTICIPANTS = [
    Column("person_name", sort="person_name", label=_l("Person"), show=_PERSON),
    Column("entered", sort="entered", label=_l("First day"), show=written("entered", short_day)),
    Column("left", sort="left", label=_l("Answered on leaving"), show=written("left", short_day)),
    Column("is_whole", sort="is_whole", label=_l("Everything is there"), show=_is_whole),
    Column("person_id"),
]
COLUMNS = {
    "participant": PARTICIPANTS,
    "participation": PARTICIPATIONS,
    "answer": ANSWERS,
    "grant": GRANTS,
    "attendance": HALF_DAYS,
    "application": APPLICATIONS,
    **lists_of_measures.COLUMNS,
}


def columns_of(indicator: Indicator) -> list[Column]:
    return COLUMNS[indicator.source]


def newest_first(indicator: Indicator) -> str:
    return f"-{sources()[indicator.source].day}"


def listed(indicator: Indicator, found: QuerySet) -> QuerySet:
    """The records with what the list shows of each."""
    return LISTED[indicator.source](found)


def _answers(found: QuerySet) -> QuerySet:
    return found.annotate(course_title=told("occasion__run__course__title"), run_code=F("occasion__run__code"))


def _grants(found: QuerySet) -> QuerySet:
    run = "seat__occasion__run__"
    return found.annotate(
        enterprise_name=F("enterprise__name"), course_title=told(f"{run}course__title"), run_code=F(f"{run}code")
    )


def _half_days(found: QuerySet) -> QuerySet:
    return found.annotate(
        enterprise_name=F("seat__holder__name"),
        enterprise_id=F("seat__holder"),
        person_id=F("seat__person"),
        person_name=_name("seat__person__identity__"),
        course_title=told("seat__occasion__run__course__title"),
        run_code=F("seat__occasion__run__code"),
    )


def _participations(found: QuerySet) -> QuerySet:
    """The proof is the newest scan of the run's last session."""
    sheet = Sheet.objects.filter(session__occasion=OuterRef("run__occasion")).order_by("-session__number", "-pk")
    return found.annotate(
        enterprise_name=F("enterprise__name"),
        person_name=_name("person__identity__"),
        course_title=told("run__course__title"),
        run_code=F("run__code"),
        municipality_name=F("municipality__name"),
        size_class=F("profile__size_class"),
        sector=F("section"),
        sheet_id=Subquery(sheet.values("document_id")[:1]),
    )


def _applications(found: QuerySet) -> QuerySet:
    return found.annotate(enterprise_name=F("enterprise__name"))


def _participants(found: QuerySet) -> QuerySet:
    return found.annotate(person_name=_name("person__identity__"))


LISTED = {
    "participant": _participants,
    "participation": _participations,
    "answer": _answers,
    "grant": _grants,
    "attendance": _half_days,
    "application": _applications,
    **lists_of_measures.LISTED,
}


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
