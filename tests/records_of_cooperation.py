"""The rows of the access table for agreements and projects, and the records on which their pages stand."""

from datetime import date

from prasme.apps.conftest import OVER
from prasme.apps.cooperation import actions
from prasme.apps.cooperation.models import FollowUp, Kind
from prasme.apps.core.codes import code_of
from tests.pages_of_sign_in import EVERYBODY

# anonymous, operator, elsewhere, auditor, provider, trainer, host, manager, stranger, learner
PAGES = {
    "cooperation:cooperations": "302 200 200 200 403 403 403 403 403 403",
    "cooperation:outcomes": "302 200 200 200 403 403 403 403 403 403",
    "cooperation:record": "302 200 200 403 403 403 403 403 403 403",
    "cooperation:cooperation": "302 200 404 200 403 403 403 403 403 403",
    "cooperation:note-answer": "302 200 404 403 403 403 403 403 403 403",
    "cooperation:follow-up": EVERYBODY,
    "cooperation:stories": EVERYBODY,
}
ACTS = {
    "cooperation:move": "302 422 404 403 403 403 403 403 403 403",
    "cooperation:add-partner": "302 422 404 403 403 403 403 403 403 403",
    "cooperation:tell": "302 422 404 403 403 403 403 403 403 403",
    "cooperation:consent": "302 302 404 403 403 403 403 403 403 403",
}


def addresses_of_cooperation(cast):
    """A project of the bakery and the garage, and the first question to the bakery."""
    made = actions.record_cooperation(
        kind=Kind.PROJECT, edition=cast.edition, subject="Web shop", on=date(2026, 3, 1), at=OVER, by=None,
        parties=[actions.Party(organisation=cast.bakery), actions.Party(organisation=cast.garage)],
    )  # fmt: skip
    asked = FollowUp.objects.order_by("pk").first()
    one = {"cooperation_id": made.pk}
    return {
        "cooperation:cooperation": one,
        "cooperation:move": one,
        "cooperation:add-partner": one,
        "cooperation:tell": one,
        "cooperation:consent": {"partner_id": asked.partner_id},
        "cooperation:note-answer": {"follow_up_id": asked.pk},
        "cooperation:follow-up": {"code": code_of("follow-up", asked.pk)},
    }
