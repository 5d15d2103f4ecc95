"""The queue of suspected duplicates: two records side by side, one decision, and its undoing."""

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import NOW, TODAY, an_employee, an_enterprise
from prasme.apps.enterprises import actions
from prasme.apps.enterprises.models import Merge, Organisation, Suspicion
from prasme.apps.enterprises.worklist import KINDS
from prasme.apps.training import actions as training


def said(answer):
    return " ".join(answer.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


@pytest.fixture
def double(cast):
    return an_enterprise("SIA Maizes krasns", number="40003000099")


@pytest.fixture
def pair(double):
    actions.find_duplicates(on=TODAY, at=NOW, by=None)
    return Suspicion.objects.get()


def test_a_new_firm_that_looks_like_another_is_said_so_and_queued(operator, cast):
    today = timezone.localdate()
    filled = {
        "kind": "enterprise", "name": "Maizes Krasns SIA", "registration_number": "40003521601", "email": "",
        "phone": "", "valid_from": today.isoformat(), "size_class": "micro", "headcount": "", "turnover": "",
        "balance": "", "nace_code": "10.71", "seat": cast.municipality.pk,
    }  # fmt: skip

    page = said(operator.post(reverse("enterprises:register"), filled, follow=True))

    assert "The check digit of its registration number does not fit." in page
    assert "the check digit does not fit" in page
    assert "It looks like an enterprise that is there." in page
    assert "Maizes Krasns SIA" in said(operator.get(reverse("enterprises:duplicates")))


def test_the_queue_is_searched_and_filtered_and_exported(operator, cast, pair):
    an_employee(cast.bakery, "Jānis Kirsis")
    actions.find_duplicates(on=TODAY, at=NOW, by=None)
    address = reverse("enterprises:duplicates")

    assert "Jānis" in said(operator.get(address))
    assert "Jānis" not in said(operator.get(address + "?kind=firm"))
    assert "SIA Maizes" not in said(operator.get(address + "?q=kirsis"))
    assert "No pair waits here" in said(operator.get(address + "?state=merged"))
    lines = b"".join(operator.get(address + "?format=csv").streaming_content).decode("utf-8-sig").splitlines()
    assert lines[0] == "kind,first,second,signals,state,found_at"
    assert len(lines) == 3


def test_the_queue_costs_as_many_questions_however_long(operator, cast, django_assert_max_num_queries):
    for _ in range(3):
        for name in ("Jānis Kirsis", "Ilze Berzina"):
            an_employee(cast.bakery, name)
    actions.find_duplicates(on=TODAY, at=NOW, by=None)
    assert Suspicion.objects.count() == 12

    with django_assert_max_num_queries(15):
        operator.get(reverse("enterprises:duplicates"))


def test_two_records_stand_side_by_side_with_what_hangs_on_each(operator, cast, pair, walked):
    page = said(operator.get(reverse("enterprises:duplicate", args=[pair.pk])))

    assert "the same name, the same municipality" in page
    assert "completed courses" in page
    assert cast.bakery.registration_number in page
    assert "40003000099" in page


def test_a_pair_is_merged_followed_and_moved_back(operator, cast, double, pair, walked):
    address = reverse("enterprises:duplicate", args=[pair.pk])
    filled = {"survivor": str(double.pk), "reason": "One firm, two spellings"}

    page = said(operator.post(reverse("enterprises:merge-duplicate", args=[pair.pk]), filled, follow=True))

    assert "They were merged." in page
    old = operator.get(reverse("site:enterprise", args=[cast.bakery.pk]))
    assert (old.status_code, old["Location"]) == (302, reverse("site:enterprise", args=[double.pk]))
    assert walked.application.number in said(operator.get(old["Location"]))
    assert "Merged with SIA Maizes krāsns" in said(operator.get(reverse("site:timeline", args=[double.pk])))

    page = said(operator.post(reverse("enterprises:undo-merge", args=[pair.pk]), follow=True))
    assert "Everything is where it was before the merge." in page
    assert operator.get(reverse("site:enterprise", args=[cast.bakery.pk])).status_code == 200
    assert "One firm, two spellings" in said(operator.get(address))


def test_a_merge_that_cannot_be_is_refused_in_words(operator, cast, double, pair):
    for firm in (cast.bakery, double):
        training.start_application(edition=cast.edition, enterprise=firm, by=cast.operator, at=NOW)
    filled = {"survivor": str(double.pk), "reason": "One firm"}

    answer = operator.post(reverse("enterprises:merge-duplicate", args=[pair.pk]), filled)

    assert answer.status_code == 422
    assert "Both have an open application to one edition." in said(answer)
    assert "One firm" in said(answer)
    assert not Merge.objects.exists()


def test_an_undoing_that_contradicts_is_refused_in_words(operator, cast, double, pair):
    actions.merge_firms(survivor=cast.bakery, retired=double, at=NOW, by=None)
    third = an_enterprise("SIA Cita", number="40003000097")
    actions.merge_firms(survivor=third, retired=cast.bakery, at=NOW, by=None)

    page = said(operator.post(reverse("enterprises:undo-merge", args=[pair.pk]), follow=True))

    assert "It cannot be undone" in page
    assert Organisation.objects.get(pk=double.pk).merged_into == third


def test_a_merge_without_a_reason_or_a_choice_is_told(operator, pair):
    answer = operator.post(reverse("enterprises:merge-duplicate", args=[pair.pk]), {"survivor": "0", "reason": ""})

    assert answer.status_code == 422
    assert not Merge.objects.exists()


def test_two_people_are_merged_and_the_old_address_leads_on(operator, cast):
    twin = an_employee(cast.bakery, "Jānis Kirsis")
    actions.find_duplicates(on=TODAY, at=NOW, by=None)
    pair = Suspicion.objects.get()

    filled = {"survivor": str(cast.janis.pk), "reason": "One man"}
    operator.post(reverse("enterprises:merge-duplicate", args=[pair.pk]), filled)

    answer = operator.get(reverse("site:person", args=[twin.pk]))
    assert answer["Location"] == reverse("site:person", args=[cast.janis.pk])
    assert "Kirsis" not in said(operator.get(reverse("enterprises:people")))
    assert "They were merged." in said(operator.get(reverse("enterprises:duplicate", args=[pair.pk])))


def test_told_apart_with_a_note(operator, pair):
    operator.post(reverse("enterprises:tell-apart", args=[pair.pk]), {"note": "Two bakeries"})

    assert "Two bakeries" in said(operator.get(reverse("enterprises:duplicate", args=[pair.pk])))
    assert "No pair waits here" in said(operator.get(reverse("enterprises:duplicates")))


def test_open_pairs_wait_on_the_worklist_of_who_may_decide(cast, pair):
    [kind] = [one for one in KINDS if one.key == "duplicates"]

    [item] = [kind.item(row) for row in kind.rows(cast.operator, NOW)]

    assert (item.title, item.count) == ("Enterprises that may be one", 1)
    assert not kind.rows(cast.manager, NOW)
