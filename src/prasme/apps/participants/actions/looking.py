"""Nobody looks at what is kept apart without leaving a line about it."""

from datetime import datetime

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Person
from prasme.apps.participants.models import ApartAnswers, Look
from prasme.apps.programmes.models import Edition


@action
def look_at_apart(
    *, person: Person, edition: Edition, reason: str, by: User, at: datetime
) -> dict[str, dict[str, str]]:
    """The sensitive answers of a named person, by moment; who looked, when and why is written first."""
    Look.objects.create(person_key=person.pk, edition=edition, at=at, by=by, reason=reason[:300])
    found = ApartAnswers.objects.filter(answers__person=person, answers__edition=edition)
    return dict(found.values_list("answers__moment", "said"))
