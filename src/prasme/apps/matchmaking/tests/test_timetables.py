"""From accepted wishes to a released timetable, and what happens when somebody does not come."""

from datetime import timedelta
from itertools import product

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prasme.apps.matchmaking.actions import participants, setup, timetables, wishes
from prasme.apps.matchmaking.letters import FILES
from prasme.apps.matchmaking.models import Draft, Forum, Meeting, Release
from prasme.apps.matchmaking.queries import agendas, planning
from prasme.apps.matchmaking.tasks import make_timetable, solve_draft
from prasme.apps.outbox.models import Message
from prasme.engines.planning import check


@pytest.fixture
def paired(day, cast):
    """Everybody of one side meets everybody of the other: six meetings."""
    wishes.pair_participants(pairs=list(product(day.firms, day.causes)), by=cast.operator, at=day.now)
    return day


def a_draft(day, cast, *, at=None, **more) -> Draft:
    draft = timetables.ask_for_draft(forum=day.forum, seconds=1, seed=1, by=cast.operator, at=at or day.now, **more)
    solve_draft(timetables.begin_draft(draft_id=draft.pk, by=None))
    draft.refresh_from_db()
    return draft


def release(draft, cast, seen=0, name="First", at=None) -> Release:
    return timetables.release_draft(draft=draft, name=name, seen=seen, by=cast.operator, at=at or timezone.now())


def test_a_draft_binds_nobody_and_a_release_tells_everybody(paired, cast):
    draft = a_draft(paired, cast)

    assert (draft.state, draft.result["placed"], draft.result["proven"]) == ("done", 6, True)
    assert not Meeting.objects.filter(round__isnull=False).exists()

    made = release(draft, cast)

    assert (made.number, made.added, made.moved, len(made.places)) == (1, 6, 0, 6)
    assert Meeting.objects.filter(state="scheduled").count() == 6
    assert Message.objects.filter(kind="matchmaking-agenda").count() == 5
    assert planning.faults_in(paired.forum, made.places) == []


def test_a_draft_says_who_has_no_place_and_why(paired, cast):
    Forum.objects.filter(pk=paired.forum.pk).update(tables=1)
    setup.change_forum(
        forum=(forum := Forum.objects.get(pk=paired.forum.pk)), seen=forum.version, by=cast.operator,
        plan=setup.Plan(begins=forum.begins, ends=forum.begins.replace(minute=30), tables=1),
        sides=[setup.NewSide(name="Enterprises"), setup.NewSide(name="Initiatives")],
        topics=["Robotics at school", "Websites", "Mentoring"],
    )  # fmt: skip
    paired.forum.refresh_from_db()
    draft = a_draft(paired, cast)

    assert (draft.result["placed"], draft.result["meetings"]) == (4, 6)
    told = [one["why"] for one in planning.reasons_in_words(draft)]
    assert len(told) == 2
    assert all("every table is taken" in one or "rounds" in one for one in told)


def test_a_second_draft_waits_for_the_first(paired, cast):
    timetables.ask_for_draft(forum=paired.forum, seconds=1, seed=1, by=cast.operator, at=paired.now)

    with pytest.raises(timetables.BeingMade):
        timetables.ask_for_draft(forum=paired.forum, seconds=1, seed=1, by=cast.operator, at=paired.now)


def test_a_job_that_is_cancelled_keeps_nothing_and_one_that_is_stopped_keeps_the_best(paired, cast):
    first = timetables.ask_for_draft(forum=paired.forum, seconds=1, seed=1, by=cast.operator, at=paired.now)
    taken = timetables.begin_draft(draft_id=first.pk, by=None)
    timetables.cancel_draft(draft=first, by=cast.operator)
    assert timetables.note_progress(draft=first, progress={}, by=None) is False
    solve_draft(taken)
    first.refresh_from_db()
    assert (first.state, first.places) == ("cancelled", [])

    second = timetables.ask_for_draft(forum=paired.forum, seconds=1, seed=1, by=cast.operator, at=paired.now)
    taken = timetables.begin_draft(draft_id=second.pk, by=None)
    timetables.stop_draft(draft=second, by=cast.operator)
    solve_draft(taken)
    second.refresh_from_db()
    assert second.state == "done"
    assert len(second.places) == 6


def test_the_job_takes_a_draft_once(paired, cast):
    draft = timetables.ask_for_draft(forum=paired.forum, seconds=1, seed=1, by=cast.operator, at=paired.now)

    make_timetable(draft.pk)
    make_timetable(draft.pk)

    draft.refresh_from_db()
    assert draft.state == "done"


