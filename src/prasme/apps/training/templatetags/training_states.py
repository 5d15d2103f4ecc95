"""How states of runs and applications are shown: one colour for one meaning, always with its word."""

from datetime import date

from django import template
from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import day, number, percent
from prasme.apps.enterprises.models import SizeClass
from prasme.apps.funding.wording import reason_told
from prasme.apps.funding.wording import told as written
from prasme.apps.training.models import YES_OR_NO, ApplicationState, CheckedFact, FactCheck, RunState
from prasme.apps.training.rules import Check
from prasme.engines.law import Reason

register = template.Library()

RUNS = {
    RunState.PLANNED: "saved",
    RunState.CONFIRMED: "submitted",
    RunState.RUNNING: "submitted",
    RunState.COMPLETED: "verified",
    RunState.CANCELLED: "refused",
}
APPLICATIONS = {
    ApplicationState.DRAFT: "saved",
    ApplicationState.SUBMITTED: "submitted",
    ApplicationState.IN_CHECK: "submitted",
    ApplicationState.RETURNED: "needs",
    ApplicationState.APPROVED: "verified",
    ApplicationState.REFUSED: "refused",
}


@register.filter
def run_kind(state: str) -> str:
    return RUNS[RunState(state)]


@register.filter
def run_word(state: str) -> str:
    return str(RunState(state).label)


@register.filter
def application_kind(state: str) -> str:
    return APPLICATIONS[ApplicationState(state)]


@register.filter
def application_word(state: str) -> str:
    return str(ApplicationState(state).label)


@register.filter
def check_title(check: Check | dict) -> str:
    return _(check["title"] if isinstance(check, dict) else check.title)


@register.filter
def check_value(check: Check | dict) -> str:
    """Of a check as it is now, or as it was stored with a decision."""
    told = check if isinstance(check, dict) else check.as_record()
    values, sizes = dict(told["values"]), dict(SizeClass.choices)
    for name in ("size", "sizes"):
        if name in values:
            values[name] = ", ".join(str(sizes.get(size, size)) for size in values[name].split(", "))
    return written(told["message"], values)


@register.filter
def fact_value(checked: FactCheck) -> str:
    """Yes or no, a share, a number, as its fact is told."""
    if checked.fact in YES_OR_NO:
        return _("yes") if checked.value else _("no")
    if checked.fact == CheckedFact.LOST_CAPITAL:
        return percent(checked.value, 1)
    return number(checked.value, 0 if checked.fact == CheckedFact.HEADCOUNT else 2)


@register.filter
def stored_day(text: str) -> str:
    """A day as a decision keeps it."""
    return day(date.fromisoformat(text))


@register.filter
def size_word(size: str) -> str:
    return str(SizeClass(size).label)


@register.filter
def reason_text(reason: Reason) -> str:
    return reason_told(reason)
