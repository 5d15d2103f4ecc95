"""What a firm's declaration says on a day: the firms that are one with it, and aid from elsewhere."""

from datetime import date
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import day, money
from prasme.apps.enterprises.models import DeclaredLink, DeclaredState, Organisation
from prasme.apps.enterprises.queries.ownership import members_of, tie_of, undertaking_of
from prasme.apps.funding import queries
from prasme.apps.programmes.models import Edition
from prasme.engines.law import NotInForce, Tie, law_on
from prasme.engines.law.de_minimis import AidKind
from prasme.engines.law.de_minimis_window import window


def declaration(enterprise: Organisation, edition: Edition, *, on: date) -> dict[str, Any]:
    """The data of the `declaration` template, in the language that is active."""
    firms, aid = _firms(enterprise, on), _aid(enterprise, on)
    words = {"edition": edition, "day": day(on)}
    return {
        "name": enterprise.name,
        "number": enterprise.registration_number,
        "subject": str(edition),
        "sentence": _("On %(day)s the enterprise declares, to take part in “%(edition)s”:") % words,
        "firms": firms,
        "no_firms": _("No other firm is one undertaking with it."),
        "aid": aid,
        "no_aid": _("It has received no de minimis aid from anybody else within the time that the law counts."),
        "promises": [
            _("What stands here is complete and true."),
            _("It tells at once when a firm joins or leaves, or when further aid is granted."),
            _("It knows that aid over the ceiling is paid back with interest."),
        ],
        "on": day(on),
        "code": f"D-{enterprise.pk}-{edition.code}",
        # Asked by name: the demonstration stands above every app that it fills.
        "demonstration": apps.get_model("demo", "Demonstration").objects.exists(),
        "labels": {
            "title": _("Declaration of other aid and of tied firms"),
            "firms": _("Firms that are one undertaking with it"),
            "firm": _("Enterprise"),
            "number": _("Number"),
            "share": _("Known from"),
            "aid": _("De minimis aid from elsewhere"),
            "granter": _("Granted by"),
            "measure": _("For"),
            "day": _("Granted on"),
            "amount": _("Amount"),
            "signature": _("Name, office and signature"),
            "place": _("Place and day"),
            "code": _("Number"),
            "invented": _("Invented"),
            "invented_notice": _("A demonstration: no such firm, no such aid."),
        },
    }


def _firms(enterprise: Organisation, on: date) -> list[dict[str, str]]:
    """Those of the register, then those with control that the firm declared and nobody has looked at."""
    keys = [pk for pk in members_of(undertaking_of(enterprise, on=on), enterprise) if pk != enterprise.pk]
    known = Organisation.objects.filter(pk__in=keys).order_by("name")
    found = [{"name": one.name, "number": one.registration_number, "share": _("the register")} for one in known]
    said = DeclaredLink.objects.filter(enterprise=enterprise, state=DeclaredState.OPEN, valid_from__lte=on)
    return found + [
        {"name": one.name, "number": one.registration_number, "share": _("this declaration")}
        for one in said.order_by("pk")
        if (decided := tie_of(one, on)) and decided.tie is Tie.LINKED
    ]


def _aid(enterprise: Organisation, on: date) -> list[dict[str, str]]:
    """What counts on the day."""
    try:
        counted = window(AidKind.GENERAL, law_on(on))
    except NotInForce:
        counted = None
    return [
        {"granter": one.granter, "measure": one.measure, "on": day(one.granted_on), "amount": money(one.amount)}
        for one in queries.declared_by(enterprise)
        if counted is None or one.granted_on in counted
    ]
