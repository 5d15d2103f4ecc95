"""Every write of public money. Each file holds what belongs together."""

from prasme.apps.funding.actions.afterwards import (
    AlreadyAnswered,
    NotToFile,
    answer_regrouping,
    look_for_regroupings,
    make_register_file,
    record_filing,
)
from prasme.apps.funding.actions.declarations import CheckedMeanwhile, check_declaration, send_declaration
from prasme.apps.funding.actions.declared import CorrectedMeanwhile, Declaration, declare_aid
from prasme.apps.funding.actions.rates import enter_rate
from prasme.apps.funding.actions.seats import (
    AidRefused,
    AlreadyReleased,
    BudgetExceeded,
    CeilingExceeded,
    NoRule,
    PastAid,
    Provisional,
    grant_aid,
    lock_money,
    quote_for,
    record_granted_aid,
    release_aid,
    reserve_aid,
    reserve_aids,
)
from prasme.apps.funding.actions.settling import settle_aid
from prasme.apps.funding.rules import quote

__all__ = [
    "AidRefused",
    "AlreadyAnswered",
    "AlreadyReleased",
    "BudgetExceeded",
    "CeilingExceeded",
    "CheckedMeanwhile",
    "CorrectedMeanwhile",
    "Declaration",
    "NoRule",
    "NotToFile",
    "PastAid",
    "Provisional",
    "answer_regrouping",
    "check_declaration",
    "declare_aid",
    "enter_rate",
    "grant_aid",
    "lock_money",
    "look_for_regroupings",
    "make_register_file",
    "quote",
    "quote_for",
    "record_filing",
    "record_granted_aid",
    "release_aid",
    "reserve_aid",
    "reserve_aids",
    "send_declaration",
    "settle_aid",
]
