"""Reasons of decisions as a reader sees them: in the own language, with days written out."""

import re
from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import day
from prasme.engines.law import Reason

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def told(message: str, values: Mapping[str, str]) -> str:
    """The sentence with its values; a day that a rule wrote as 2026-03-03 becomes Tue 3 March 2026."""
    written = {
        name: day(date.fromisoformat(value)) if ISO_DAY.fullmatch(value) else value for name, value in values.items()
    }
    return _(message) % written


def reason_told(reason: Reason) -> str:
    return told(reason.message, reason.values)
