"""From finding a course to a signed agreement, on the pages of manager and operator."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, an_edition, an_enterprise
from prasme.apps.funding.models import Aid
from prasme.apps.occasions.models import Seat
from prasme.apps.training import actions
from prasme.apps.training.models import Application

pytestmark = pytest.mark.usefixtures("edition_of_today")

FIGURES = {"headcount": "9", "turnover": "310000.00", "balance": "90000.00", "channel": "", "is_declared_true": "on"}


@pytest.fixture
def soon(cast):
    return a_run(cast, days=[timezone.localdate() + timedelta(days=2)])


@pytest.fixture
def address(cast):
    return reverse("training:apply", args=[cast.edition.code])


def handed_in(cast, run, firm=None, count=2, **figures):
    application = actions.start_application(
        edition=cast.edition, enterprise=firm or cast.bakery, by=None, at=timezone.now()
    )
    values = {"headcount": 9, "turnover": 310000, "balance": 90000, "is_declared_true": True} | figures
    actions.save_application(
        application=application, seen=application.version, asked={run.pk: count}, by=None, **values
    )
    actions.submit_application(application=application, by=None, at=timezone.now())
    return application


def text(page):
    return page.content.decode().replace("\xa0", " ")


def test_anybody_finds_a_course_with_what_a_seat_costs(client, cast, soon, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        page = client.get(reverse("training:offers"), {"place": cast.municipality.code, "size": "micro"})
    assert "€ 84.00" in text(page)
    assert "10 seats left" in text(page)
    detail = client.get(reverse("training:offer", args=[soon.code]))
    assert "self-employed" in text(detail)
    assert "?run=LV-2026-001" in text(detail)


def test_no_course_says_what_to_do(client, cast):
    assert "No course is announced" in text(client.get(reverse("training:offers")))


def test_a_course_that_has_begun_is_not_offered(client, cast):
    begun = a_run(cast, days=[timezone.localdate() - timedelta(days=1)])
    assert client.get(reverse("training:offer", args=[begun.code])).status_code == 404


def test_opening_the_form_writes_nothing(client, cast, soon, address):
    client.force_login(cast.manager)
    page = client.get(address, {"run": soon.code})
    assert f'name="run-{soon.pk}" value="1"' in text(page)
    assert not Application.objects.exists()


def test_a_draft_is_saved_half_filled_and_shows_the_price(client, cast, soon, address):
    client.force_login(cast.manager)
    page = client.post(address, {f"run-{soon.pk}": "2", **FIGURES, "is_declared_true": ""}, follow=True)
    assert "€ 168.00" in text(page)  # the firm's share of two seats
    assert Application.objects.get().state == "draft"


def test_handing_in_an_incomplete_draft_says_it_at_the_fields(client, cast, soon, address):
    client.force_login(cast.manager)
    client.post(address, {f"run-{soon.pk}": "2", "headcount": "9"})
    application = Application.objects.get()
    page = client.post(reverse("training:submit", args=[application.number]))
    assert page.status_code == 422
    assert 'href="#id_turnover"' in text(page)
    assert 'value="9"' in text(page)


def test_a_wrong_figure_is_said_at_its_field_and_the_rest_stays(client, cast, soon, address):
    client.force_login(cast.manager)
    page = client.post(address, FIGURES | {"turnover": "a lot", "headcount": "9"})
    assert page.status_code == 422
    assert 'value="a lot"' in text(page)


def test_two_editors_at_one_draft_the_second_is_told_and_keeps_what_was_typed(client, cast, soon, address):
    client.force_login(cast.manager)
    client.post(address, {f"run-{soon.pk}": "2", **FIGURES})
    seen = Application.objects.get().version
    client.post(address, {f"run-{soon.pk}": "3", **FIGURES, "seen": seen})
    page = client.post(address, {f"run-{soon.pk}": "4", **FIGURES, "channel": "newspaper", "seen": seen})
    assert page.status_code == 422
    assert "Somebody else saved this record" in text(page)
    assert 'value="newspaper"' in text(page)
    assert Application.objects.get().asked.get().count == 3


def test_a_form_opened_before_anybody_saved_does_not_overwrite_the_draft(client, cast, soon, address):
    client.force_login(cast.manager)
    client.post(address, {f"run-{soon.pk}": "2", **FIGURES})
    page = client.post(address, {f"run-{soon.pk}": "5", **FIGURES})  # as from a page without draft
    assert page.status_code == 422
    assert Application.objects.get().asked.get().count == 2


def test_handed_in_twice_is_handed_in_once(client, cast, soon, address):
    client.force_login(cast.manager)
    client.post(address, {f"run-{soon.pk}": "2", **FIGURES})
    submit = reverse("training:submit", args=[Application.objects.get().number])
    assert "is handed in" in text(client.post(submit, follow=True))
    assert "was handed in" in text(client.post(submit, follow=True))
    assert Application.objects.get().steps.filter(state="submitted").count() == 1


def test_a_firm_does_not_reach_the_application_of_another(client, cast, soon):
    other = handed_in(cast, soon, cast.garage)
    client.force_login(cast.manager)
    assert client.get(reverse("training:application", args=[other.number])).status_code == 404
    assert client.post(reverse("training:submit", args=[other.number])).status_code == 404


@pytest.mark.parametrize(
    ("who", "listed", "decides"),
    [("operator", 200, 422), ("auditor", 200, 403), ("manager", 200, 403), ("trainer", 403, 403)],
)
def test_who_sees_and_who_decides(client, cast, soon, who, listed, decides):
    application = handed_in(cast, soon)
    client.force_login(getattr(cast, who))
    assert client.get(reverse("training:applications")).status_code == listed
    assert client.get(reverse("training:application", args=[application.number])).status_code == listed
    decide = reverse("training:decide-application", args=[application.number])
    assert client.post(decide, {}).status_code == decides


def test_an_application_shows_each_rule_with_its_value(client, cast, soon, django_assert_max_num_queries):
    application = handed_in(cast, soon, headcount=1)
    client.force_login(cast.operator)
    with django_assert_max_num_queries(40):
        page = text(client.get(reverse("training:application", args=[application.number])))
    assert "2 seats asked, 1 people work there." in page
    assert "rule-broken" in page
    assert "Rec. 2003/361/EC" in page


def test_an_operator_returns_refuses_and_approves(client, cast, soon):
    application = handed_in(cast, soon)
    client.force_login(cast.operator)
    decide = reverse("training:decide-application", args=[application.number])
    client.post(decide, {"take": "1"})
    assert client.post(decide, {"decision": "return"}).status_code == 422
    assert client.post(decide, {"decision": "refuse", "reason": "x"}).status_code == 422
    page = client.post(decide, {"decision": "approve"}, follow=True)
    assert "is approved" in text(page)
    assert Seat.objects.filter(state="reserved").count() == 2
    again = client.post(decide, {"decision": "approve"}, follow=True)
    assert "is approved now" in text(again)


def test_a_broken_rule_is_named_when_somebody_approves_all_the_same(client, cast, soon):
    application = handed_in(cast, soon, headcount=1)
    client.force_login(cast.operator)
    decide = reverse("training:decide-application", args=[application.number])
    page = client.post(decide, {"decision": "approve"})
    assert page.status_code == 422
    assert "No more seats than people" in text(page)


def test_many_are_approved_at_once_and_one_that_is_refused_stops_no_other(client, cast, soon):
    good = [handed_in(cast, soon, an_enterprise(f"SIA Nr{n}", number=f"{n:011}")) for n in range(3)]
    bad = handed_in(cast, soon, headcount=1)
    client.force_login(cast.operator)
    numbers = {"number": [application.number for application in [*good, bad]]}
    page = client.post(reverse("training:approve-applications"), numbers, follow=True)
    assert "3 applications are approved" in text(page)
    assert f"{bad.number}: No more seats than people" in text(page)


def test_an_operator_of_another_edition_reaches_nothing(client, cast, soon):
    from prasme.apps.accounts.roles import Role, ScopeKind
    from prasme.apps.conftest import a_user

    other = an_edition(cast.programme, "other")
    stranger = a_user("cits@prasme.example", Role.OPERATOR, other, kind=ScopeKind.EDITION)
    application = handed_in(cast, soon)
    client.force_login(stranger)
    assert client.get(reverse("training:application", args=[application.number])).status_code == 404
    client.post(reverse("training:approve-applications"), {"number": application.number})
    assert Application.objects.get().state == "submitted"


def test_the_agreement_grants_the_aid(client, cast, soon):
    application = handed_in(cast, soon)
    actions.approve_application(application=application, on=timezone.localdate(), by=None, at=timezone.now())
    client.force_login(cast.operator)
    address = reverse("training:record-agreement", args=[application.number])
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert client.post(address, {"signed_on": tomorrow}).status_code == 422
    assert "the aid is granted" in text(client.post(address, {"signed_on": timezone.localdate()}, follow=True))
    assert set(Aid.objects.values_list("state", flat=True)) == {"granted"}


def test_the_list_takes_few_queries_however_long_it_is(client, cast, soon, django_assert_max_num_queries):
    for n in range(8):
        handed_in(cast, soon, an_enterprise(f"SIA Nr{n}", number=f"{n:011}"), count=1)
    client.force_login(cast.operator)
    with django_assert_max_num_queries(14):
        page = client.get(reverse("training:applications"), {"state": "submitted", "q": "sia"})
    assert text(page).count('type="checkbox"') == 8


def test_an_empty_list_says_what_to_do(client, cast):
    client.force_login(cast.manager)
    assert "Find a course" in text(client.get(reverse("training:applications")))


def test_who_applies_for_two_firms_chooses_which(client, cast, soon, address):
    from prasme.apps.accounts.roles import Role
    from prasme.apps.conftest import a_user

    a_user(cast.manager.email, Role.MANAGER, cast.garage)
    client.force_login(cast.manager)
    page = text(client.get(address, {"enterprise": cast.garage.pk}))
    assert f"?enterprise={cast.bakery.pk}" in page
    client.post(f"{address}?enterprise={cast.garage.pk}", FIGURES)
    assert Application.objects.get().enterprise == cast.garage
