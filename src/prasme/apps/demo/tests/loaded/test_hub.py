"""The hub's published years, counted by the figures and again by SQL of its own, from attendance upwards."""

from decimal import Decimal

import pytest

from prasme.apps.demo.tests.loaded.conftest import rows
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting.catalogue import definitions
from prasme.apps.reporting.models import Period
from prasme.apps.reporting.queries import breakdown, figure, scope_of

pytestmark = pytest.mark.usefixtures("loaded")

CAME = """
    select measure.kind, extract(year from measure.starts_on)::int, count(distinct measure.id),
        count(distinct seat.person_id)
    from measures_measure measure
    join occasions_occasion occasion on occasion.id = measure.occasion_id
    join programmes_edition edition on edition.id = occasion.edition_id
    join occasions_seat seat on seat.occasion_id = occasion.id
    join occasions_attendance mark on mark.seat_id = seat.id and mark.presence in ('present', 'late')
    where edition.code = 'dih-2018' and measure.state = 'held'
    group by 1, 2
"""
PUBLISHED = {
    ("hackathon", 2018): (2, 130),
    ("meetup", 2018): (3, 87),
    ("hackathon", 2019): (2, 91),
    ("meetup", 2019): (2, 77),
    ("workshop", 2019): (2, 50),
    ("conference", 2019): (1, 600),
}


def counted(name):
    return figure(definitions()[name], scope_of(Edition.objects.get(code="dih-2018"))).value


def by_kind(year):
    """Visits of a year as the figure's own cells tell them."""
    edition = Edition.objects.get(code="dih-2018")
    scope = scope_of(edition, Period.objects.get(edition=edition, title=str(year)))
    return {cell.key: cell.value for cell in breakdown(definitions()["measure_visits"], scope, "kind")}


def test_the_hubs_years_come_out_as_published():
    told = {(kind, year): (measures, people) for kind, year, measures, people in rows(CAME)}

    assert {key: told[key] for key in PUBLISHED} == PUBLISHED
    cells = {year: by_kind(year) for year in (2018, 2019)}
    assert {key: cells[key[1]][key[0]] for key in PUBLISHED} == {key: people for key, (_n, people) in PUBLISHED.items()}
    assert sum(measures for (kind, _year), (measures, _people) in told.items() if kind == "expert_visit") == 5
    assert counted("measure_visits") == counted("measure_participants") == sum(people for _n, people in told.values())
    assert counted("hackathon_applicants") == 40


def test_a_fifth_of_the_started_projects_is_implemented():
    assert counted("measure_projects_started") == 20
    assert counted("measure_projects_implemented") == 4
    [(hackathons,)] = rows(
        "select round(avg(cost)) from (select sum(line.actual) as cost from measures_costline line "
        "join measures_measure measure on measure.id = line.measure_id join occasions_occasion occasion "
        "on occasion.id = measure.occasion_id join programmes_edition edition on edition.id = occasion.edition_id "
        "where edition.code = 'dih-2018' and measure.kind = 'hackathon' group by measure.id) costs"
    )
    assert abs(hackathons - Decimal(10000)) < 1000
