"""The letter of a grant."""

from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import day, money, percent
from prasme.apps.funding.models import Aid
from prasme.apps.funding.wording import reason_told
from prasme.apps.programmes.models import LegalBasis
from prasme.engines.law import NotInForce, Reason, law_on

# Who gives de minimis aid tells the firm its amount and character, and names the regulation (its title and where it was
# published): Reg. (EU) 2023/2831, Art. 7(4).
CEILING = "de_minimis.ceiling"


def award_letter(aid: Aid) -> dict[str, Any]:
    """The data of the `award_letter` template, in the language that is active. The aid is granted."""
    granted_on = aid.granted_on or aid.decided_on
    currency = aid.edition.currency
    owner = aid.edition.programme.owner
    words = {"amount": money(aid.amount, currency), "day": day(granted_on), "edition": aid.edition}
    facts = [
        (_("Price of the seat"), money(aid.price, currency)),
        (_("Aid"), f"{money(aid.amount, currency)}, {percent(aid.intensity, 1)}"),
        (_("You pay"), money(aid.own_share, currency)),
        (_("Gross grant equivalent"), money(aid.euro)),
        (_("Granted on"), day(granted_on)),
        (_("Legal basis"), aid.get_legal_basis_display()),
    ]
    if source := _source(aid):
        facts.append((_("Regulation"), source))
    return {
        "issuer": owner.name,
        "name": aid.enterprise.name,
        "number": aid.enterprise.registration_number,
        "subject": str(aid.edition),
        "sentence": _("On %(day)s you were granted public aid of %(amount)s for one seat of “%(edition)s”.") % words,
        "facts": [{"label": label, "value": value} for label, value in facts],
        "reasons": [
            {"text": reason_told(reason), "source": reason.source}
            for reason in (Reason.from_record(one) for one in aid.decision["reasons"])
        ],
        "on": day(granted_on),
        "code": f"A-{aid.pk}",
        # Asked by name: the demonstration stands above every app that it fills.
        "demonstration": apps.get_model("demo", "Demonstration").objects.exists(),
        "labels": {
            "title": _("Letter of grant"),
            "to": _("To"),
            "facts": _("What was granted"),
            "reasons": _("How it was worked out"),
            "kept": _("The decision is kept with its inputs and can be looked at."),
            "code": _("Number"),
            "invented": _("Invented"),
            "invented_notice": _("A demonstration: no such firm, no such grant."),
        },
    }


def _source(aid: Aid) -> str:
    """The regulation that a de minimis grant rests on, as the parameter of the day names it."""
    if aid.legal_basis != LegalBasis.DE_MINIMIS:
        return ""
    try:
        return law_on(aid.granted_on or aid.decided_on).source(CEILING)
    except NotInForce:
        return ""
