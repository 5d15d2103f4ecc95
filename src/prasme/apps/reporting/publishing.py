"""What everybody may read of an edition: figures whose small cells are hidden, as a page, CSV and DCAT-AP."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import charts, queries
from prasme.apps.reporting.catalogue import HEADLINE, is_apart, sets
from prasme.engines.figures import Definition, Indicator

PUBLIC = (HEADLINE, "cost", "reach")  # sets; of participants nothing is told
NEVER = (
    "region",
    "enterprise",
    "person",
    "run",
    "provider",
    "course",
)  # a region beside its places tells the hidden one
CSV_HEADER = ["indicator", "title", "unit", "breakdown", "key", "name", "value", "records", "hidden"]
EUROVOC_SKILLS = "http://publications.europa.eu/resource/authority/data-theme/EDUC"


def published(edition: Edition) -> list[dict[str, Any]]:
    """Each figure that has a value, with its breakdowns; what could tell who somebody is, is hidden."""
    scope, targets = queries.scope_of(edition), charts.targets_of(edition)
    found = []
    for definition in _definitions():
        made = queries.figure(definition, scope)
        if made.value is None:
            continue
        line = charts.for_everybody(made, targets.get(definition.id))
        is_hidden = 0 < made.base < definition.fewest or any(0 < p.base < p.indicator.fewest for p in made.parts)
        if is_hidden:
            line = charts.few(made, targets.get(definition.id), "")
        found.append(
            {
                "definition": definition,
                "made": made,
                "line": line,
                "rule": queries.text(definition.counting_rule),
                "is_hidden": is_hidden,
                "breakdowns": [] if is_hidden else _breakdowns(definition, scope),
            }
        )
    return found


def _definitions() -> Iterator[Definition]:
    for name in PUBLIC:
        for definition in sets()[name].definitions.values():
            if queries.has_source(definition) and not is_apart(definition):
                yield definition


def _breakdowns(definition: Definition, scope: queries.Scope) -> list[dict[str, Any]]:
    if not isinstance(definition, Indicator):
        return []
    return [one for one in charts.guarded(definition, scope) if one["by"] not in NEVER]


def lines(figures: list[dict[str, Any]]) -> Iterator[list[Any]]:
    """Of the CSV: the whole of each figure, then its cells. Hidden ones stand there without a number."""
    for one in figures:
        definition, made, out = one["definition"], one["made"], one["is_hidden"]
        told = [definition.id, queries.text(definition.title), queries.text(definition.unit)]
        yield [*told, "", "", "", None if out else made.value, None if out else made.base, out]
        for breakdown in one["breakdowns"]:
            for cell in breakdown["cells"]:
                is_hidden = cell["base"] is None
                yield [
                    *told, breakdown["by"], cell["key"], cell["label"], cell["exact"], cell["base"], is_hidden,
                ]  # fmt: skip


def dcat(edition: Edition, at: datetime) -> dict[str, Any]:
    """The description of the data set for catalogues of open data (DCAT-AP 3), as JSON-LD."""
    page = settings.PUBLIC_ADDRESS + reverse("reporting:results", args=[edition.code])
    csv = settings.PUBLIC_ADDRESS + reverse("reporting:results-csv", args=[edition.code])
    owner = edition.programme.owner
    return {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
            "adms": "http://www.w3.org/ns/adms#",
        },
        "@id": page,
        "@type": "dcat:Dataset",
        "dct:identifier": edition.code,
        "dct:title": {"@value": edition.title},
        "dct:description": {"@value": edition.programme.goal or edition.programme.title},
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": owner.name},
        "dcat:theme": {"@id": EUROVOC_SKILLS},
        "dct:accessRights": {"@id": "http://publications.europa.eu/resource/authority/access-right/PUBLIC"},
        "dct:modified": {"@type": "xsd:dateTime", "@value": at.isoformat()},
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@type": "xsd:date", "@value": str(edition.starts_on)},
            "dcat:endDate": {"@type": "xsd:date", "@value": str(edition.ends_on)},
        },
        "dcat:landingPage": {"@id": page},
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dct:title": {"@value": f"{edition.title} (CSV)"},
                "dcat:accessURL": {"@id": csv},
                "dcat:downloadURL": {"@id": csv},
                "dcat:mediaType": {"@id": "http://www.iana.org/assignments/media-types/text/csv"},
                "dct:format": {"@id": "http://publications.europa.eu/resource/authority/file-type/CSV"},
                "dct:license": {"@id": "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0"},
            }
        ],
    }  # fmt: skip
