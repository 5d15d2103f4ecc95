"""A message from the decision that it tells of to the reader, and what may happen on the way."""

import smtplib

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from prasme.apps.conftest import NOW
from prasme.apps.outbox import actions, queries
from prasme.apps.outbox.kinds import About, Reader, letters
from prasme.apps.outbox.models import Message, MessageState, MessageStep
from prasme.apps.outbox.rules import ATTEMPTS, why_withheld

INESE = Reader(name="Inese Kalniņa", address="inese@maize.example", language="en")


def write(key="one", *, to=INESE, kind="application-returned", **more):
    return actions.write_message(
        kind=kind,
        key=key,
        to=to,
        values={"reader": to.name, "number": "live-0001", "firm": "SIA Maizes krāsns", "edition": "Edition 2026",
                "reason": "The turnover is missing.", "link": "https://prasme.example/applications/live-0001/"},
        about=About(title="live-0001", href="/applications/live-0001/", edition=7, organisation=8),
        by=None,
        at=NOW,
        **more,
    )  # fmt: skip


def states(message):
    return list(message.steps.order_by("pk").values_list("state", flat=True))


def test_every_kind_has_its_name_and_its_template(db):
    from django.template.loader import get_template

    assert len(letters()) >= 10
    for letter in letters().values():
        assert letter.name
        assert get_template(letter.template)


def test_a_message_leaves_once_and_is_kept_as_it_was_sent(carry):
    message = write()

    assert message.state == MessageState.QUEUED
    assert carry() == 0
    message.refresh_from_db()
    [sent] = mail.outbox
    assert (sent.to, sent.subject) == (["inese@maize.example"], "A question about application live-0001")
    assert sent.body == message.text
    assert "The turnover is missing." in sent.body
    assert sent.extra_headers["Message-ID"].startswith(f"<prasme-{message.pk}@")
    assert states(message) == ["queued", "sent"]


def test_it_is_written_in_the_readers_language(db):
    lv = write(to=Reader(name="Inese", address="inese@maize.example", language="lv"))
    en = write("two")

    assert lv.text != en.text
    assert lv.language == "lv"


def test_what_is_told_twice_is_written_once(carry):
    assert write() is not None
    assert write() is None
    carry()

    assert len(mail.outbox) == Message.objects.count() == 1


def test_a_decision_that_is_undone_writes_nothing(db):
    with transaction.atomic():
        write()
        transaction.set_rollback(True)

    assert not Message.objects.exists()


def test_two_workers_with_one_message_send_it_once(carry):
    message = write()
    actions.deliver_message(message=message, at=NOW)
    carry()

    assert len(mail.outbox) == 1


def test_somebody_without_an_address_gets_it_on_paper(carry):
    message = write(to=Reader(name="SIA Skrūve", address="", language="lv"))
    carry()

    assert states(message) == ["to_print"]
    actions.note_printed(message=message, by=None, at=NOW)
    assert states(message) == ["to_print", "printed"]
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("address", "demonstration", "server", "why"),
    [
        ("a@firm.lv", False, True, ""),
        ("a@firm.lv", True, True, "demonstration"),
        ("a@demo.invalid", False, True, "no_such_place"),
        ("a@firm.lv", False, False, "no_server"),
    ],
)
def test_a_message_is_withheld_for_a_reason(address, demonstration, server, why):
    assert why_withheld(address=address, is_demonstration=demonstration, has_server=server) == why


def test_nothing_leaves_a_demonstration(carry, settings):
    settings.DEMONSTRATION = True
    message = write()
    carry()

    assert (message.state, message.problem) == (MessageState.WITHHELD, "demonstration")
    assert actions.release_messages(messages=[message], by=None, at=NOW) == 0
    assert mail.outbox == []


def test_a_server_that_goes_away_before_it_leaves_withholds_it(carry, settings):
    message = write()
    settings.MAIL_LEAVES = False
    carry()

    assert states(message) == ["queued", "withheld"]
    settings.MAIL_LEAVES = True
    assert actions.release_messages(messages=[message], by=None, at=NOW) == 1
    carry()
    assert len(mail.outbox) == 1


class Server:
    """A mail backend that answers as it is told."""

    answer: Exception = smtplib.SMTPServerDisconnected("gone")

    def __init__(self, **_options):
        pass

    def send_messages(self, _messages):
        raise self.answer


@pytest.fixture
def broken_server(settings, monkeypatch):
    settings.EMAIL_BACKEND = f"{__name__}.Server"
    monkeypatch.setattr("django.core.mail.get_connection", lambda *_args, **_more: Server())
    return Server


def test_it_is_tried_again_and_then_somebody_looks_at_it(carry, broken_server):
    message = write()

    assert [carry() for _attempt in range(ATTEMPTS)] == [1] * (ATTEMPTS - 1) + [0]
    message.refresh_from_db()
    assert (message.state, message.attempts) == (MessageState.FAILED, ATTEMPTS)
    assert "gone" in message.problem


def test_an_address_that_the_server_refuses_fails_at_once(carry, broken_server, monkeypatch):
    monkeypatch.setattr(broken_server, "answer", smtplib.SMTPRecipientsRefused({"x": (550, b"no such user")}))
    message = write()

    assert carry() == 0
    message.refresh_from_db()
    assert message.state == MessageState.FAILED
    assert "no such user" in message.problem


def test_a_held_kind_waits_until_somebody_has_read_it(carry):
    actions.hold_kind(kind="application-returned", is_held=True, by=None)
    message = write()
    carry()
    assert (message.state, mail.outbox) == (MessageState.DRAFT, [])

    actions.release_messages(messages=[message], by=None, at=NOW)
    carry()
    assert len(mail.outbox) == 1


def test_a_cancelled_message_does_not_leave(carry):
    message = write()
    actions.cancel_message(message=message, by=None, at=NOW)
    carry()

    assert mail.outbox == []
    with pytest.raises(actions.NotSendable):
        actions.release_messages(messages=[message], by=None, at=NOW)


def test_a_message_is_sent_again_as_a_message_of_its_own(carry):
    message = write()
    carry()
    message.refresh_from_db()
    again = actions.repeat_message(message=message, by=None, at=NOW)
    carry()

    assert again.again_of == message
    assert [one.body for one in mail.outbox] == [message.text] * 2


def test_a_message_that_has_not_left_is_not_sent_again(db):
    with pytest.raises(actions.NotSendable, match="Waits to leave"):
        actions.repeat_message(message=write(), by=None, at=NOW)


def test_steps_are_never_changed(db):
    write()
    with pytest.raises(Exception, match="annot update"):
        MessageStep.objects.update(note="x")


def test_no_mail_goes_to_nowhere(db):
    message = write()
    with pytest.raises(IntegrityError, match="what_is_mailed_has_an_address"):
        Message.objects.filter(pk=message.pk).update(to_address="")


def test_a_message_says_in_words_why_it_stays(db, settings):
    settings.DEMONSTRATION = True
    assert queries.problem_told(write().problem) == "nothing leaves a demonstration"
