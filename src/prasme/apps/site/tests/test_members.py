"""Organisations invite their people, and end what they gave."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from prasme.apps.accounts.actions import InvitationOver, MayNotGive, accept_invitation
from prasme.apps.accounts.models import Invitation, Membership, User
from prasme.apps.accounts.permissions import may
from prasme.apps.accounts.queries import may_give
from prasme.apps.accounts.roles import GIVES, MAY, Permission, Role
from prasme.apps.conftest import NOW, a_user
from prasme.apps.outbox.models import Message
from prasme.apps.site.actions import invite_by_mail

PASSWORD = "maize un piens 7"
NEW = "juris.jauns@maize.example"


def invited(cast, by=None, *, role=Role.MANAGER, email=NEW, organisation=None, at=None):
    organisation = organisation or cast.bakery
    return invite_by_mail(
        email=email, name="Juris Jauns", language="en", role=role, scope_kind="organisation",
        scope_id=str(organisation.pk), scope_name=organisation.name, by=by or cast.manager, at=at or timezone.now(),
    )  # fmt: skip


def carry():
    for job in ProcrastinateJob.objects.filter(task_name__endswith="send_message", status="todo"):
        app.tasks[job.task_name].func(**job.args)


def link():
    carry()
    return re.search(r"http://\S+?(/accounts/invitations/\S+)", mail.outbox[-1].body).group(1)


def test_nobody_but_an_operator_gives_more_than_they_have():
    for role, given in GIVES.items():
        if role != Role.OPERATOR:
            assert all(MAY[one] <= MAY[role] for one in given)


@pytest.mark.parametrize(
    ("who", "role", "over", "allowed"),
    [
        ("manager", Role.MANAGER, "bakery", True), ("manager", Role.MANAGER, "garage", False),
        ("manager", Role.OPERATOR, "bakery", False), ("manager", Role.PROVIDER, "bakery", False),
        ("provider_lead", Role.TRAINER, "provider", True), ("provider_lead", Role.TRAINER, "bakery", False),
        ("trainer", Role.TRAINER, "provider", False), ("operator", Role.MANAGER, "garage", True),
        ("operator", Role.HOST, "host", True), ("auditor", Role.AUDITOR, "bakery", False),
    ],
)  # fmt: skip
def test_who_may_give_what_over_whom(cast, who, role, over, allowed):
    assert may_give(getattr(cast, who), role, "organisation", str(getattr(cast, over).pk)) is allowed


def test_an_operator_of_an_edition_gives_nothing_over_another(cast):
    assert may_give(cast.operator, Role.AUDITOR, "edition", str(cast.edition.pk))
    assert not may_give(cast.operator, Role.AUDITOR, "edition", str(cast.edition.pk + 1))
    assert not may_give(cast.operator, Role.OPERATOR, "everything", "")


def test_more_than_one_has_is_refused_by_the_action_too(cast):
    with pytest.raises(MayNotGive):
        invited(cast, role=Role.OPERATOR)


def test_a_manager_invites_a_colleague_who_sets_a_password(client, cast):
    client.force_login(cast.manager)
    answer = client.post(
        reverse("site:invite-member"),
        {"email": NEW, "name": "Juris Jauns", "language": "en", "role": "manager", "organisation": cast.bakery.pk},
    )
    assert answer.status_code == 302

    somebody, page = Client(), link()
    assert "SIA Maizes krāsns" in somebody.get(page).content.decode()
    weak = somebody.post(page, {"name": "Juris Jauns", "password": "short"})
    assert weak.status_code == 422
    assert somebody.post(page, {"name": "Juris Jauns", "password": PASSWORD}).url == reverse("site:home")
    assert somebody.get(reverse("training:seats")).status_code == 200
    assert User.objects.get(email=NEW).check_password(PASSWORD)
    assert somebody.get(page).status_code == 410


def test_the_link_is_for_the_reader_alone(client, cast):
    invited(cast)
    message = Message.objects.get(kind="invitation")
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    page = client.get(reverse("outbox:message", args=[message.pk])).content.decode()

    assert "only the reader gets" in page
    assert Invitation.objects.get().nonce not in page
    assert Invitation.objects.get().nonce in link()


def test_who_has_an_account_signs_in_with_it_first(client, cast):
    invited(cast, cast.operator, role=Role.HOST, email=cast.trainer.email, organisation=cast.host)
    page = link()

    assert client.get(page).url.startswith(reverse("account_login"))
    client.force_login(cast.manager)
    assert client.post(page).status_code == 403
    client.force_login(cast.trainer)
    client.post(page)
    assert may(User.objects.get(pk=cast.trainer.pk), Permission.VENUE_VIEW)


def test_a_link_alone_opens_no_account_that_exists(cast):
    invitation = invited(cast, cast.operator, role=Role.HOST, email=cast.trainer.email, organisation=cast.host)

    with pytest.raises(InvitationOver):
        accept_invitation(invitation=invitation, at=timezone.now(), password="taken over 12")


def test_sent_again_the_earlier_link_ends(client, cast):
    invitation = invited(cast)
    earlier = link()
    client.force_login(cast.manager)
    client.post(reverse("site:act-on-invitation", args=[invitation.pk]), {"act": "again"})

    assert Client().get(earlier).status_code == 404
    assert Client().get(link()).status_code == 200


def test_a_withdrawn_invitation_is_over(client, cast):
    invitation, page = invited(cast), link()
    client.force_login(cast.manager)
    client.post(reverse("site:act-on-invitation", args=[invitation.pk]), {"act": "withdraw"})

    assert Client().get(page).status_code == 410
    assert invited(cast).pk != invitation.pk


def test_an_invitation_that_waited_too_long_is_over(cast):
    invited(cast, at=timezone.now() - timedelta(days=15))

    assert Client().get(link()).status_code == 410


def test_a_role_is_offered_once(client, cast):
    invited(cast)
    client.force_login(cast.manager)
    answer = client.post(
        reverse("site:invite-member"),
        {"email": NEW, "name": "Juris", "language": "lv", "role": "manager", "organisation": cast.bakery.pk},
    )

    assert answer.status_code == 422
    assert "open invitation" in answer.content.decode()


@pytest.mark.parametrize(
    ("words", "said"),
    [("SIA Skrūve", ""), ("nowhere", "No organisation is called so"), ("SIA", "Several fit"), ("", "Say for")],
)
def test_an_operator_names_the_organisation_by_number_or_name(client, cast, words, said):
    client.force_login(cast.operator)
    answer = client.post(
        reverse("site:invite-member"),
        {"email": NEW, "name": "Juris", "language": "lv", "role": "manager", "organisation": words},
    )

    assert answer.status_code == (422 if said else 302)
    assert said in answer.content.decode()


def test_a_role_ends_with_its_reason_and_stays_on_record(client, cast):
    colleague = a_user("otra@maize.example", Role.MANAGER, cast.bakery)
    membership = colleague.memberships.get()
    client.force_login(cast.manager)
    client.post(reverse("site:end-member", args=[membership.pk]), {"reason": "Left the firm."})

    membership.refresh_from_db()
    assert (membership.end_reason, membership.ended_at is not None) == ("Left the firm.", True)
    assert not may(User.objects.get(pk=colleague.pk), Permission.SEAT_HOLD)
    page = client.get(reverse("site:members") + "?show=ended").content.decode()
    assert "Left the firm." in page


def test_nobody_ends_the_own_role(client, cast):
    client.force_login(cast.manager)
    answer = client.post(reverse("site:end-member", args=[cast.manager.memberships.get().pk]), {"reason": "Tired."})

    assert answer.status_code == 422
    assert Membership.objects.get(user=cast.manager).ended_at is None


def test_the_list_is_of_ones_own_organisation(client, cast):
    client.force_login(cast.manager)
    page = client.get(reverse("site:members")).content.decode()

    assert cast.manager.email in page
    assert cast.trainer.email not in page


def test_the_list_is_filtered_and_exported(client, cast):
    client.force_login(cast.operator)
    page = client.get(reverse("site:members") + "?role=trainer").content.decode()
    assert cast.trainer.email in page
    assert cast.manager.email not in page

    answer = client.get(reverse("site:members") + "?format=csv&q=teodors")
    header, row = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert header == "user__name,user__email,role,scope_name,scope_kind,scope_id,began_at"
    assert "Kurzemes mācību centrs" in row


def test_the_list_has_a_budget(client, cast, django_assert_max_num_queries):
    client.force_login(cast.operator)
    with django_assert_max_num_queries(16):
        client.get(reverse("site:members"))
    assert NOW
