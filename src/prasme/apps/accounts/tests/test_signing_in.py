"""Signing in, forgetting a password, and not getting in."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from prasme.apps.accounts.models import User

PASSWORD = "maize un piens 7"


@pytest.fixture(autouse=True)
def no_attempts_yet(db):
    cache.clear()


@pytest.fixture
def inese(cast):
    cast.manager.set_password(PASSWORD)
    cast.manager.save(update_fields=["password"])
    return cast.manager


def sign_in(client, email, password=PASSWORD):
    return client.post(reverse("account_login"), {"login": email, "password": password})


def test_mail_and_password_lead_to_the_first_page(client, inese):
    assert sign_in(client, inese.email).url == reverse("site:home")
    assert inese.name in client.get(reverse("site:home")).content.decode()


def test_a_wrong_password_is_answered_like_an_unknown_address(client, inese):
    wrong = sign_in(client, inese.email, "something else 1").content.decode()
    unknown = sign_in(client, "nobody@maize.example").content.decode()

    def errors(page):
        return re.findall(r'class="error-summary".*?</div>', page, re.DOTALL)

    assert errors(wrong)
    assert errors(wrong) == errors(unknown)


def test_after_some_wrong_passwords_there_is_a_pause(client, inese):
    answers = [sign_in(client, inese.email, f"wrong {n} wrong") for n in range(12)]

    assert "Too many failed" in answers[-1].content.decode() or answers[-1].status_code == 429
    assert sign_in(client, inese.email).status_code != 302


def test_a_forgotten_password_is_reset_by_mail(client, inese):
    client.post(reverse("account_reset_password"), {"email": inese.email})

    [letter] = mail.outbox
    assert letter.to == [inese.email]
    path = re.search(r"https?://[^/]+(/\S+)", letter.body).group(1)
    form = client.get(path, follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": "jauna parole 12", "password2": "jauna parole 12"})
    assert sign_in(client, inese.email, "jauna parole 12").status_code == 302


def test_whether_an_address_is_known_is_not_told(client, inese):
    known = client.post(reverse("account_reset_password"), {"email": inese.email})
    unknown = client.post(reverse("account_reset_password"), {"email": "nobody@maize.example"})

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)


def test_nobody_signs_up_alone(client, db):
    data = {"email": "new@maize.example", "password1": PASSWORD, "password2": PASSWORD}
    client.post(reverse("account_signup"), data)

    assert not User.objects.filter(email="new@maize.example").exists()


def test_who_is_switched_off_does_not_get_in(client, inese):
    User.objects.filter(pk=inese.pk).update(is_active=False)

    sign_in(client, inese.email)
    assert "_auth_user_id" not in client.session


def test_the_way_asked_for_is_kept_over_the_sign_in(client, inese):
    wanted = reverse("training:seats")
    there = client.get(wanted)

    assert there.url == f"{reverse('account_login')}?next={wanted}"
    answer = client.post(there.url, {"login": inese.email, "password": PASSWORD, "next": wanted})
    assert answer.url == wanted


def test_nobody_is_sent_to_another_site_after_the_sign_in(client, inese):
    answer = client.post(
        reverse("account_login"), {"login": inese.email, "password": PASSWORD, "next": "https://evil.example/"}
    )

    assert answer.url == reverse("site:home")


def test_the_language_is_chosen_and_kept(client, db):
    answer = client.post(reverse("set_language"), {"language": "lv", "next": "/"})

    assert answer.url == "/"
    assert '<html lang="lv">' in client.get("/").content.decode()


@pytest.mark.parametrize("password", ["short 1", "q1w2e3r4t5y6", "inese.kalnina@maize"])
def test_a_weak_password_is_not_taken(client, inese, password):
    sign_in(client, inese.email)
    answer = client.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": password, "password2": password}
    )

    assert "error-summary" in answer.content.decode()
    inese.refresh_from_db()
    assert inese.check_password(PASSWORD)
