"""How values of the law are written."""

from decimal import Decimal

from django import template
from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import money, number, percent
from prasme.apps.funding.wording import reason_told
from prasme.engines.law import Reason

register = template.Library()


@register.filter
def law_value(value: Decimal | None, unit: str) -> str:
    """A value in its unit: € 300,000.00; 50 %; yes; 3."""
    if value is None:
        return _("repealed")
    if unit == "EUR":
        return money(value)
    if unit == "1 or 0":
        return _("yes") if value else _("no")
    if unit.startswith("share"):
        return percent(value)
    places = -int(value.normalize().as_tuple().exponent)
    return number(value, max(places, 0))


@register.filter
def told_reason(reason: Reason) -> str:
    """A reason in the reader's language."""
    return reason_told(reason)
