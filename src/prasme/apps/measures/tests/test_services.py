"""Services of the hub: listed, done for customers of the register, with aid under the law, exported for the network."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from prasme.apps.conftest import NOW, an_enterprise
from prasme.apps.funding.actions import AidRefused
from prasme.apps.funding.models import AidState
from prasme.apps.measures import actions
from prasme.apps.measures.models import Category, Delivery, DeliveryState, Service, Technology
from prasme.apps.programmes.models import LegalBasis

FIRST = date(2026, 3, 2)


@pytest.fixture
def edition(cast):
    cast.edition.legal_basis, cast.edition.aid_intensity = LegalBasis.DE_MINIMIS, Decimal("0.547")
    cast.edition.save(update_fields=["legal_basis", "aid_intensity"])
    return cast.edition


@pytest.fixture
def service(cast, edition):
    new = actions.NewService(
        title="Feasibility study", category=Category.TEST, technology=Technology.AI, market_value=Decimal(20000)
    )
    found = actions.list_service(edition=edition, new=new, by=cast.operator)
    actions.publish_service(service=found, by=cast.operator, at=NOW)
    return found


def deliver(service, customer, **changes):
    values = {
        "text": "Cameras over the saw", "starts_on": FIRST, "location": "Saldus", "attendees": 2, "has_aid": True,
    } | changes  # fmt: skip
    return actions.deliver_service(
        service=service, customer=customer, new=actions.NewDelivery(**values), by=None, at=NOW
    )


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def test_aid_of_a_service_goes_through_the_law_and_the_ledger(cast, service):
    done = deliver(service, cast.bakery)

    assert (done.aid.amount, done.price) == (Decimal("10940.00"), Decimal("9060.00"))
    assert done.aid.state == AidState.RESERVED

    actions.finish_delivery(delivery=done, seen=done.version, on=FIRST, attendees=3, by=None, at=NOW)

    done.aid.refresh_from_db()
    assert done.aid.state == AidState.GRANTED
    with pytest.raises(actions.OverAlready):
        actions.stop_delivery(delivery=done, seen=done.version, on=FIRST, reason="x", by=None, at=NOW)


def test_aid_over_the_budget_is_refused_and_nothing_is_recorded(cast, service):
    for number in range(4):
        deliver(service, an_enterprise(f"SIA Klients {number}"))

    with pytest.raises(AidRefused):
        deliver(service, cast.bakery)
    assert Delivery.objects.count() == 4


def test_a_service_that_is_stopped_frees_its_money(cast, service):
    done = deliver(service, cast.bakery)

    actions.stop_delivery(delivery=done, seen=done.version, on=FIRST, reason="Closed", by=None, at=NOW)

    done.aid.refresh_from_db()
    assert (done.state, done.aid.state) == (DeliveryState.STOPPED, AidState.RELEASED)


def test_only_what_is_published_is_done_for_customers(cast, edition):
    new = actions.NewService(title="Secret", category=Category.TEST, technology=Technology.AI, market_value=Decimal(1))
    hidden = actions.list_service(edition=edition, new=new, by=None)

    with pytest.raises(actions.NotListed):
        deliver(hidden, cast.bakery)
    with pytest.raises(actions.ListedAlready):
        actions.list_service(edition=edition, new=new, by=None)


def test_everybody_reads_the_price_list_with_its_aid(service, client):
    page = client.get(reverse("measures:prices")).content.decode()

    assert service.title in page
    assert "9,060.00" in page


def test_a_customer_is_in_the_register_first(cast, service, operator):
    page = reverse("measures:deliver-service", args=[service.pk])
    sent = {
        "customer": "SIA Nav tāda", "text": "A study", "starts_on": FIRST.isoformat(), "attendees": "1",
        "has_aid": "on", "key": "k1",
    }  # fmt: skip
    assert operator.get(page).status_code == 200
    refused = operator.post(page, sent)
    assert refused.status_code == 422
    assert "customer" in refused.context["form"].errors

    sent["customer"] = cast.bakery.registration_number
    assert operator.post(page, sent).status_code == 302
    assert operator.post(page, sent).status_code == 302

    assert Delivery.objects.count() == 1, "the same form sent twice records once"


def test_the_export_has_the_columns_of_the_network(cast, service, operator):
    done = deliver(service, cast.bakery)
    actions.finish_delivery(delivery=done, seen=done.version, on=FIRST, attendees=3, by=None, at=NOW)

    answer = operator.get(reverse("measures:deliveries") + "?format=csv")

    head, row = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert head == (
        "content_id,customer_name,customer_region,customer_staff_size,service_title,service_category,technology_type,"
        "short_description,price_eur,attendees,status,starts_on,dates,location,state_aid_information,aid_amount_eur"
    )
    assert "test before invest" in row
    assert "2026-03-02 / 2026-03-02" in row
    assert "de_minimis" in row


def test_the_pages_of_services_open_in_few_queries(cast, service, operator, django_assert_max_num_queries):
    done = deliver(service, cast.bakery)
    for page in (
        reverse("measures:deliveries"), reverse("measures:service", args=[service.pk]),
        reverse("measures:delivery", args=[done.pk]), reverse("measures:edit-service", args=[service.pk]),
        reverse("measures:list-service"),
    ):  # fmt: skip
        operator.get(page)
        with django_assert_max_num_queries(20):
            assert operator.get(page).status_code == 200
    assert operator.get(reverse("funding:aid", args=[done.aid.pk])).status_code == 200
    assert operator.get(reverse("funding:ledger", args=[cast.edition.code])).status_code == 200


def test_a_service_is_listed_changed_published_and_ended_on_its_pages(cast, edition, operator):
    sent = {
        "edition": edition.pk, "title": "Test", "category": "test_before_invest", "technology": "cloud",
        "market_value": "2000",
    }  # fmt: skip
    assert operator.post(reverse("measures:list-service"), sent | {"market_value": "0"}).status_code == 422
    assert operator.post(reverse("measures:list-service"), sent).status_code == 302
    found = Service.objects.get()
    edit = reverse("measures:edit-service", args=[found.pk])
    assert operator.post(edit, sent | {"title": "Better", "seen": found.version}).status_code == 302
    assert operator.post(edit, sent | {"title": "Late", "seen": found.version}).status_code == 422
    act = reverse("measures:publish-service", args=[found.pk])
    operator.post(act)
    operator.post(act, {"act": "end"})

    found.refresh_from_db()
    assert found.title == "Better"
    assert found.published_at
    assert found.ended_at


def test_a_finished_service_is_asked_for_the_investment_since(cast, service, operator):
    done = deliver(service, cast.bakery)
    page = reverse("measures:delivery", args=[done.pk])
    sent = {"act": "finish", "on": FIRST.isoformat(), "attendees": "2", "seen": done.version}
    assert operator.post(page, sent | {"on": ""}).status_code == 422
    assert operator.post(page, sent).status_code == 302
    done.refresh_from_db()

    operator.post(page, {"act": "investment", "investment": "45000", "seen": done.version})

    done.refresh_from_db()
    assert done.investment == 45000
