"""The programme (the method) and its funded editions."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
from prasme.apps.core.tongues import Translated
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation, SizeClass
from prasme.apps.territories.models import Territory


@tracked()
class Programme(Versioned, Translated):
    """The method: curriculum, forms, rules, indicators. No dates, no money, no people."""

    TEXTS = ("title", "goal", "policy_intent")

    code = models.SlugField(_("code"), unique=True)
    title = models.CharField(_("title"), max_length=200)
    goal = models.TextField(_("goal"), blank=True)
    policy_intent = models.TextField(_("policy intent"), blank=True)
    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="programmes")
    # Lineage: whose method it is, carried over into another country or for other people.
    adapted_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="adaptations"
    )
    territory = models.ForeignKey(Territory, null=True, on_delete=models.PROTECT, related_name="programmes")

    def __str__(self) -> str:
        return self.told("title")


class LegalBasis(models.TextChoices):
    """Which law tests the public money of a seat."""

    DE_MINIMIS = "de_minimis", _("general de minimis aid")
    TRAINING_AID = "training_aid", _("training aid")
    OTHER = "other", _("other")
    NONE = "none", _("no aid")


class ParticipantData(models.TextChoices):
    """Which data set the funder wants to be told about each participant."""

    NONE = "none", pgettext_lazy("data set", "none")
    ESF_PLUS = "esf_plus", _("ESF+ common indicators")
    OWN = "own", _("own questions")


class EditionState(models.TextChoices):
    DRAFT = "draft", _("Draft")
    OPEN = "open", pgettext_lazy("edition", "Open")
    CLOSED = "closed", pgettext_lazy("edition", "Closed")


@tracked()
class Edition(Versioned, Translated):
    """One funded run of a programme in a jurisdiction."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="editions")
    code = models.SlugField(_("code"), unique=True)
    title = models.CharField(_("title"), max_length=200)
    state = models.CharField(max_length=10, choices=EditionState.choices, default=EditionState.DRAFT)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    territory = models.ForeignKey(Territory, on_delete=models.PROTECT)
    legal_basis = models.CharField(_("legal basis"), max_length=20, choices=LegalBasis.choices)
    # The share of the price that the edition pays, where its legal basis leaves that to it; the law caps it.
    aid_intensity = models.DecimalField(_("aid intensity"), max_digits=4, decimal_places=3, null=True)
    aid_budget = models.DecimalField(_("aid budget"), max_digits=14, decimal_places=2, null=True)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")  # of prices, budget and aid; ISO 4217
    # In which its groups are taught (ISO 639-1); none: in any.
    languages = ArrayField(models.CharField(max_length=2), verbose_name=_("languages"), default=list, blank=True)
    eligible_sizes = ArrayField(models.CharField(max_length=20, choices=SizeClass.choices), default=list)
    completion_share = models.DecimalField(max_digits=4, decimal_places=3)  # of the hours, to have completed a course
    participant_data = models.CharField(
        _("participant data"), max_length=10, choices=ParticipantData.choices, default=ParticipantData.NONE
    )
    allows_people_without_enterprise = models.BooleanField(_("people without an enterprise"), default=False)
    # Whether aid is paid for the hours that somebody attended, and no longer for the whole seat, once a course is over.
    settles_by_hours = models.BooleanField(_("aid by hours attended"), default=False)
    made_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="clones")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="an_edition_ends_after_it_begins")
        ]

    def __str__(self) -> str:
        return self.told("title")


@tracked()
class Funder(models.Model):
    """Who pays which share (0 to 1) of an edition's aid."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="funders")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    share = models.DecimalField(max_digits=6, decimal_places=5)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "organisation"], name="a_funder_is_named_once"),
            models.CheckConstraint(condition=Q(share__gt=0, share__lte=1), name="a_share_is_between_0_and_1"),
        ]


@tracked()
class Target(models.Model):
    """What an edition promised for an indicator, and by when."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="targets")
    indicator = models.CharField(max_length=60)
    value = models.DecimalField(max_digits=14, decimal_places=3)
    by = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "indicator"], name="an_indicator_has_one_target")
        ]
