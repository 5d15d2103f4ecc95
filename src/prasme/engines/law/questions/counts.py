"""Questions about counting and classes: participants, enterprises, urbanisation, NACE, NUTS."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from prasme.engines.law import participants as rules
from prasme.engines.law.classifications import NotInTables, nace_section, nuts_regions
from prasme.engines.law.dated import law_on
from prasme.engines.law.enterprises_counted import Support, enterprises_counted
from prasme.engines.law.questions.given import Given, QuestionUnclear, numbers, share
from prasme.engines.law.reason import Reason
from prasme.engines.law.urbanisation import degree_of_urbanisation as find_degree
from prasme.engines.law.urbanisation import type_of_region

Answer = tuple[dict[str, Any], tuple[Reason, ...]]
SUPPORTS = {
    "grant": Support.GRANT, "subsidy": Support.GRANT, "voucher": Support.GRANT,
    "loan": Support.FINANCIAL, "guarantee": Support.FINANCIAL, "equity": Support.FINANCIAL,
    "financial": Support.FINANCIAL, "instrument": Support.FINANCIAL,
    "non-financial": Support.NON_FINANCIAL, "non_financial": Support.NON_FINANCIAL, "advice": Support.NON_FINANCIAL,
    "advis": Support.NON_FINANCIAL, "training": Support.NON_FINANCIAL, "consult": Support.NON_FINANCIAL,
    "mentor": Support.NON_FINANCIAL, "service": Support.NON_FINANCIAL, "coach": Support.NON_FINANCIAL,
    "test": Support.NON_FINANCIAL, "network": Support.NON_FINANCIAL,
}  # fmt: skip


def participants(given: Given, day: date) -> Answer:
    law = law_on(day)
    answer: dict[str, Any] = {}
    reasons: list[Reason] = []

    def take(found: Any) -> None:
        answer.update(found.outcome)
        reasons.extend(found.reasons)

    if {"unemployed", "inactive", "employed", "self_employed"}.intersection(given):
        take(
            rules.by_status(
                given.whole("unemployed", default=0), given.whole("inactive", default=0),
                given.whole("employed", default=0) + given.whole("self_employed", default=0), law,
                long_term=given.whole("of_which_ltu", "ltu", "long_term", default=0),
            )
        )  # fmt: skip
    if "ages" in given:
        period = str(given.any_of("period", "fund", default=""))
        is_earlier = "2014" in period or period.upper() == "ESF"
        take((rules.by_earlier_age if is_earlier else rules.by_age)(numbers(given["ages"], "ages"), law))
    if aim := str(given.any_of("aim", default="")).lower():
        is_firm = any(word in aim for word in ("company", "firm", "enterprise", "employer", "business"))
        people, firms = given.whole("people", "persons", "trainees", default=1), given.whole("firms", default=1)
        take(rules.by_aim(law, is_for_the_firm=is_firm, people=people, firms=firms))
    if "complete" in given or "incomplete" in given:
        complete, incomplete = given.whole("complete", default=0), given.whole("incomplete", default=0)
        take(rules.complete_only(complete, incomplete, law))
    if not answer:
        raise QuestionUnclear("the question gives no statuses, ages or aim")
    return answer, tuple(reasons)


def enterprises_counted_once(given: Given, day: date) -> Answer:
    supports = []
    for one in given.any_of("supports"):
        firm, told = (one["firm"], one["kind"]) if isinstance(one, Mapping) else one[: len(("firm", "kind"))]
        words = sorted(SUPPORTS, key=len, reverse=True)
        kind = next((SUPPORTS[word] for word in words if word in str(told).lower()), None)
        if kind is None:
            raise QuestionUnclear(f"{told} is no known kind of support")
        supports.append((str(firm), kind))
    found = enterprises_counted(supports, law_on(day))
    return dict(found.outcome), found.reasons


def degree_of_urbanisation(given: Given, day: date) -> Answer:
    law = law_on(day)
    if "urban_centre" not in given and {"clusters", "urban_clusters"}.intersection(given):
        region = type_of_region(share(given.number("clusters", "urban_clusters")), law)
        return {"typology": region["type"]}, region.reasons
    centre = given.number("urban_centre", default=Decimal(0))
    rural = given.number("rural", default=100 - centre - given.number("other_cluster", default=Decimal(0)))
    found = find_degree(share(centre), share(rural), law)
    return {"degurba": found["degree"]}, found.reasons


def nace(given: Given, day: date) -> Answer:
    """One code of both revisions, or `rev 2 / rev 2.1`."""
    parts = [part.strip() for part in str(given.any_of("code", "rev2_code", "codes")).split("/")]
    by_revision = {"2": given.get("rev2", parts[0]), "2.1": given.get("rev2.1", parts[-1])}
    answer: dict[str, Any] = {}
    reasons: list[Reason] = []
    try:
        for revision, code in by_revision.items():
            found = nace_section(str(code), revision, day)
            answer[f"rev{revision}_section"] = found["section"] or None
            reasons += found.reasons
    except NotInTables as problem:
        raise QuestionUnclear(f"{problem} is no code of NACE") from problem
    return answer, tuple(reasons)


def nuts(given: Given, day: date) -> Answer:
    code = str(given.any_of("code", default=""))
    country = str(given.any_of("country", default="".join(filter(str.isalpha, code))[: len("LV")]))
    try:
        found = nuts_regions(country, day, version=str(given.any_of("version", default="")))
    except NotInTables as problem:
        raise QuestionUnclear(f"{problem} is not in the tables") from problem
    answer: dict[str, Any] = {"codes": found.names, "count": len(found.names), "version": found.version}
    if code:
        answer |= {"name": found.names.get(code), "valid": code in found.names}
    return answer, (found.reason,)
