"""Every write to messages."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPSenderRefused

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app as jobs

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.outbox import queries, rules
from prasme.apps.outbox.kinds import About, Reader, written
from prasme.apps.outbox.models import HeldKind, Message, MessageState, MessageStep

SENDING = "prasme.apps.outbox.tasks.send_message"


class NotSendable(Exception):
    """The message is in no state for this."""

    def __init__(self, message: Message) -> None:
        super().__init__(_("This message cannot do that: it is “%s” now.") % message.get_state_display())


@action
def write_message(
    *,
    kind: str,
    key: str,
    to: Reader,
    values: Mapping[str, object],
    about: About,
    by: User | None,
    at: datetime,
    secret_of: object = "",
) -> Message | None:
    """Write a message in the transaction of what it tells of; it leaves when that is committed.

    key: names what is told to whom; a second message under it is not written, and None comes back. It stays a draft
    where the kind is held, and goes to be printed where the reader has no address.
    """
    subject, text = written(kind, values, to.language)
    [message] = Message.objects.bulk_create(
        [
            Message(
                key=key[:150],
                kind=kind,
                state=MessageState.DRAFT,
                edition_id=str(about.edition),
                organisation_id=str(about.organisation),
                to_name=to.name,
                to_address=to.address,
                language=to.language,
                subject=subject,
                text=text,
                secret_of=str(secret_of),
                about_title=about.title[:200],
                about_href=about.href,
                created_at=at,
            )
        ],
        ignore_conflicts=True,
    )
    message = Message.objects.get(key=key[:150])
    if message.steps.exists():
        return None
    if queries.is_held(kind):
        _step(message, by=by, at=at)
    else:
        _let_go(message, by=by, at=at)
    return message


def _let_go(message: Message, *, by: User | None, at: datetime) -> None:
    """Queue it, or say why it stays."""
    why = queries.why_withheld(message.to_address) if message.to_address else ""
    if not message.to_address:
        _move(message, MessageState.TO_PRINT, by=by, at=at)
    elif why:
        _move(message, MessageState.WITHHELD, by=by, at=at, problem=why)
    else:
        _move(message, MessageState.QUEUED, by=by, at=at, attempts=0)
        jobs.configure_task(SENDING).defer(message=message.pk)


def _move(
    message: Message, state: MessageState, *, by: User | None, at: datetime, problem: str = "", **values: object
) -> None:
    fields = {"state": state, "problem": problem[:300], **values}
    for name, value in fields.items():
        setattr(message, name, value)
    message.save(update_fields=list(fields))
    _step(message, by=by, at=at)


def _step(message: Message, *, by: User | None, at: datetime) -> None:
    MessageStep.objects.create(message=message, state=message.state, at=at, by=by, note=message.problem)


def _locked(message: Message, states: frozenset[str]) -> Message:
    now = Message.objects.select_for_update(no_key=True, of=("self",)).get(pk=message.pk)
    if now.state not in states:
        raise NotSendable(now)
    return now


@action
def release_messages(*, messages: Sequence[Message], by: User | None, at: datetime) -> int:
    """Send drafts, and what failed or was withheld. Returns how many are on their way now. Raises NotSendable."""
    for message in messages:
        _let_go(_locked(message, rules.SENDABLE), by=by, at=at)
    return sum(
        Message.objects.get(pk=message.pk).state in (MessageState.QUEUED, MessageState.TO_PRINT) for message in messages
    )


@action
def repeat_message(*, message: Message, by: User | None, at: datetime) -> Message:
    """The same message once more, to the same reader. Raises NotSendable."""
    now = _locked(message, rules.REPEATABLE)
    count = Message.objects.filter(again_of=now).count()
    again = Message(
        key=f"{now.key[:130]}:again-{count + 1}", kind=now.kind, state=MessageState.DRAFT, edition_id=now.edition_id,
        organisation_id=now.organisation_id, to_name=now.to_name, to_address=now.to_address, language=now.language,
        subject=now.subject, text=now.text, secret_of=now.secret_of, about_title=now.about_title,
        about_href=now.about_href, created_at=at, again_of=now,
    )  # fmt: skip
    again.save(force_insert=True)
    _let_go(again, by=by, at=at)
    return again


@action
def cancel_message(*, message: Message, by: User | None, at: datetime) -> None:
    """It does not leave. Raises NotSendable."""
    _move(_locked(message, rules.CANCELLABLE), MessageState.CANCELLED, by=by, at=at)


@action
def note_printed(*, message: Message, by: User | None, at: datetime) -> None:
    """It was printed and goes by post or by hand. Raises NotSendable."""
    _move(_locked(message, rules.PRINTABLE), MessageState.PRINTED, by=by, at=at)


@action
def hold_kind(*, kind: str, is_held: bool, by: User | None) -> None:
    """From now on messages of the kind wait as drafts; or leave at once again."""
    if is_held:
        HeldKind.objects.get_or_create(kind=kind)
    else:
        HeldKind.objects.filter(kind=kind).delete()


@action
def deliver_message(*, message: Message, at: datetime, by: User | None = None) -> bool:
    """Hand a queued message to the mail server. False: it did not go, and is to be tried again.

    A message that is not queued any more is left alone. The row stays locked while it leaves, so that two workers do
    not send it twice; should the machine stop in between, it goes again under the same Message-ID.
    """
    now = Message.objects.select_for_update(no_key=True).get(pk=message.pk)
    if now.state != MessageState.QUEUED:
        return True
    if why := queries.why_withheld(now.to_address):
        _move(now, MessageState.WITHHELD, by=None, at=at, problem=why)
        return True
    attempts = now.attempts + 1
    try:
        _mail(now, at).send()
    except (SMTPException, OSError) as problem:
        said = f"{type(problem).__name__}: {problem}"
        is_final = attempts >= rules.ATTEMPTS or isinstance(problem, SMTPRecipientsRefused | SMTPSenderRefused)
        state = MessageState.FAILED if is_final else MessageState.QUEUED
        _move(now, state, by=None, at=at, problem=said, attempts=attempts)
        return is_final
    _move(now, MessageState.SENT, by=None, at=at, attempts=attempts, sent_at=at)
    return True


def _mail(message: Message, at: datetime) -> EmailMultiAlternatives:
    host = settings.PUBLIC_ADDRESS.partition("://")[2].partition(":")[0].partition("/")[0]
    headers = {"Message-ID": f"<prasme-{message.pk}@{host}>", "Content-Language": message.language}
    text = queries.text_that_leaves(message)
    mail = EmailMultiAlternatives(message.subject, text, None, [message.to_address], headers=headers)
    mail.attach_alternative(queries.as_page(message, text), "text/html")
    for attached in queries.attached_to(message, at):
        mail.attach(attached.name, attached.content, attached.media_type)
    return mail
