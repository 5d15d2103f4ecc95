"""People without an enterprise in the live edition: a pensioner, a pupil, staff of a library; some done, one waits."""

from dataclasses import replace
from random import Random

from prasme.apps.demo import names
from prasme.apps.demo.stage import Stage, mail_of
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.occasions.models import SeatState
from prasme.apps.training import actions as training
from prasme.apps.training.models import Run, RunState

SEED = 23  # of their own: the closed editions are drawn after them, and stay as they are
TOGETHER = 4  # in a group that is over
AHEAD = 5


def load(stage: Stage) -> None:
    own = replace(stage, random=Random(SEED))
    _done(own)
    _ahead(own)


def _enrol(stage: Stage, run: Run, day: int) -> None:
    given, family = names.person(stage.random)
    new = NewPerson(given_name=given, family_name=family, email=mail_of(given, family, next(stage.numbers)))
    training.enrol_somebody(occasion=run.occasion, new=new, by=stage.operator, at=stage.at(day))


def _done(stage: Stage) -> None:
    """The letters with the certificates wait as drafts: the kind is held."""
    run = stage.run(20, 4, "Daugavpils", [-16], leader=9, minimum=4)
    for number in range(TOGETHER):
        _enrol(stage, run, number - 40)
    stage.begin(run, -30)
    stage.teach(run, until=-16)
    stage.sign(run, days_later=1)
    training.complete_run(run=run, by=stage.operator, at=stage.at(-14))
    training.render_certificates(run=run, at=stage.at(-14))


def _ahead(stage: Stage) -> None:
    """In groups with room, and one in the waiting line of the full group."""
    runs = list(
        Run.objects.filter(occasion__edition=stage.edition, state__in=(RunState.PLANNED, RunState.CONFIRMED))
        .select_related("occasion__edition", "occasion__venue", "course")
        .order_by("starts_on", "code")
    )
    for number, run in enumerate(runs[:AHEAD]):
        _enrol(stage, run, -number - 1)
    full = next(run for run in runs if run.occasion.seats.filter(state=SeatState.WAITING).exists())
    if full not in runs[:AHEAD]:
        _enrol(stage, full, -1)