def test_a_draft_that_no_longer_fits_is_not_released(paired, cast):
    draft = a_draft(paired, cast)
    said = participants.Said(
        profile="Away", languages=["lv"], interests={}, away=list(paired.forum.rounds.values_list("pk", flat=True))
    )
    participants.change_profile(participant=paired.causes[0], said=said, seen=paired.causes[0].version, by=None)

    with pytest.raises(timetables.DraftOutdated):
        release(draft, cast)

    assert not Release.objects.exists()


def test_two_who_release_at_once_are_told(paired, cast):
    draft = a_draft(paired, cast)
    release(draft, cast)

    with pytest.raises(timetables.ReleasedMeanwhile):
        release(draft, cast, name="Second")


def test_after_a_no_show_only_theirs_move_and_the_number_is_known_before(paired, cast):
    release(a_draft(paired, cast), cast)
    gone = paired.causes[0]
    before = {one.pk: one.round_id for one in Meeting.objects.filter(state="scheduled")}
    participants.set_gone(participant=gone, gone_from=paired.forum.rounds.get(number=1), by=cast.operator)

    draft = a_draft(paired, cast, is_replan=True)
    rows = planning.differences(planning.places_now(paired.forum), draft.places)

    assert {row["kind"] for row in rows if row["kind"] != "table"} == {"dropped"}
    assert planning.summary_of(rows)["dropped"] == 2
    release(draft, cast, seen=1, name="After the no-show")
    after = {one.pk: one.round_id for one in Meeting.objects.filter(state="scheduled")}
    assert after == {key: at for key, at in before.items() if key in after}
    assert len(after) == 4
    assert Meeting.objects.filter(state="accepted").count() == 2


def test_what_has_begun_stays_when_somebody_has_to_go(paired, cast):
    release(a_draft(paired, cast), cast)
    begun = paired.forum.rounds.get(number=2)
    now = begun.starts_at + timedelta(minutes=1)
    first = {one.pk: one.round_id for one in Meeting.objects.filter(round__number__lte=2)}
    participants.set_gone(participant=paired.firms[0], gone_from=paired.forum.rounds.get(number=3), by=cast.operator)

    made = release(a_draft(paired, cast, at=now, is_replan=True), cast, seen=1, name="Had to go", at=now)

    stands = {row[0]: row[1] for row in made.places}
    assert {key: stands.get(key) for key in first} == first
    later = Meeting.objects.filter(pk__in=stands, round__number__gt=2)
    assert paired.firms[0].pk not in {key for one in later for key in (one.one_id, one.other_id)}


def test_a_round_falls_out_and_its_meetings_go_elsewhere(paired, cast):
    release(a_draft(paired, cast), cast)
    fallen = Meeting.objects.filter(state="scheduled").first().round
    draft = a_draft(paired, cast, is_replan=True, closed=[fallen.pk])

    assert fallen.pk not in {row[1] for row in draft.places}
    assert len(draft.places) == 6


def test_a_calendar_takes_out_what_is_off_and_counts_changes_up(paired, cast):
    release(a_draft(paired, cast), cast)
    partner, gone = paired.firms[0], paired.causes[0]
    off = Meeting.objects.get(one__in=[partner, gone], other__in=[partner, gone])
    participants.set_gone(participant=gone, gone_from=paired.forum.rounds.get(number=1), by=cast.operator)
    made = release(a_draft(paired, cast, is_replan=True), cast, seen=1, name="Second")

    one = partner.representatives.get()
    files = FILES["matchmaking-agenda"](f"matchmaking-agenda:{made.pk}:{one.pk}", "a@b.invalid", paired.now)

    agenda, cancelled = (file.content.decode() for file in files)
    assert agenda.count("BEGIN:VEVENT") == 2
    assert f"UID:meeting-{off.pk}-{partner.pk}@prasme" in cancelled
    assert "METHOD:CANCEL" in cancelled
    assert "SEQUENCE:2" in cancelled
    assert "STATUS:CANCELLED" in cancelled
    assert "SEQUENCE:1" in agendas.calendar_for(partner, at=paired.now)


def test_locked_meetings_keep_their_rounds(paired, cast):
    release(a_draft(paired, cast), cast)
    locked = Meeting.objects.filter(state="scheduled").order_by("-round__number").first()
    timetables.lock_meetings(meetings=[locked], is_locked=True, by=cast.operator)

    draft = a_draft(paired, cast)

    assert [row[1] for row in draft.places if row[0] == locked.pk] == [locked.round_id]


