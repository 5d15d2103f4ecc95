"""How far somebody's answers are, as a badge."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.templatetags.look import state
from prasme.apps.participants.models import AnswersState
from prasme.apps.participants.queries import MISSING

register = template.Library()

STANDINGS = {
    MISSING: ("needs", _("Not answered")),
    AnswersState.SAVED.value: ("saved", AnswersState.SAVED.label),
    AnswersState.SUBMITTED.value: ("submitted", AnswersState.SUBMITTED.label),
    AnswersState.VERIFIED.value: ("verified", AnswersState.VERIFIED.label),
}


@register.filter
def standing_badge(standing: str) -> SafeString:
    kind, word = STANDINGS[standing]
    return state(kind, str(word))
