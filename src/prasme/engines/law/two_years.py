"""The class changes only when the thresholds are passed in periods that follow each other (Art. 4(2))."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import because, number, phrase

PERIODS = "sme_definition.consecutive_periods"
MESSAGES = {
    "kept": phrase(
        "A class changes only after %(periods)s periods in a row; that has not happened lately, so it stays."
    ),
    "follows": phrase("The last %(periods)s periods agree, and the class follows them."),
    "first": phrase("There is one period only; it decides."),
    "merger": phrase("A merger or acquisition changes the class at once."),
}


def class_over_time(by_period: Sequence[Hashable], law: Law, *, through_merger: bool = False) -> Finding:
    """The class that holds after the last period. outcome: status.

    by_period: what each period alone says, oldest first. through_merger: the last change came with new owners.
    """
    needed = int(law[PERIODS])
    status = by_period[0]
    for last in range(needed, len(by_period) + 1):
        run = by_period[last - needed : last]
        if len(set(run)) == 1:
            status = run[0]
    kind = "first" if len(by_period) < needed else "follows" if len(set(by_period[-needed:])) == 1 else "kept"
    name = PERIODS
    if through_merger and by_period[-1] != status and law["sme_definition.merger_changes_at_once"]:
        status, kind, name = by_period[-1], "merger", "sme_definition.merger_changes_at_once"
    return Finding(
        rule="class_over_time",
        day=law.day,
        inputs={"by_period": [str(one) for one in by_period], "through_merger": through_merger},
        outcome={"status": status},
        reasons=(because(law, name, MESSAGES[kind], periods=number(law[PERIODS])),),
    )