def test_where_participants_schedule_a_taken_round_is_refused(paired, cast):
    first, second = Meeting.objects.filter(one=paired.firms[0]).select_related("one", "other")[:2]
    round_ = paired.forum.rounds.get(number=1)
    timetables.choose_round(meeting=first, round_=round_, seen=first.version, by=None, at=paired.now)

    with pytest.raises(timetables.RoundTaken):
        timetables.choose_round(meeting=second, round_=round_, seen=second.version, by=None, at=paired.now)

    made = timetables.release_as_it_is(forum=paired.forum, name="As chosen", seen=0, by=cast.operator, at=paired.now)
    assert made.added == 1


def test_a_late_hall_moves_what_has_not_begun(paired, cast):
    release(a_draft(paired, cast), cast)
    third = paired.forum.rounds.get(number=3)

    moved = setup.shift_rounds(
        forum=paired.forum, minutes=10, by=cast.operator, at=third.starts_at - timedelta(minutes=1)
    )

    assert moved == paired.forum.rounds.count() - 2
    assert paired.forum.rounds.get(number=3).starts_at == third.starts_at + timedelta(minutes=10)
    assert paired.forum.rounds.get(number=2).ends_at < third.starts_at


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pairs=st.sets(st.tuples(st.integers(0, 1), st.integers(0, 2)), min_size=1),
    away=st.sets(st.tuples(st.integers(0, 4), st.integers(0, 6)), max_size=8),
    tables=st.integers(1, 3),
)
def test_a_released_timetable_never_has_a_conflict(day, cast, pairs, away, tables):
    Forum.objects.filter(pk=day.forum.pk).update(tables=tables)
    day.forum.refresh_from_db()
    rounds = list(day.forum.rounds.order_by("number").values_list("pk", flat=True))
    people = [*day.firms, *day.causes]
    for number, one in enumerate(people):
        one.refresh_from_db()
        missed = [rounds[at] for who, at in away if who == number and at < len(rounds)]
        said = participants.Said(profile="x", languages=["lv"], away=missed)
        participants.change_profile(participant=one, said=said, seen=one.version, by=None)
    wishes.pair_participants(
        pairs=[(day.firms[a], day.causes[b]) for a, b in sorted(pairs)], by=cast.operator, at=day.now
    )
    draft = a_draft(day, cast)
    last = Release.objects.filter(forum=day.forum).order_by("-number").first()

    made = release(draft, cast, seen=last.number if last else 0)

    inputs = planning.asked_of(day.forum)
    stands = {row[0]: inputs["rounds"].index(row[1]) for row in made.places}
    slots = [stands.get(one["key"]) for one in inputs["meetings"]]
    assert check(planning.problem_of(inputs), slots) == []
    at_table = [(row[1], row[2]) for row in made.places]
    assert len(at_table) == len(set(at_table))
    assert all(table <= tables for _round, table in at_table)


def test_the_pages_of_a_timetable_keep_their_budget(client, paired, cast, django_assert_max_num_queries):
    release(a_draft(paired, cast), cast)
    second = a_draft(paired, cast)
    client.force_login(cast.operator)
    client.get("/matchmaking/")

    for address, most in (
        (f"/matchmaking/{paired.forum.pk}/timetables/", 35),
        (f"/matchmaking/drafts/{second.pk}/", 35),
        (f"/matchmaking/{paired.forum.pk}/timetables/compare/?a=1&b=2", 30),
        (f"/matchmaking/{paired.forum.pk}/meetings/?state=scheduled&q=velo", 30),
        (f"/matchmaking/{paired.forum.pk}/", 35),
    ):
        with django_assert_max_num_queries(most):
            assert client.get(address).status_code == 200


def test_papers_have_everybody(client, paired, cast):
    from io import BytesIO

    from pypdf import PdfReader

    release(a_draft(paired, cast), cast)
    client.force_login(cast.operator)

    agenda_pages = PdfReader(BytesIO(client.get(f"/matchmaking/{paired.forum.pk}/agendas.pdf").content)).pages
    cards = PdfReader(BytesIO(client.get(f"/matchmaking/{paired.forum.pk}/table-cards.pdf").content)).pages

    assert len(agenda_pages) == 5
    assert any("Roboti" in page.extract_text() and "Velo" in page.extract_text() for page in agenda_pages)
    assert 1 <= len(cards) <= 2
