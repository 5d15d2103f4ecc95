"""Every write to runs, applications and certificates. Each file holds what belongs together."""

from prasme.apps.training.actions.agreements import (
    AgreedAlready,
    NotApproved,
    file_agreement,
    record_agreement,
    take_offer,
)
from prasme.apps.training.actions.applications import (
    EditionNotOpen,
    Incomplete,
    NotEditable,
    save_application,
    start_application,
    submit_application,
)
from prasme.apps.training.actions.certificates import (
    HasCertificate,
    ask_for_missing,
    issue_again,
    make_missing,
    reissue_certificate,
    render_certificates,
    revoke_certificate,
    signed,
)
from prasme.apps.training.actions.completing import NotYet, complete_run, recheck_run
from prasme.apps.training.actions.deciding import (
    NotDecidable,
    RuleBroken,
    approve_application,
    record_fact,
    refuse_application,
    return_application,
    take_in_check,
)
from prasme.apps.training.actions.decisions import (
    BelowMinimum,
    NotThatDay,
    cancel_run,
    confirm_reached,
    confirm_run,
    move_decision,
)
from prasme.apps.training.actions.enrolment import (
    GoesInACircle,
    add_prerequisite,
    remove_prerequisite,
    set_enrolment_rules,
)
from prasme.apps.training.actions.past import PastRun, PastSeat, record_past_runs
from prasme.apps.training.actions.people import enrol_somebody, move_seat, seat_new_employee, seat_person, take_seat
from prasme.apps.training.actions.rescheduling import reschedule_day
from prasme.apps.training.actions.runs import CodeTaken, OutsideEdition, RunOver, publish_run, start_runs
from prasme.apps.training.actions.terms import set_credential_terms

__all__ = [
    "AgreedAlready",
    "BelowMinimum",
    "CodeTaken",
    "EditionNotOpen",
    "GoesInACircle",
    "HasCertificate",
    "Incomplete",
    "NotApproved",
    "NotDecidable",
    "NotEditable",
    "NotThatDay",
    "NotYet",
    "OutsideEdition",
    "PastRun",
    "PastSeat",
    "RuleBroken",
    "RunOver",
    "add_prerequisite",
    "approve_application",
    "ask_for_missing",
    "cancel_run",
    "complete_run",
    "confirm_reached",
    "confirm_run",
    "enrol_somebody",
    "file_agreement",
    "issue_again",
    "make_missing",
    "move_decision",
    "move_seat",
    "publish_run",
    "recheck_run",
    "record_agreement",
    "record_fact",
    "record_past_runs",
    "refuse_application",
    "reissue_certificate",
    "remove_prerequisite",
    "render_certificates",
    "reschedule_day",
    "return_application",
    "revoke_certificate",
    "save_application",
    "seat_new_employee",
    "seat_person",
    "set_credential_terms",
    "set_enrolment_rules",
    "signed",
    "start_application",
    "start_runs",
    "submit_application",
    "take_in_check",
    "take_offer",
    "take_seat",
]
