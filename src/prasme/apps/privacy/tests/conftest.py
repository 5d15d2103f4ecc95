"""Ilze, everywhere: a walked course, answers, letters, an account, an import, free text that names her."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from prasme.apps.accounts.models import SignIn, Way
from prasme.apps.conftest import NOW, OVER
from prasme.apps.enterprises.actions import edit_identity
from prasme.apps.imports.models import Answer, Change, Import, ImportedRow
from prasme.apps.imports.tests.conftest import an_import
from prasme.apps.outbox.actions import write_message
from prasme.apps.outbox.kinds import About, Reader
from prasme.apps.participants.actions import (
    Said,
    confirm_notice,
    look_at_apart,
    make_link,
    publish_notice,
    record_answers,
)
from prasme.apps.participants.dataset import draft_of
from prasme.apps.participants.tests.conftest import BORN, WHOLE
from prasme.apps.reporting.actions import freeze_period, open_period
from prasme.apps.search.actions import save_view

EMAIL, PHONE = "ilze.berzina@maize.example", "+371 29123456"
NAMES = ("Ilze Bērziņa", "Bērziņa Ilze", "ilze berzina", "Bērziņa, Ilze", EMAIL, PHONE, "ilze.berzina")


@pytest.fixture
def ilze(cast, walked):
    """Somebody of whom everything is held that can be held."""
    cast.edition.participant_data = "esf_plus"
    cast.edition.save(update_fields=["participant_data"])
    person = cast.ilze
    person.refresh_from_db()
    edit_identity(
        person=person, seen=person.identity.version, given_name="Ilze", family_name="Bērziņa", email=EMAIL, phone=PHONE,
        language="lv", by=cast.operator,
    )  # fmt: skip
    notice = publish_notice(
        edition=cast.edition, parts=draft_of({"edition": "x", "owner": "y"}), by=cast.operator, at=NOW
    )
    confirm_notice(person=person, notice=notice, way="signed_in", by=cast.learner_user, at=NOW)
    said = Said(answers=WHOLE | {"disability": "yes"}, way="signed_in", born_on=date.fromisoformat(BORN))
    record_answers(
        person=person, edition=cast.edition, moment="entry", said=said, is_sent=True, seen=None, by=cast.learner_user,
        at=NOW,
    )  # fmt: skip
    make_link(person=person, edition=cast.edition, moment="exit", by=cast.operator, at=timezone.now())
    look_at_apart(person=person, edition=cast.edition, reason="Check of Ilze Bērziņa", by=cast.operator, at=NOW)
    SignIn.objects.create(user=cast.learner_user, at=NOW, way=Way.PASSWORD, has_worked=True, device="Firefox")
    save_view(name="Ilze Bērziņa", path="/people/", query="q=ilze+berzina", by=cast.learner_user)
    _letters(cast, walked)
    _import(cast, person)
    period = open_period(
        edition=cast.edition, title="Spring", starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 31), by=cast.operator
    )
    freeze_period(period=period, at=OVER, by=cast.operator)
    return person


def _letters(cast, walked):
    for number, (name, address) in enumerate([("Ilze Bērziņa", EMAIL), ("Inese Kalniņa", "inese@maize.example")]):
        write_message(
            kind="seat-withdrawn", key=f"test:{number}", to=Reader(name=name, address=address, language="lv"),
            values={
                "reader": name, "course": "Cloud", "firm": "Bakery", "sessions": [], "zone": "Europe/Riga",
                "venue": walked.run.occasion.venue, "link": "", "reason": f"Ilze Bērziņa, {PHONE}, is ill",
            },
            about=About(title="Cloud", href="", edition=cast.edition.pk), by=cast.operator, at=NOW,
        )  # fmt: skip


def _import(cast, person):
    brought: Import = an_import(cast.operator)
    ImportedRow.objects.create(of=brought, number=7, outcome="create", record=str(person.pk), remarks=["Ilze Bērziņa"])
    Answer.objects.create(of=brought, number=7, field="name", text="Ilze Bērziņa")
    Change.objects.create(
        of=brought,
        row=7,
        what="person",
        key=str(person.pk),
        is_new=True,
        after={"name": "Ilze Bērziņa", "email": EMAIL},
    )


def days(count):
    return timedelta(days=count)
