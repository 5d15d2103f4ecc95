"""Two records side by side: what each says, and what hangs on it."""

from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.enterprises.models import Organisation, Person, Twin
from prasme.apps.enterprises.queries.merging import hanging

# What the rows of tables are called on a page; a table of which this app knows nothing is called as it calls itself.
NAMES: dict[str, str | Promise] = {
    "accounts.membership": gettext_lazy("roles of users"),
    "enterprises.employment": gettext_lazy("employments"),
    "enterprises.financialyear": gettext_lazy("years with figures"),
    "enterprises.mailaddress": gettext_lazy("other mail addresses"),
    "enterprises.organisation": gettext_lazy("enterprises merged into it"),
    "enterprises.ownershiplink": gettext_lazy("ownership links"),
    "enterprises.person": gettext_lazy("people merged into it"),
    "enterprises.profile": gettext_lazy("profiles"),
    "enterprises.suspicion": gettext_lazy("suspected duplicates"),
    "evidence.documentscope": gettext_lazy("documents"),
    "funding.aid": gettext_lazy("aid of seats"),
    "occasions.seat": gettext_lazy("seats"),
    "training.application": gettext_lazy("applications"),
    "training.participation": gettext_lazy("completed courses"),
}


def name_of(model: type[Model]) -> str:
    return str(NAMES.get(model._meta.label_lower, model._meta.verbose_name_plural))


def record(kind: str, key: str) -> Any:
    if kind == Twin.FIRM:
        return Organisation.objects.get(pk=key)
    return Person.objects.select_related("identity", "user").get(pk=key)


def compared(kind: str, keys: tuple[str, str]) -> list[dict[str, Any]]:
    """Each fact of the two records with both values, and whether they differ; then how much hangs on each."""
    facts: Callable[[Any], list[tuple[str, str]]] = _firm if kind == Twin.FIRM else _person
    one, other = (facts(record(kind, key)) for key in keys)
    rows: list[dict[str, Any]] = [
        {"name": name, "one": mine, "other": theirs} for (name, mine), (_n, theirs) in zip(one, other, strict=True)
    ]
    model = Organisation if kind == Twin.FIRM else Person
    counts = [{name_of(table): count for table, count in hanging(model, key)} for key in keys]
    names = sorted({*counts[0], *counts[1]})
    rows += [{"name": name, "one": counts[0].get(name, 0), "other": counts[1].get(name, 0)} for name in names]
    return rows


def _firm(firm: Organisation) -> list[tuple[str, str]]:
    profile = firm.profiles.select_related("seat").order_by("-valid_from").first()
    first = firm.profiles.order_by("valid_from").values_list("valid_from", flat=True).first()
    return [
        (_("Name"), firm.name),
        (_("Registration number"), firm.registration_number),
        (_("Country"), firm.country_code),
        (_("E-mail address"), firm.email),
        (_("Phone"), firm.phone),
        (_("Size"), str(profile.get_size_class_display()) if profile else ""),
        (_("Sector"), profile.nace_code if profile else ""),
        (_("Seat"), str(profile.seat) if profile else ""),
        (_("Known since"), short_day(first) if first else ""),
    ]


def _person(person: Person) -> list[tuple[str, str]]:
    identity = person.identity
    jobs = person.employments.select_related("enterprise").order_by("-started_on")
    return [
        (_("Given name"), identity.given_name),
        (_("Family name"), identity.family_name),
        (_("E-mail address"), identity.email),
        (_("Phone"), identity.phone),
        (_("Personal code"), _("known") if identity.national_id_hash else ""),
        (_("Signs in"), _("yes") if person.user_id else _("no")),
        (_("Works in"), ", ".join(dict.fromkeys(job.enterprise.name for job in jobs))),
        (_("Known since"), short_day(person.created_at)),
    ]
