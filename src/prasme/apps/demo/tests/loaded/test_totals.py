"""What the demonstration comes to, counted again by SQL of its own: from attendance, seats and answers upwards."""

from decimal import Decimal

import pytest

from prasme.apps.demo.configuration import FIRST, MUNICIPALITIES, SECOND
from prasme.apps.demo.tests.loaded.conftest import rows
from prasme.apps.programmes.models import Edition, Programme
from prasme.apps.reporting import queries
from prasme.apps.reporting.catalogue import indicators
from prasme.engines.figures import Measure

pytestmark = pytest.mark.usefixtures("loaded")

# Who was there for the share of the hours that the edition asks for. No table of participations in it.
COMPLETED = """
    with hours as (
        select seat.id, seat.holder_id, seat.person_id, venue.municipality_id, edition.code, edition.completion_share,
            sum(part.hours) as held,
            sum(part.hours) filter (where mark.presence in ('present', 'late')) as attended
        from occasions_seat seat
        join occasions_occasion occasion on occasion.id = seat.occasion_id
        join occasions_venue venue on venue.id = occasion.venue_id
        join programmes_edition edition on edition.id = occasion.edition_id
        join occasions_session session on session.occasion_id = occasion.id
        join occasions_part part on part.session_id = session.id
        left join occasions_attendance mark on mark.seat_id = seat.id and mark.part_id = part.id
        where edition.code = any(%s)
        group by seat.id, venue.municipality_id, edition.code, edition.completion_share
    )
    select count(distinct holder_id), count(distinct person_id), count(*), count(distinct municipality_id)
    from hours where attended >= held * completion_share
"""
ANSWERED = """
    select round(avg(answer.quality), 2), round(100.0 * avg(answer.would_recommend::int)), count(*)
    from occasions_feedback answer
    join occasions_occasion occasion on occasion.id = answer.occasion_id
    join programmes_edition edition on edition.id = occasion.edition_id
    where edition.code = any(%s)
"""
BOTH = [FIRST.code, SECOND.code]


def figures(**of: str) -> dict:
    return {figure["id"]: figure for figure in queries.figures_as_data(**of)["figures"]}


def test_the_first_edition_comes_out_as_published():
    [counted] = rows(COMPLETED, [FIRST.code])
    assert counted == (1446, 3249, 7012, 20)
    assert counted == (FIRST.enterprises, FIRST.people, FIRST.participations, len(MUNICIPALITIES))
    told = figures(edition_code="likta-2012")
    names = ("enterprises_trained", "people_trained", "trainings_provided", "municipalities_reached")
    assert tuple(told[name]["value"] for name in names) == counted


def test_both_editions_together_come_out_as_published():
    [(enterprises, people, participations, _municipalities)] = rows(COMPLETED, BOTH)
    [(quality, recommend, answers)] = rows(ANSWERED, BOTH)
    assert enterprises > 1500
    assert participations > 9000
    assert (quality, recommend) == (Decimal("9.17"), 87)
    told = figures(programme_code="likta")
    assert told["enterprises_trained"]["value"] == enterprises
    assert told["people_trained"]["value"] == people
    assert told["trainings_provided"]["value"] == participations
    assert (told["quality"]["value"], told["would_recommend"]["value"]) == (9.17, 87)
    assert told["quality"]["base"] == told["would_recommend"]["base"] == answers


def test_firms_that_came_back_are_counted_once():
    alone = [rows(COMPLETED, [code])[0][0] for code in BOTH]
    assert rows(COMPLETED, BOTH)[0][0] == sum(alone) - SECOND.returning_enterprises
    assert alone[1] == SECOND.enterprises


def test_the_second_edition_goes_no_further_than_its_last_day_so_far():
    [(last,)] = rows(
        "select max(run.ends_on) from training_run run join occasions_occasion o on o.id = run.occasion_id "
        "join programmes_edition e on e.id = o.edition_id where e.code = %s",
        SECOND.code,
    )
    assert last <= SECOND.runs_until


SCOPES = [("edition", "likta-2012"), ("edition", "likta-2016"), ("edition", "start-2026"), ("programme", "likta")]


def scope_of(kind: str, code: str) -> queries.Scope:
    if kind == "edition":
        return queries.scope_of(Edition.objects.get(code=code))
    return queries.Scope(tuple(Programme.objects.get(code=code).editions.values_list("pk", flat=True)))


@pytest.mark.parametrize(("kind", "code"), SCOPES)
@pytest.mark.parametrize("name", sorted(indicators()))
def test_the_cells_of_every_breakdown_and_the_list_of_records_add_up_to_the_figure(kind, code, name):
    indicator, scope = indicators()[name], scope_of(kind, code)
    whole = queries.figure(indicator, scope)
    assert queries.records(indicator, scope).count() == whole.base > 0
    if not indicator.is_of_answers:
        assert whole.value == whole.base
    for by in indicator.breakdowns:
        cells = queries.breakdown(indicator, scope, by)
        assert sum(cell.base for cell in cells) == whole.base, by
        if not indicator.is_of_answers:
            assert sum(cell.value for cell in cells) == whole.value, by
        else:
            spread = sum(cell.value * cell.base for cell in cells) / whole.base
            assert abs(spread - whole.value) < (1 if indicator.measure is Measure.SHARE else Decimal("0.02")), by


def test_aid_was_granted_then_for_each_seat_that_somebody_sat_on():
    [(aid, granted, ledger)] = rows(
        """select count(*), count(*) filter (where aid.state = 'granted' and aid.granted_on < '2019-01-01'),
            (select count(*) from funding_entry entry join funding_aid one on one.id = entry.aid_id
             join programmes_edition e on e.id = one.edition_id
             where e.code = any(%s) and entry.amount = one.amount and entry.on = one.granted_on)
        from funding_aid aid join programmes_edition e on e.id = aid.edition_id where e.code = any(%s)""",
        BOTH,
        BOTH,
    )
    assert aid == granted == ledger > 9000


def test_the_history_names_who_entered_the_records():
    told = rows(
        """select by.email, count(*) from training_participationevent event
            join pghistory_context context on context.id = event.pgh_context_id
            left join accounts_user by on by.id = (context.metadata->>'user')::bigint group by 1"""
    )
    assert [who for who, _count in told] == ["operator@demo.invalid"]
