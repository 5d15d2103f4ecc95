"""Who signed in, when, how, from where; kept as long as it is said, and no longer."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.actions import drop_old_sign_ins, keep_for, note_sign_in
from prasme.apps.accounts.models import SignIn, Way
from prasme.apps.accounts.roles import Role
from prasme.apps.accounts.rules import SIGN_INS, network_of
from prasme.apps.conftest import NOW, a_user

PASSWORD = "maize un piens 7"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0"


@pytest.fixture(autouse=True)
def no_attempts_yet(db):
    cache.clear()


def note(user, *, at=NOW, has_worked=True):
    note_sign_in(user=user, way=Way.PASSWORD, has_worked=has_worked, address="192.0.2.77", device="Firefox, Windows",
                 at=at, by=None)  # fmt: skip


@pytest.mark.parametrize(
    ("address", "network"),
    [("192.0.2.77", "192.0.2.0/24"), ("2001:db8:1:2::3", "2001:db8:1::/48"), ("", ""), ("unknown", "")],
)
def test_of_an_address_only_the_network_is_kept(address, network):
    assert network_of(address) == network


def test_a_sign_in_and_a_failed_try_are_noted(client, cast):
    cast.manager.set_password(PASSWORD)
    cast.manager.save(update_fields=["password"])
    for password in ("not this one 1", PASSWORD):
        client.post(
            reverse("account_login"),
            {"login": cast.manager.email, "password": password},
            headers={"User-Agent": FIREFOX},
        )

    rows = list(SignIn.objects.order_by("pk").values_list("user", "has_worked", "way", "network", "device"))
    assert rows == [
        (cast.manager.pk, has_worked, "password", "127.0.0.0/24", "Firefox, Windows") for has_worked in (False, True)
    ]


def test_of_an_address_that_nobody_has_nothing_is_kept(client, db):
    client.post(reverse("account_login"), {"login": "nobody@maize.example", "password": PASSWORD})

    assert not SignIn.objects.exists()


def test_everybody_sees_the_own_only(client, cast):
    note(cast.manager)
    note(cast.trainer)
    client.force_login(cast.manager)
    page = client.get(reverse("accounts:sign-ins") + "?of=everybody")

    assert [row["device"] for row in page.context["table"].rows] == ["Firefox, Windows"]
    assert "Kept for 365 days" in page.content.decode()


def test_who_watches_over_an_edition_sees_those_with_a_role_in_it(client, cast):
    note(cast.auditor)
    note(cast.manager)
    client.force_login(cast.operator)
    page = client.get(reverse("accounts:sign-ins") + "?of=everybody").content.decode()

    assert cast.auditor.email in page
    assert cast.manager.email not in page


def test_failed_tries_are_filtered_and_exported(client, cast):
    note(cast.manager)
    note(cast.manager, has_worked=False)
    client.force_login(cast.manager)
    answer = client.get(reverse("accounts:sign-ins") + "?outcome=failed&format=csv")
    header, *rows = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()

    assert header == "at,has_worked,way,device,network"
    assert len(rows) == 1


def test_the_list_has_a_budget(client, cast, django_assert_max_num_queries):
    for _number in range(3):
        note(cast.manager)
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    with django_assert_max_num_queries(14):
        client.get(reverse("accounts:sign-ins") + "?of=everybody")


def test_old_ones_are_deleted_after_the_time_that_is_said(cast):
    note(cast.manager, at=NOW - timedelta(days=100))
    note(cast.manager, at=NOW - timedelta(days=10))
    assert drop_old_sign_ins(at=NOW) == 0

    keep_for(what=SIGN_INS, days=90, purpose="To notice misuse.", by=cast.operator)
    assert drop_old_sign_ins(at=NOW) == 1


def test_how_long_is_said_on_a_page(client, cast):
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    assert client.post(reverse("accounts:keeping"), {"days": "7"}).status_code == 422
    client.post(reverse("accounts:keeping"), {"days": "90", "purpose": "To notice misuse."})

    page = client.get(reverse("accounts:sign-ins")).content.decode()
    assert "To notice misuse." in page
    assert "Kept for 90 days" in page


def test_the_night_does_it(cast):
    from prasme.apps.accounts.tasks import drop_old_sign_ins as at_night

    note(cast.manager, at=timezone.now() - timedelta(days=366))
    at_night.func(0)

    assert not SignIn.objects.exists()
