"""Organisations, people, and who works where; as of a day."""

import uuid
from datetime import date
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.alphabet import alphabetical
from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.core.words import Words
from prasme.apps.territories.models import Territory


class OrganisationKind(models.TextChoices):
    ENTERPRISE = "enterprise", _("enterprise")
    SELF_EMPLOYED = "self_employed", _("self-employed person")
    PROVIDER = "provider", _("training provider")
    HUB = "hub", _("digital hub")
    LIBRARY = "library", _("library")
    SCHOOL = "school", _("school")
    MUNICIPALITY = "municipality", _("municipality")
    ASSOCIATION = "association", _("association")
    MINISTRY = "ministry", _("ministry")
    FUNDER = "funder", _("funder")
    SOCIAL = "social", _("social economy organisation")
    PUBLIC = "public", _("public organisation")
    RESEARCH = "research", _("research organisation")


ECONOMIC = (OrganisationKind.ENTERPRISE, OrganisationKind.SELF_EMPLOYED)


class SizeClass(models.TextChoices):
    """Recommendation 2003/361/EC. A self-employed person is a micro enterprise; figures show the person apart."""

    SELF_EMPLOYED = "self_employed", _("self-employed")
    MICRO = "micro", _("micro")
    SMALL = "small", _("small")
    MEDIUM = "medium", _("medium")
    LARGE = "large", _("large")


@tracked()
class Organisation(Versioned):
    """Anything with a name that takes part. An enterprise is one in economic activity."""

    kind = models.CharField(max_length=20, choices=OrganisationKind.choices)
    name = models.CharField(max_length=200)
    registration_number = models.CharField(max_length=30, blank=True)
    country_code = models.CharField(max_length=2, default="LV")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    folded = models.TextField(editable=False, default="")  # name and number without marks, for search
    # The record that this one turned out to be; its page leads there, and everything that hung on it.
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(merged_into=F("pk")), name="a_firm_is_not_merged_into_itself"),
            models.UniqueConstraint(
                fields=["country_code", "registration_number"],
                condition=~Q(registration_number=""),
                name="a_registration_number_is_one_organisation",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["folded", "id"]),
            GinIndex(Words("folded"), name="organisation_words"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_enterprise(self) -> bool:
        return self.kind in ECONOMIC


class Profiles(models.QuerySet["Profile"]):
    def in_force(self, on: date) -> "Profiles":
        return self.filter(Q(valid_to=None) | Q(valid_to__gte=on), valid_from__lte=on)


@tracked()
class Profile(models.Model):
    """What an enterprise was between two days: its size as decided, its sector, its seat."""

    enterprise = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="profiles")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)  # the last day; none: still so
    size_class = models.CharField(max_length=20, choices=SizeClass.choices)
    size_decided_on = models.DateField()
    headcount = models.PositiveIntegerField(null=True)
    turnover = models.DecimalField(max_digits=15, decimal_places=2, null=True)  # EUR a year
    balance = models.DecimalField(max_digits=15, decimal_places=2, null=True)  # EUR
    nace_code = models.CharField(max_length=8)  # with its letter: C10.71
    nace_revision = models.CharField(max_length=4, default="2")
    seat = models.ForeignKey(Territory, on_delete=models.PROTECT)

    objects = Profiles.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["enterprise", "valid_from"], name="a_profile_begins_once_a_day"),
            models.UniqueConstraint(
                fields=["enterprise"], condition=Q(valid_to=None), name="an_enterprise_has_one_open_profile"
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                name="a_profile_ends_after_it_begins",
            ),
        ]

    def is_in_force(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@tracked()
class Person(models.Model):
    """A key, and nothing that names anybody. Everything refers to this; `Identity` says who it is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="person")
    created_at = models.DateTimeField(auto_now_add=True)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(merged_into=F("pk")), name="a_person_is_not_merged_into_oneself")
        ]

    def __str__(self) -> str:
        return str(self.identity) if hasattr(self, "identity") else str(self.pk)


@tracked()
class Identity(Versioned):
    """Names, contacts and the national identifier: the one table that an erasure blanks, with its history."""

    person = models.OneToOneField(Person, primary_key=True, on_delete=models.PROTECT)
    given_name = models.CharField(_("given name"), max_length=80)
    family_name = models.CharField(_("family name"), max_length=80)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    language = models.CharField(_("language"), max_length=7, default="lv")
    # A keyed hash: it recognises a person who comes again, and does not give the number away.
    national_id_hash = models.CharField(max_length=64, blank=True)
    born_on = models.DateField(null=True)  # only where the data set of an edition asks for it
    erased_at = models.DateTimeField(null=True)
    folded = models.TextField(editable=False, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["national_id_hash"],
                condition=~Q(national_id_hash=""),
                name="a_national_identifier_is_one_person",
            )
        ]
        indexes: ClassVar = [
            models.Index(alphabetical("family_name"), alphabetical("given_name"), "person", name="identity_by_name"),
            GinIndex(Words("folded"), name="identity_words"),
        ]

    def __str__(self) -> str:
        return gettext("erased") if self.erased_at else f"{self.given_name} {self.family_name}"


@tracked()
class Employment(models.Model):
    """Who works where and since when. No end means: still."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="employments")
    enterprise = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="employments")
    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    occupation = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "enterprise"], condition=Q(ended_on=None), name="one_open_employment_in_an_enterprise"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")),
                name="an_employment_ends_after_it_begins",
            ),
        ]
