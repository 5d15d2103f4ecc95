"""What general de minimis aid is never given for."""

from __future__ import annotations

from enum import StrEnum

from prasme.engines.law.dated import Law
from prasme.engines.law.reason import Reason, because, phrase


class Purpose(StrEnum):
    """Purposes that the Regulation leaves out; each names its parameter."""

    PRIMARY_FISHERY = "de_minimis.excludes_primary_fishery"
    PRIMARY_AGRICULTURE = "de_minimis.excludes_primary_agriculture"
    EXPORT = "de_minimis.excludes_export"
    HOME_GOODS = "de_minimis.excludes_home_goods"


MESSAGES = {
    Purpose.PRIMARY_FISHERY: phrase("Primary fishery and aquaculture production have a regulation of their own."),
    Purpose.PRIMARY_AGRICULTURE: phrase("Primary agricultural production has a regulation of its own."),
    Purpose.EXPORT: phrase("No such aid is tied to exports."),
    Purpose.HOME_GOODS: phrase("No such aid asks that home goods or services are used."),
}


def excluded_because(purpose: Purpose, law: Law) -> Reason | None:
    """Why general de minimis aid is not given for it on the day; None where the law of the day does not say so."""
    if not law.is_in_force(purpose) or not law[purpose]:
        return None
    return because(law, purpose, MESSAGES[purpose])
