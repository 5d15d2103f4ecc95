"""Records that may be one and the same are found and asked about, once."""

from datetime import date

import pytest

from prasme.apps.conftest import NOW, TODAY, a_municipality, an_employee, an_enterprise
from prasme.apps.enterprises import actions
from prasme.apps.enterprises.models import Organisation, Suspicion
from prasme.apps.enterprises.rules import (
    FirmTraits,
    PersonTraits,
    Signal,
    family_stem,
    firm_key,
    firm_signals,
    person_signals,
)


def firm(name, number="", seat=1, country="LV"):
    return FirmTraits(name=name, number=number, country=country, seat=seat)


def person(given, family, *, email="", phone="", hashed="", employers=()):
    return PersonTraits(
        given=given, family=family, email=email, phone=phone, national_id_hash=hashed, employers=frozenset(employers)
    )


def test_legal_form_and_marks_say_nothing_of_a_name():
    assert firm_key("SIA “Maizes krāsns”") == firm_key("Maizes Krasns, SIA") == "maizes krasns"
    assert firm_key("SIA") == "sia"


@pytest.mark.parametrize(
    ("one", "other"), [("Kalniņš", "Kalniņa"), ("Ozols", "Ozola"), ("Lācis", "Lāce"), ("Ivanovskis", "Ivanovska")]
)
def test_latvian_endings_tell_man_from_woman_and_no_more(one, other):
    assert family_stem(one) == family_stem(other)


@pytest.mark.parametrize(
    ("one", "other", "signals"),
    [
        (firm("SIA Rasa", "1"), firm("Rasa SIA", "2", seat=2), [Signal.SAME_NAME]),
        (firm("SIA A", "LV 40003-000"), firm("SIA B", "40003000", seat=2), [Signal.SAME_NUMBER]),
        (firm("SIA Maizes krāsns"), firm("SIA Maizes krāsnes"), [Signal.SIMILAR_NAME, Signal.SAME_SEAT]),
        (firm("SIA Maizes krāsns"), firm("SIA Maizes krāsnes", seat=2), []),
        (firm("SIA Rasa"), firm("SIA Rosa"), []),  # short names differ by a letter every day
        (firm("SIA A", "40003000"), firm("UAB B", "40003000", country="LT"), []),
        (firm("SIA Koks"), firm("SIA Metāls"), []),
    ],
)
def test_two_firms(one, other, signals):
    assert firm_signals(one, other) == firm_signals(other, one) == signals


@pytest.mark.parametrize(
    ("one", "other", "is_suspected"),
    [
        (person("Anna", "Ozola", email="a@b.lv"), person("Anna", "Ozola", email="A@b.lv"), True),
        (person("Anna", "Ozola", employers=[1]), person("Anna", "Ozols", employers=[1, 2]), True),
        (person("Anna", "Ozola", employers=[1]), person("Ozola", "Anna", employers=[1]), True),
        (person("Anna", "Ozola", phone="+371 2612 3456"), person("Anna", "Ozola", phone="26123456"), True),
        (person("Anna", "Ozola", employers=[1]), person("Anna", "Ozola", employers=[2]), False),
        (person("Jānis", "Ozols", employers=[1]), person("Jāna", "Ozola", employers=[1]), False),
        (person("Anna", "Ozola", employers=[1], hashed="x"), person("Anna", "Ozola", employers=[1], hashed="y"), False),
        (person("Anna", "Ozola", email="x@y.lv"), person("Pēteris", "Ozols", email="x@y.lv"), False),
    ],
)
def test_two_people(one, other, is_suspected):
    assert bool(person_signals(one, other)) is bool(person_signals(other, one)) is is_suspected


def test_all_records_are_looked_through_and_a_pair_is_asked_about_once(cast):
    double = an_enterprise("SIA Maizes krāsne", number="40003000099")
    twin = an_employee(cast.bakery, "Jānis Kirsis")

    assert actions.find_duplicates(on=TODAY, at=NOW, by=None) == 2
    assert actions.find_duplicates(on=TODAY, at=NOW, by=None) == 0

    pairs = {(one.kind, frozenset((one.first, one.second))) for one in Suspicion.objects.all()}
    assert pairs == {
        ("firm", frozenset((str(cast.bakery.pk), str(double.pk)))),
        ("person", frozenset((str(cast.janis.pk), str(twin.pk)))),
    }


def test_who_is_new_is_compared_with_those_who_are_there(cast):
    double = an_enterprise("Maizes krasns SIA", number="40003000099", seat=a_municipality("Ogres novads", "LV2"))
    twin = an_employee(cast.bakery, "Ilze Berzina", since=date(2020, 1, 1))

    assert actions.suspect_firm(enterprise=double, at=NOW, by=None) == 1
    assert actions.suspect_person(person=twin, at=NOW, by=None) == 1
    assert actions.suspect_firm(enterprise=cast.garage, at=NOW, by=None) == 0


def test_two_that_were_told_apart_are_not_asked_about_again(cast):
    an_enterprise("SIA Maizes krasns", number="40003000099")
    actions.find_duplicates(on=TODAY, at=NOW, by=None)

    actions.tell_apart(suspicion=Suspicion.objects.get(), note="mother and daughter", at=NOW, by=cast.operator)

    assert actions.find_duplicates(on=TODAY, at=NOW, by=None) == 0
    assert Suspicion.objects.get().state == "apart"


def test_a_merged_firm_is_suspected_of_nothing(cast):
    double = an_enterprise("SIA Maizes krasns", number="40003000099")
    actions.merge_firms(survivor=cast.bakery, retired=double, at=NOW, by=None)

    assert actions.find_duplicates(on=TODAY, at=NOW, by=None) == 0
    assert Organisation.objects.filter(merged_into=None, name__startswith="SIA Maizes").count() == 1


def test_a_register_of_thousands_is_looked_through_in_a_few_questions(cast, django_assert_max_num_queries):
    for number in range(60):
        an_enterprise(f"SIA Firma {number * 37:05}", number=f"4{number:010}")

    with django_assert_max_num_queries(14):
        actions.find_duplicates(on=TODAY, at=NOW, by=None)
