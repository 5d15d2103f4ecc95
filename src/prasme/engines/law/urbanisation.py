"""City, town or rural by shares of people in grid cells; and the same question for a NUTS 3 region."""

from __future__ import annotations

from decimal import Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import because, percent, phrase

CITY, RURAL = "urbanisation.city_share", "urbanisation.rural_share"
URBAN_REGION, BETWEEN = "urbanisation.urban_region_share", "urbanisation.intermediate_region_share"
MESSAGES = {
    "city": phrase("City: %(share)s live in urban centres, at least %(limit)s."),
    "rural": phrase("Rural: %(share)s live in rural cells, at least %(limit)s."),
    "town_suburb": phrase("Town or suburb: neither %(limit)s in urban centres nor in rural cells."),
    "predominantly_urban": phrase("Predominantly urban: %(share)s live in urban clusters."),
    "intermediate": phrase("Intermediate: %(share)s live in urban clusters."),
    "predominantly_rural": phrase("Predominantly rural: %(share)s live in urban clusters."),
}


def degree_of_urbanisation(urban_centre: Decimal, rural: Decimal, law: Law) -> Finding:
    """outcome: degree. urban_centre, rural: shares of the local unit's people, 0 to 1."""
    if urban_centre >= law[CITY]:
        degree, name, share = "city", CITY, urban_centre
    elif rural >= law[RURAL]:
        degree, name, share = "rural", RURAL, rural
    else:
        degree, name, share = "town_suburb", CITY, urban_centre
    reason = because(law, name, MESSAGES[degree], share=percent(share), limit=percent(law[name]))
    inputs = {"urban_centre": urban_centre, "rural": rural}
    return Finding(
        rule="degree_of_urbanisation", day=law.day, inputs=inputs, outcome={"degree": degree}, reasons=(reason,)
    )


def type_of_region(in_clusters: Decimal, law: Law) -> Finding:
    """outcome: type, of a NUTS 3 region. in_clusters: share of its people in urban clusters, 0 to 1."""
    if in_clusters >= law[URBAN_REGION]:
        kind = "predominantly_urban"
    elif in_clusters > law[BETWEEN]:
        kind = "intermediate"
    else:
        kind = "predominantly_rural"
    reason = because(law, URBAN_REGION, MESSAGES[kind], BETWEEN, share=percent(in_clusters))
    return Finding(rule="type_of_region", day=law.day, outcome={"type": kind}, reasons=(reason,))
