"""Who owns whom, from a day to a day, and what shows it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models.organisations import Organisation, Person
from prasme.apps.evidence.models import Document

WHOLE = 100  # per cent


def is_share(name: str) -> Q:
    return Q(**{name: None}) | Q(**{f"{name}__gte": 0, f"{name}__lte": WHOLE})


class OwnershipLinks(models.QuerySet["OwnershipLink"]):
    def in_force(self, on: object) -> "OwnershipLinks":
        return self.filter(Q(valid_to=None) | Q(valid_to__gte=on), valid_from__lte=on)


@tracked()
class OwnershipLink(Versioned):
    """An organisation or a person has shares, votes or control in an enterprise. Shares in hundredths."""

    owner = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="holdings", verbose_name=_("owner")
    )
    owner_person = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="holdings", verbose_name=_("owner")
    )
    enterprise = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="owners")
    capital = models.DecimalField(_("share of capital"), max_digits=5, decimal_places=2, null=True)
    votes = models.DecimalField(_("share of votes"), max_digits=5, decimal_places=2, null=True)
    has_board_majority = models.BooleanField(_("appoints the majority of the board"), default=False)
    has_contract = models.BooleanField(_("decides by a contract or the articles"), default=False)
    has_agreement = models.BooleanField(_("has most votes by an agreement with others"), default=False)
    valid_from = models.DateField(_("valid from"))
    valid_to = models.DateField(_("valid to"), null=True)  # the last day; none: still so
    document = models.ForeignKey(
        Document, null=True, on_delete=models.PROTECT, related_name="ownership", verbose_name=_("evidence")
    )
    note = models.CharField(_("source"), max_length=200, blank=True)

    objects = OwnershipLinks.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(owner__isnull=False, owner_person=None) | Q(owner=None, owner_person__isnull=False),
                name="an_owner_is_a_firm_or_a_person",
            ),
            models.CheckConstraint(condition=Q(owner=None) | ~Q(owner=F("enterprise")), name="a_firm_owns_another"),
            models.CheckConstraint(condition=is_share("capital"), name="capital_is_0_to_100"),
            models.CheckConstraint(condition=is_share("votes"), name="votes_are_0_to_100"),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")), name="ownership_ends_after_it_begins"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["enterprise", "valid_from"]),
            models.Index(fields=["owner", "valid_from"]),
        ]

    def __str__(self) -> str:
        return str(self.owner or self.owner_person)

    @property
    def has_control(self) -> bool:
        return self.has_board_majority or self.has_contract or self.has_agreement

    def is_in_force(self, on: object) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)  # type: ignore[operator]
