"""What lies on a trainer's table: a sheet that came in as a photograph, practical work to mark."""

from datetime import timedelta

from django.utils import translation

from prasme.apps.demo.stage import Stage
from prasme.apps.occasions import actions
from prasme.apps.occasions.models import Occasion, Seat
from prasme.apps.occasions.queries import roster_of
from prasme.apps.training import papers
from prasme.apps.training.models import Run
from prasme.engines.documents import render
from prasme.engines.scans import draw

CRITERIA = (("Every document has one place", 4), ("Old versions can be found", 3), ("Colleagues find it", 3))


def load(stage: Stage) -> None:
    running = Run.objects.select_related("occasion__edition", "occasion__venue", "course", "provider").get(
        code=f"S-{stage.today.year}-003"
    )
    _works(stage, running.occasion)
    _photograph(running)


def _works(stage: Stage, occasion: Occasion) -> None:
    """Three handed in: one is marked, two wait."""
    asked = actions.PlannedTask(
        title="The firm's documents in order",
        text="Show how the documents of your firm are kept, as a plan or as a picture of the screen.",
        criteria=CRITERIA, pass_points=6, due_on=stage.on(3),
    )  # fmt: skip
    task = actions.add_task(occasion=occasion, planned=asked, by=stage.operator)
    trainer = occasion.sessions.select_related("leader").order_by("number")[0].leader
    for number, seat in enumerate(_first(occasion, 3)):
        link = f"https://darbi.example/{stage.today.year}/{number + 1}"
        work = actions.hand_in(task=task, seat=seat, link=link, file=None, by=None, at=stage.at(-2, 18))
        if number == 0 and trainer:
            actions.mark_work(
                work=work, points=[4, 2, 3], comment="Clear and complete.", by=trainer, at=stage.at(-1, 10)
            )


def _first(occasion: Occasion, count: int) -> list[Seat]:
    return [seat for seat in roster_of(occasion) if seat.state == "confirmed"][:count]


def _photograph(run: Run) -> None:
    """The sheet of the day that is over: it finds its course by its code, and waits to be entered."""
    session = run.occasion.sessions.select_related("leader").order_by("number")[0]
    assert session.leader is not None
    with translation.override(run.language):
        data = papers.attendance_sheet(run)
    paper = render("attendance_sheet", data, language=run.language, at=session.ends_at)
    at = session.ends_at + timedelta(hours=2)
    scan = actions.take_in_scan(
        name="lapa.jpg", media_type="image/jpeg", content=draw(paper, "application/pdf", 1, side=1800),
        by=session.leader, at=at,
    )  # fmt: skip
    actions.read_scan(scan=scan, by=None, at=at)
