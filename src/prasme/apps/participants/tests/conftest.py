"""An edition that asks: ESF+, a notice, Ilze and Jānis on a course."""

import pytest

from prasme.apps.conftest import NOW, a_seat
from prasme.apps.participants.actions import Said, confirm_notice, publish_notice, record_answers
from prasme.apps.participants.dataset import draft_of
from prasme.apps.participants.models import Way
from prasme.apps.participants.queries import notice_of

WHOLE = {
    "sex": "woman", "labour_status": "employed", "education": "isced_5_8", "rural": "no", "disability": "declined",
    "minority": "no", "third_country": "no", "foreign_background": "no", "housing": "no",
}  # fmt: skip
BORN = "1990-05-17"


@pytest.fixture
def edition(cast):
    cast.edition.participant_data = "esf_plus"
    cast.edition.save(update_fields=["participant_data"])
    return cast.edition


@pytest.fixture
def notice(cast, edition):
    parts = draft_of({"edition": edition.title, "owner": cast.programme.owner.name})
    return publish_notice(edition=edition, parts=parts, by=cast.operator, at=NOW)


@pytest.fixture
def seated(cast, run, notice):
    """Ilze and Jānis have seats; both are asked, neither has answered."""
    return [a_seat(run, cast.bakery, cast.ilze), a_seat(run, cast.bakery, cast.janis)]


def answered(person, edition, *, is_sent=True, moment="entry", at=NOW, **changes):
    """Somebody reads the notice and answers."""
    from datetime import date

    notice = notice_of(edition)
    confirm_notice(person=person, notice=notice, way=Way.SIGNED_IN, by=None, at=at)
    said = Said(answers=WHOLE | changes, way=Way.SIGNED_IN, born_on=date.fromisoformat(BORN))
    return record_answers(
        person=person, edition=edition, moment=moment, said=said, is_sent=is_sent, seen=None, by=None, at=at
    )
