"""How agreements and projects go on, and when somebody asks. Plain Python, no clock."""

from datetime import timedelta

# What may follow a state. A step back is possible until it is over: talks are taken up again.
NEXT: dict[str, tuple[str, ...]] = {
    "signed": ("alive", "delivered", "ended"),
    "alive": ("delivered", "ended"),
    "delivered": (),
    "ended": ("alive",),
    "introduced": ("in_talks", "joint_project", "contract", "implemented", "stopped"),
    "in_talks": ("joint_project", "contract", "implemented", "stopped"),
    "joint_project": ("in_talks", "contract", "implemented", "stopped"),
    "contract": ("joint_project", "implemented", "stopped"),
    "implemented": (),
    "stopped": ("in_talks",),
}
FIRST = {"agreement": "signed", "project": "introduced"}
OVER = frozenset({"delivered", "ended", "implemented", "stopped"})
WITH_REASON = frozenset({"ended", "stopped"})
GOOD = frozenset({"delivered", "implemented"})
ASKED_AFTER = (3, 6, 12)  # months
REMINDED_AFTER = timedelta(days=10)
CALLED_AFTER = timedelta(days=10)  # after the reminder, somebody takes the telephone


class StepNotPossible(Exception):
    """What was said does not follow from the state."""

    def __init__(self, before: str, after: str) -> None:
        super().__init__(f"What is {before} does not become {after}.")
        self.before = before
        self.after = after


class ReasonMissing(Exception):
    """Something ends or stops, and nobody said why."""


def check_step(before: str, after: str, reason: str) -> None:
    """Raises StepNotPossible, ReasonMissing."""
    if after not in NEXT[before]:
        raise StepNotPossible(before, after)
    if after in WITH_REASON and not reason:
        raise ReasonMissing
