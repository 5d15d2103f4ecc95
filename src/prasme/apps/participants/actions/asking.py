"""People are asked by letter, with a personal link or, without e-mail, with a code on paper."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.crypto import get_random_string

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Person
from prasme.apps.outbox.actions import write_message
from prasme.apps.outbox.kinds import About, Reader
from prasme.apps.participants.codes import code_of
from prasme.apps.participants.models import Link
from prasme.apps.programmes.models import Edition

STANDS = timedelta(days=60)


@action
def make_link(*, person: Person, edition: Edition, moment: str, by: User | None, at: datetime) -> Link:
    """A new personal link; an earlier one of the same questions ends."""
    Link.objects.filter(person=person, edition=edition, moment=moment, ended_at=None).update(ended_at=at)
    return Link.objects.create(
        person=person, edition=edition, moment=moment, nonce=get_random_string(32), made_at=at, made_by=by,
        expires_at=at + STANDS,
    )  # fmt: skip


@action
def ask_people(*, edition: Edition, moment: str, people: Sequence[Person], by: User | None, at: datetime) -> int:
    """Write to those who have an e-mail address. Returns how many letters were written; the others get a paper."""
    mailed = [person for person in people if person.identity.email]
    for person in mailed:
        link = make_link(person=person, edition=edition, moment=moment, by=by, at=at)
        identity = person.identity
        write_message(
            kind="participant-asked",
            key=f"participant-asked:{link.pk}",
            to=Reader(name=str(identity), address=identity.email, language=identity.language),
            values={"reader": identity.given_name, "edition": str(edition), "until": link.expires_at},
            about=About(title=str(edition), href="", edition=edition.pk),
            by=by,
            at=at,
            secret_of=link.pk,
        )
    return len(mailed)


@action
def make_papers(
    *, edition: Edition, moment: str, people: Sequence[Person], by: User | None, at: datetime
) -> list[tuple[Person, str, Link]]:
    """Each person with the code for a letter on paper."""
    links = [make_link(person=one, edition=edition, moment=moment, by=by, at=at) for one in people]
    return [(person, code_of(link), link) for person, link in zip(people, links, strict=True)]
