"""After a course: a certificate that was replaced, one that was revoked, rules that write, what managers say later."""

from prasme.apps.calendars.actions import keep_room_address
from prasme.apps.demo.stage import Stage
from prasme.apps.opinions.actions import give_impact
from prasme.apps.reminders import actions as reminders
from prasme.apps.reminders.models import Rule
from prasme.apps.training import actions as training
from prasme.apps.training.models import Certificate, Participation, RunState

ON = ("first-day", "confirmed", "cancelled", "last-day", "firm-left", "left", "left-six-months")
SAID = ((9, "daily"), (8, "sometimes"), (10, "daily"))


def load(stage: Stage) -> None:
    _certificates(stage)
    for rule in Rule.objects.filter(happening__in=ON).order_by("pk"):
        reminders.switch_rule(rule=rule, edition=stage.edition, is_on=True, on=stage.on(-3), by=stage.operator)
    reminders.apply_rules(on=stage.today, at=stage.at(0))
    _managers(stage)
    for room in stage.venues["Cēsis"].rooms.order_by("pk"):
        keep_room_address(room=room, by=stage.operator, at=stage.at(-30))


def _certificates(stage: Stage) -> None:
    """One name was misspelt; another certificate was taken back by mistake and issued again."""
    of_firms = Certificate.objects.filter(
        participation__run__occasion__edition=stage.edition, participation__enterprise__isnull=False
    ).order_by("pk")
    misspelt, mistaken = of_firms.select_related("participation__run__occasion__venue")[1:3]
    training.reissue_certificate(
        certificate=misspelt, reason="The family name was misspelt.", by=stage.operator, at=stage.at(-15)
    )
    participation, run = mistaken.participation, mistaken.participation.run
    training.revoke_certificate(
        certificate=mistaken, reason="Issued for another group by mistake.", by=stage.operator, at=stage.at(-14)
    )
    training.issue_again(participation=participation, by=stage.operator, at=stage.at(-13))
    for each in {misspelt.participation.run, run}:
        training.render_certificates(run=each, at=stage.at(-13))


def _managers(stage: Stage) -> None:
    """Three enterprises have answered: too few to be told."""
    done = Participation.objects.filter(
        run__occasion__edition=stage.edition, run__state=RunState.COMPLETED, enterprise__isnull=False
    ).select_related("enterprise")
    firms = {one.enterprise.pk: one.enterprise for one in done.order_by("pk") if one.enterprise}
    for firm, (usefulness, use) in zip(firms.values(), SAID, strict=False):
        give_impact(
            edition=stage.edition, enterprise=firm, usefulness=usefulness, use=use, would_recommend=True, comment="",
            on=stage.on(-2),
        )  # fmt: skip
