"""Two records that are one: everything moves to the one that stays, and can be moved back."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pghistory.models import Event

from prasme.apps.accounts.models import Membership
from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import NOW, TODAY, a_run, a_seat, a_user, an_edition, an_employee, an_enterprise, walk
from prasme.apps.enterprises import actions
from prasme.apps.enterprises.models import Employment, Merge, Move, Organisation, Person, Suspicion
from prasme.apps.enterprises.queries import enterprises_visible_to, survivor_of
from prasme.apps.enterprises.queries.merging import hanging, references
from prasme.apps.occasions.models import Seat
from prasme.apps.training import actions as training
from prasme.apps.training.models import Application, Participation

KEPT = {"enterprises.merge", "enterprises.move", "enterprises.suspicion"}


def everything():
    """Every row of every table of ours, but for the history and what a merge keeps of itself."""
    return {
        model._meta.label_lower: sorted(model._base_manager.values_list().order_by("pk"), key=repr)
        for model in apps.get_models()
        if model.__module__.startswith("prasme.")
        and not issubclass(model, Event)
        and model._meta.label_lower not in KEPT
    }


@pytest.fixture
def double(cast):
    """The bakery, written a second time with a slip."""
    return an_enterprise("SIA Maizes krasns", number="40003000099", since=date(2015, 1, 1))


def merge(survivor, retired):
    return actions.merge_firms(survivor=survivor, retired=retired, at=NOW, by=None, reason="the same firm")


def undo(merge, by):
    actions.undo_merge(merge=merge, at=NOW + timedelta(days=1), by=by)


def test_the_whole_line_of_a_firm_moves_and_comes_back(cast, walked, double):
    before = everything()

    done = merge(double, cast.bakery)

    assert not [model for model, _ in hanging(Organisation, cast.bakery.pk) if model is not Organisation]
    assert Participation.objects.get().enterprise == double
    assert Application.objects.get().enterprise == double
    assert walked.seat.aid.__class__.objects.get(pk=walked.seat.aid_id).enterprise == double
    assert Membership.objects.get(user=cast.manager).scope_id == str(double.pk)
    assert {profile.valid_from for profile in double.profiles.all()} == {date(2010, 1, 1), date(2015, 1, 1)}
    assert double.profiles.get(valid_from=date(2010, 1, 1)).valid_to == date(2014, 12, 31)
    assert survivor_of(cast.bakery.pk) == double.pk
    assert Move.objects.filter(merge=done, model="occasions.seat", row=str(walked.seat.pk)).exists()

    undo(done, cast.operator)

    assert everything() == before


def test_a_merged_firm_is_in_no_list_and_stays_in_the_database(cast, double):
    merge(cast.bakery, double)

    assert double not in enterprises_visible_to(cast.operator)
    assert Organisation.objects.get(pk=double.pk).merged_into == cast.bakery


def test_the_survivor_takes_what_it_does_not_say_itself(cast):
    nameless = an_enterprise("SIA Maizes krāsns Saldū", number="40003111111")
    Organisation.objects.filter(pk=nameless.pk).update(registration_number="")
    number = cast.bakery.registration_number

    done = merge(Organisation.objects.get(pk=nameless.pk), cast.bakery)

    assert Organisation.objects.get(pk=nameless.pk).registration_number == number
    undo(done, cast.operator)
    assert Organisation.objects.get(pk=cast.bakery.pk).registration_number == number


def test_two_open_applications_to_one_edition_stand_in_the_way(cast, double):
    for firm in (cast.bakery, double):
        training.start_application(edition=cast.edition, enterprise=firm, by=cast.operator, at=NOW)
    before = everything()

    with pytest.raises(actions.StandsInTheWay) as refusal:
        merge(cast.bakery, double)

    assert refusal.value.rule == "an_enterprise_has_one_open_application"
    assert everything() == before
    assert not Merge.objects.exists()


def test_one_who_is_employed_in_both_is_employed_once(cast, double):
    Employment.objects.create(person=cast.ilze, enterprise=double, started_on=date(2005, 5, 5))
    Employment.objects.create(person=cast.janis, enterprise=double, started_on=date(2020, 1, 1))
    before = everything()

    done = merge(cast.bakery, double)

    of_ilze = cast.bakery.employments.filter(person=cast.ilze).order_by("started_on")
    assert [(job.started_on, job.ended_on) for job in of_ilze] == [
        (date(2005, 5, 5), date(2009, 12, 31)),
        (date(2010, 1, 1), None),
    ]
    assert cast.bakery.employments.filter(person=cast.janis).count() == 1
    undo(done, cast.operator)
    assert everything() == before


def test_a_change_since_keeps_a_merge_from_being_undone(cast, walked, double):
    done = merge(double, cast.bakery)
    seat = Seat.objects.get(pk=walked.seat.pk)
    Seat.objects.filter(pk=seat.pk).update(holder=cast.garage)
    before = everything()

    with pytest.raises(actions.Contradicts):
        undo(done, cast.operator)

    assert everything() == before
    assert Merge.objects.get().undone_at is None


def test_what_came_after_the_merge_stays_with_the_survivor(cast, double, run):
    done = merge(cast.bakery, double)
    seat = a_seat(run, cast.bakery)

    undo(done, cast.operator)

    assert Seat.objects.get(pk=seat.pk).holder == cast.bakery
    with pytest.raises(actions.UndoneAlready):
        undo(done, cast.operator)


def test_merges_in_a_chain_are_undone_from_the_last(cast, double):
    third = an_enterprise("SIA Krāsns", number="40003000098")
    first = merge(cast.bakery, double)
    second = merge(third, cast.bakery)

    assert survivor_of(double.pk) == third.pk
    with pytest.raises(actions.Contradicts):
        undo(first, cast.operator)
    undo(second, cast.operator)
    undo(first, cast.operator)
    assert survivor_of(double.pk) is None


def test_a_merged_firm_is_not_merged_again(cast, double):
    merge(cast.bakery, double)

    with pytest.raises(actions.MergedAlready):
        merge(cast.garage, double)
    with pytest.raises(actions.MergedAlready):
        merge(cast.bakery, cast.bakery)


def test_a_firm_that_owns_the_other_is_another_firm(cast, double):
    actions.add_ownership(
        enterprise=double, owner=cast.bakery, share=actions.Share(valid_from=TODAY, capital=60), by=None
    )

    with pytest.raises(actions.StandsInTheWay) as refusal:
        merge(cast.bakery, double)

    assert refusal.value.rule == "a_firm_owns_another"


def merge_people(survivor, retired):
    return actions.merge_people(survivor=survivor, retired=retired, at=NOW, by=None)


def test_a_person_moves_with_the_sign_in_and_comes_back(cast, walked):
    other = an_employee(cast.garage, "Ilze Berzina")
    before = everything()

    done = merge_people(other, cast.ilze)

    other.refresh_from_db()
    assert other.user == cast.learner_user
    assert Membership.objects.get(user=cast.learner_user).scope_id == str(other.pk)
    assert Participation.objects.get().person == other
    assert {job.enterprise for job in other.employments.all()} == {cast.bakery, cast.garage}
    undo(done, cast.operator)
    assert everything() == before


def test_two_identifiers_or_two_users_are_two_people(cast):
    ids = [actions.NewPerson(given_name="Ilze", family_name="B", national_id=n) for n in ("010190-1", "010190-2")]
    people = [actions.register_employee(enterprise=cast.bakery, new=one, on=TODAY, by=None) for one in ids]
    with pytest.raises(actions.NotTheSame, match="identifiers"):
        merge_people(*people)

    user = a_user("janis@maize.example", Role.MANAGER, cast.bakery)
    actions.link_user(person=cast.janis, user=user, by=None)
    cast.janis.refresh_from_db()
    with pytest.raises(actions.NotTheSame, match="users"):
        merge_people(cast.ilze, cast.janis)


def test_two_seats_of_one_course_stand_in_the_way(cast, run):
    a_seat(run, cast.bakery, cast.ilze)
    a_seat(run, cast.bakery, cast.janis)

    with pytest.raises(actions.StandsInTheWay) as refusal:
        merge_people(cast.ilze, cast.janis)

    assert refusal.value.rule == "a_person_sits_once_on_an_occasion"


def test_every_table_that_points_at_a_record_is_known_to_the_merge(db):
    """Asked of the database itself, so that a relation of an app above is never forgotten."""
    for model in (Organisation, Person):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT c.relname, a.attname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid "
                "JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey) "
                "WHERE k.contype = 'f' AND k.confrelid = %s::regclass",
                [model._meta.db_table],
            )
            pointing = set(cursor.fetchall())
        known = {(one.model._meta.db_table, one.field) for one in references(model) if not one.scope}

        apart = {("enterprises_profile", "enterprise_id"), ("enterprises_identity", "person_id")}
        assert pointing - apart == known


@given(data=st.data())
@settings(
    max_examples=25, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_undone_a_merge_leaves_no_trace_whatever_hung_on_the_two(cast, data):
    draw = data.draw
    with transaction.atomic():
        one = an_enterprise("SIA Viens", number="40003000001", since=draw(st.sampled_from([TODAY, date(2012, 3, 4)])))
        two = an_enterprise("SIA Divi", number=draw(st.sampled_from(["", "40003000002"])), since=date(2014, 5, 6))
        both = st.sampled_from([one, two])
        day = st.dates(date(2000, 1, 1), TODAY)
        for name in draw(st.lists(st.sampled_from(["Ilze", "Anna", "Zane"]), max_size=4)):
            person = an_employee(draw(both), f"{name} Liepa", since=draw(day))
            if draw(st.booleans()):
                Employment.objects.get_or_create(
                    person=person, enterprise=draw(both), ended_on=None, defaults={"started_on": draw(day)}
                )
        for owner in draw(st.lists(st.sampled_from([cast.bakery, cast.garage]), max_size=3)):
            share = actions.Share(valid_from=draw(day), capital=draw(st.integers(0, 100)))
            target = draw(both)
            try:
                actions.add_ownership(enterprise=target, owner=owner, share=share, by=None)
            except actions.OwnershipOverlaps:
                continue
        if draw(st.booleans()):
            walk(cast, a_run(cast))
            two = draw(st.sampled_from([two, cast.bakery]))
        if draw(st.booleans()):
            other = an_edition(cast.programme, "other")
            training.start_application(edition=other, enterprise=draw(st.sampled_from([one, two])), by=None, at=NOW)
        before = everything()

        try:
            done = merge(one, two)
        except actions.StandsInTheWay:  # one owns the other
            assert everything() == before
        else:
            assert everything() != before
            undo(done, cast.operator)

        assert everything() == before
        transaction.set_rollback(True)


def test_another_suspicion_about_a_merged_record_is_not_asked(cast, double):
    Suspicion.objects.create(kind="firm", first="0", second=str(double.pk), found_at=NOW)

    done = merge(cast.bakery, double)

    assert Suspicion.objects.get().state == "merged"
    undo(done, cast.operator)
    assert Suspicion.objects.get().state == "open"
