"""A second proof: asked of whom, set up first, needed at the next sign-in, never in the clear."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from prasme.apps.accounts.actions import MayNotGive, OwnRole, drop_second_factor, invite_user
from prasme.apps.accounts.models import SignIn, User
from prasme.apps.accounts.permissions import sees_personal_data
from prasme.apps.accounts.roles import MAY, PERSONAL, Permission, Role
from prasme.apps.conftest import a_user

PASSWORD = "maize un piens 7"


@pytest.fixture(autouse=True)
def no_attempts_yet(db):
    cache.clear()


@pytest.fixture
def required(settings):
    settings.SECOND_FACTOR = True


def sign_in(client, user):
    user.set_password(PASSWORD)
    user.save(update_fields=["password"])
    return client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})


def code_of(secret):
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def set_up(client):
    """The app with codes, as a person does it; returns its key."""
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
    assert answer.status_code == 302, answer.context["form"].errors
    return secret


def test_who_must_is_read_from_what_a_role_may_do():
    must = {role for role in Role if PERSONAL & MAY[role]}

    assert must == {Role.OPERATOR, Role.AUDITOR, Role.PROVIDER, Role.TRAINER, Role.MANAGER}
    assert Permission.PERSON_VIEW in PERSONAL


@pytest.mark.parametrize("who", ["operator", "auditor", "provider_lead", "trainer", "manager"])
def test_who_sees_personal_data_sets_it_up_before_anything_else(client, cast, required, who):
    sign_in(client, getattr(cast, who))

    assert sees_personal_data(getattr(cast, who))
    for page in ("site:home", "accounts:sign-ins", "worklist:worklist"):
        answer = client.get(reverse(page))
        assert (answer.status_code, answer.url) == (302, reverse("mfa_index"))
    assert "First set up a passkey or an app" in client.get(reverse("mfa_index")).content.decode()


@pytest.mark.parametrize("who", ["host_keeper", "learner_user"])
def test_who_sees_none_goes_on(client, cast, required, who):
    sign_in(client, getattr(cast, who))

    assert client.get(reverse("site:home")).status_code == 200


def test_one_can_still_sign_out(client, cast, required):
    sign_in(client, cast.manager)

    assert client.post(reverse("account_logout")).url == reverse("site:home")


@pytest.mark.django_db(transaction=True)  # the mail leaves when the key is kept
def test_an_app_with_codes_is_set_up_and_asked_for_the_next_time(client, cast, required):
    sign_in(client, cast.manager)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    secret = set_up(client)
    assert client.get(reverse("site:home")).status_code == 200
    assert "An app with codes was set up" in [sent.subject for sent in mail.outbox]
    client.post(reverse("account_logout"))
    cache.clear()

    assert sign_in(client, cast.manager).url == reverse("mfa_authenticate")
    assert client.get(reverse("site:home")).context["shell"].account is None
    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "error-summary" in wrong.content.decode()
    answer = client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    assert answer.url == reverse("site:home")
    assert client.get(reverse("site:home")).status_code == 200
    assert list(SignIn.objects.order_by("pk").values_list("way", "has_worked")) == [
        ("password", True), ("second", False), ("second", True),
    ]  # fmt: skip


def test_a_recovery_code_works_once(client, cast):
    TOTP.activate(cast.manager, "JBSWY3DPEHPK3PXP")
    [code, *_rest] = RecoveryCodes.activate(cast.manager).get_unused_codes()

    sign_in(client, cast.manager)
    assert client.post(reverse("mfa_authenticate"), {"code": code}).url == reverse("site:home")
    client.post(reverse("account_logout"))
    sign_in(client, cast.manager)
    assert client.post(reverse("mfa_authenticate"), {"code": code}).status_code == 200


def test_the_secret_is_not_kept_in_the_clear(cast):
    TOTP.activate(cast.manager, "JBSWY3DPEHPK3PXP")
    kept = Authenticator.objects.get().data["secret"]

    assert "JBSWY3DPEHPK3PXP" not in kept
    assert TOTP(Authenticator.objects.get()).validate_code(code_of("JBSWY3DPEHPK3PXP"))


def test_a_lost_device_is_dropped_by_somebody_else(client, cast, required):
    TOTP.activate(cast.manager, "JBSWY3DPEHPK3PXP")
    client.force_login(cast.operator)
    TOTP.activate(cast.operator, "JBSWY3DPEHPK3PXP")
    page = reverse("site:drop-second-factor", args=[cast.manager.memberships.get().pk])
    assert client.post(page, {"reason": ""}).status_code == 422
    client.post(page, {"reason": "The phone was stolen."})
    client.post(reverse("account_logout"))

    sign_in(client, cast.manager)
    assert client.get(reverse("site:home")).url == reverse("mfa_index")


def test_nobody_drops_it_of_somebody_who_may_more(cast):
    colleague = a_user("otra@maize.example", Role.MANAGER, cast.bakery)
    invite_user(email=colleague.email, name="", role=Role.OPERATOR, by=None)
    with pytest.raises(MayNotGive):
        drop_second_factor(membership=colleague.memberships.first(), reason="x", by=cast.manager)
    with pytest.raises(OwnRole):
        drop_second_factor(membership=cast.manager.memberships.get(), reason="x", by=cast.manager)


@pytest.mark.parametrize(
    "page",
    ["mfa_index", "mfa_activate_totp", "mfa_generate_recovery_codes", "mfa_list_webauthn", "mfa_add_webauthn"],
)
def test_each_page_is_ours_and_runs_no_script_of_its_own(client, cast, page):
    client.force_login(User.objects.get(pk=cast.manager.pk))
    text = client.get(reverse(page)).content.decode()

    assert "– Prasme</title>" in text
    inline = re.findall(r"<script(?![^>]*\ssrc=)(?![^>]*application/json)[^>]*>", text)
    assert inline == []


def test_the_sign_in_page_offers_a_passkey(client, db):
    text = client.get(reverse("account_login")).content.decode()

    assert "Sign in with a passkey" in text
    options = client.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"}).json()
    assert options["request_options"]["publicKey"]["challenge"]


def test_a_passkey_that_nobody_has_signs_nobody_in(client, db):
    answer = client.post(reverse("mfa_login_webauthn"), {"credential": "{}"}, follow=True)

    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session
