"""The outbox on the page."""

import pytest
from django.urls import reverse

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import NOW, a_user
from prasme.apps.outbox.models import Message, MessageState
from prasme.apps.training import actions as training


@pytest.fixture
def told(cast, run):
    """The bakery's application came in: its manager was written."""
    application = training.start_application(edition=cast.edition, enterprise=cast.bakery, by=None, at=NOW)
    training.save_application(application=application, seen=application.version, asked={run.pk: 2}, headcount=9,
                              turnover=1, balance=1, is_declared_true=True, by=None)  # fmt: skip
    training.submit_application(application=application, by=None, at=NOW)
    return Message.objects.get()


def read(client, user, path):
    client.force_login(user)
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


def test_the_list_shows_what_was_written_to_whom_about_what(client, cast, told):
    page = read(client, cast.operator, reverse("outbox:messages"))

    for text in (told.subject, "inese.kalnina@maize.example", "Application received", told.about_title):
        assert text in page


@pytest.mark.parametrize(
    ("query", "is_there"),
    [("q=maize", True), ("q=nobody", False), ("state=queued", True), ("state=sent", False),
     ("kind=application-received", True), ("kind=seat-offered", False)],
)  # fmt: skip
def test_the_list_is_searched_and_filtered(client, cast, told, query, is_there):
    page = read(client, cast.operator, f"{reverse('outbox:messages')}?{query}")

    assert (reverse("outbox:message", args=[told.pk]) in page) is is_there


def test_the_list_is_exported_with_stable_names(client, cast, told):
    client.force_login(cast.operator)
    answer = client.get(reverse("outbox:messages") + "?format=csv")
    header, row, *_rest = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()

    assert header == "subject,to_name,to_address,kind,about_title,about_href,language,created_at,sent_at,state,problem"
    assert told.subject in row


def test_the_list_has_a_budget(client, cast, told, django_assert_max_num_queries):
    client.force_login(cast.operator)
    with django_assert_max_num_queries(14):
        client.get(reverse("outbox:messages"))


def test_a_message_is_shown_as_its_reader_reads_it(client, cast, told):
    page = read(client, cast.operator, reverse("outbox:message", args=[told.pk]))

    for text in ("As the reader reads it", "came in. It is checked now", "2 seats", "Waits to leave", "Cancel it"):
        assert text in page


def test_an_auditor_reads_and_does_nothing(client, cast, told):
    page = read(client, cast.auditor, reverse("outbox:message", args=[told.pk]))

    assert "Cancel it" not in page


def test_a_message_of_another_edition_is_not_there(client, cast, told):
    Message.objects.update(edition_id="0")
    client.force_login(cast.operator)

    assert client.get(reverse("outbox:message", args=[told.pk])).status_code == 404
    assert client.post(reverse("outbox:act-on-message", args=[told.pk]), {"act": "cancel"}).status_code == 404


@pytest.mark.parametrize(
    ("act", "before", "after"),
    [("cancel", "queued", "cancelled"), ("send", "failed", "queued"), ("send", "queued", "queued"),
     ("printed", "to_print", "printed"), ("nonsense", "queued", "queued")],
)  # fmt: skip
def test_what_is_done_with_a_message(client, cast, told, act, before, after):
    Message.objects.update(state=before)
    client.force_login(cast.operator)
    client.post(reverse("outbox:act-on-message", args=[told.pk]), {"act": act})

    told.refresh_from_db()
    assert told.state == after


def test_chosen_messages_are_sent_together(client, cast, told):
    Message.objects.update(state=MessageState.FAILED)
    client.force_login(cast.operator)
    answer = client.post(reverse("outbox:send-messages"), {"message": [told.pk]}, follow=True)

    assert "1 message is on its way" in answer.content.decode()


def test_a_kind_is_held_and_read_before_it_leaves(client, cast, run, told):
    everywhere = a_user("visur@prasme.example", Role.OPERATOR)
    client.force_login(everywhere)
    client.post(reverse("outbox:kinds"), {"kind": "application-returned", "held": "1"})
    training.return_application(
        application=training.start_application(edition=cast.edition, enterprise=cast.bakery, by=None, at=NOW),
        reason="Which turnover?", by=cast.operator, at=NOW,
    )  # fmt: skip

    draft = Message.objects.get(kind="application-returned")
    assert draft.state == MessageState.DRAFT
    assert "Send it" in read(client, cast.operator, reverse("outbox:message", args=[draft.pk]))
    assert "Read and send" in str(client.get(reverse("worklist:worklist")).content.decode())


def test_a_kind_that_is_not_there_is_not_held(client, cast):
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))

    assert client.post(reverse("outbox:kinds"), {"kind": "nonsense", "held": "1"}).status_code == 404
