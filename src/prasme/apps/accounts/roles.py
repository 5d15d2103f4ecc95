"""The whole policy: what each role may do. Where it may do it is the scope of a membership."""

from enum import StrEnum, auto

from django.db import models
from django.utils.translation import gettext_lazy as _


class ScopeKind(models.TextChoices):
    """What a role reaches."""

    EVERYTHING = "everything", _("everything")
    EDITION = "edition", _("edition")
    ORGANISATION = "organisation", _("organisation")  # a provider, a host or an enterprise
    PERSON = "person", _("person")


class Permission(StrEnum):
    ACT_FOR = auto()
    APPLICATION_DECIDE = auto()
    APPLICATION_MAKE = auto()
    APPLICATION_VIEW = auto()
    AID_VIEW = auto()
    AUDIT = auto()
    COOPERATION_KEEP = auto()
    COOPERATION_VIEW = auto()
    EDITION_EDIT = auto()
    EDITION_VIEW = auto()
    ENTERPRISE_EDIT = auto()
    ENTERPRISE_VIEW = auto()
    FIGURE_VIEW = auto()
    HISTORY_VIEW = auto()
    MEASURE_RUN = auto()
    MEASURE_VIEW = auto()
    MEMBER_KEEP = auto()
    MESSAGE_SEND = auto()
    MESSAGE_VIEW = auto()
    OWN_RECORD = auto()
    PARTICIPANT_KEEP = auto()
    PARTICIPANT_VIEW = auto()
    PERIOD_FREEZE = auto()
    PERSON_VIEW = auto()
    PRIVACY_KEEP = auto()
    ROSTER_KEEP = auto()
    RUN_PLAN = auto()
    RUN_VIEW = auto()
    SEAT_HOLD = auto()
    SENSITIVE_VIEW = auto()
    SIGN_IN_VIEW = auto()
    VENUE_VIEW = auto()


class Role(models.TextChoices):
    OPERATOR = "operator", _("Operator")
    PROVIDER = "provider", _("Provider")
    TRAINER = "trainer", _("Trainer")
    HOST = "host", _("Host")
    MANAGER = "manager", _("Enterprise manager")
    LEARNER = "learner", _("Learner")
    AUDITOR = "auditor", _("Auditor")


P = Permission
# Whoever has one of these sees personal data of others, and signs in with more than a password.
PERSONAL = frozenset(
    {
        P.HISTORY_VIEW, P.MEMBER_KEEP, P.PARTICIPANT_KEEP, P.PERSON_VIEW, P.PRIVACY_KEEP, P.ROSTER_KEEP, P.SEAT_HOLD,
        P.SENSITIVE_VIEW, P.SIGN_IN_VIEW,
    }
)  # fmt: skip
MAY: dict[str, frozenset[Permission]] = {
    Role.OPERATOR: frozenset(Permission) - {P.APPLICATION_MAKE, P.SEAT_HOLD, P.OWN_RECORD},
    Role.PROVIDER: frozenset({P.RUN_VIEW, P.RUN_PLAN, P.ROSTER_KEEP, P.EDITION_VIEW, P.MEMBER_KEEP}),
    Role.TRAINER: frozenset({P.RUN_VIEW, P.ROSTER_KEEP}),
    Role.HOST: frozenset({P.VENUE_VIEW}),
    Role.MANAGER: frozenset({P.APPLICATION_MAKE, P.APPLICATION_VIEW, P.SEAT_HOLD, P.AID_VIEW, P.MEMBER_KEEP}),
    Role.LEARNER: frozenset({P.OWN_RECORD}),
    Role.AUDITOR: frozenset(
        {
            P.AID_VIEW, P.APPLICATION_VIEW, P.AUDIT, P.COOPERATION_VIEW, P.EDITION_VIEW, P.ENTERPRISE_VIEW,
            P.FIGURE_VIEW, P.HISTORY_VIEW, P.MEASURE_VIEW, P.MESSAGE_VIEW, P.PARTICIPANT_VIEW, P.PERSON_VIEW,
            P.RUN_VIEW, P.SIGN_IN_VIEW, P.VENUE_VIEW,
        }
    ),
}  # fmt: skip

# The roles that each role may give. An operator names who works for whom; everybody else gives no more than they have.
GIVES: dict[str, frozenset[str]] = {
    Role.OPERATOR: frozenset(Role.values) - {Role.LEARNER},  # a learner is named with the person
    Role.PROVIDER: frozenset({Role.PROVIDER, Role.TRAINER}),
    Role.MANAGER: frozenset({Role.MANAGER}),
}
# Over what a role is given.
SCOPES: dict[str, ScopeKind] = {
    Role.OPERATOR: ScopeKind.EDITION,
    Role.AUDITOR: ScopeKind.EDITION,
    Role.PROVIDER: ScopeKind.ORGANISATION,
    Role.TRAINER: ScopeKind.ORGANISATION,
    Role.HOST: ScopeKind.ORGANISATION,
    Role.MANAGER: ScopeKind.ORGANISATION,
    Role.LEARNER: ScopeKind.PERSON,
}
