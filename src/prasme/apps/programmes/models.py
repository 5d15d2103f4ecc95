"""What is offered: the programme (the method), its funded editions, its curriculum."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation, SizeClass
from prasme.apps.territories.models import Territory


@tracked()
class Programme(Versioned):
    """The method: curriculum, forms, rules, indicators. No dates, no money, no people."""

    code = models.SlugField(_("code"), unique=True)
    title = models.CharField(_("title"), max_length=200)
    goal = models.TextField(_("goal"), blank=True)
    policy_intent = models.TextField(_("policy intent"), blank=True)
    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="programmes")
    adapted_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT)

    def __str__(self) -> str:
        return self.title


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
class Edition(Versioned):
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
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    eligible_sizes = ArrayField(models.CharField(max_length=20, choices=SizeClass.choices), default=list)
    completion_share = models.DecimalField(max_digits=4, decimal_places=3)  # of the hours, to have completed a course
    participant_data = models.CharField(
        _("participant data"), max_length=10, choices=ParticipantData.choices, default=ParticipantData.NONE
    )
    allows_people_without_enterprise = models.BooleanField(_("people without an enterprise"), default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="an_edition_ends_after_it_begins")
        ]

    def __str__(self) -> str:
        return self.title


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


@tracked()
class Block(models.Model):
    """A thematic block of the curriculum."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="blocks")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["programme", "number"], name="a_block_has_its_own_number")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class Level(models.TextChoices):
    """DigComp 3.0: four levels."""

    BASIC = "basic", _("Basic")
    INTERMEDIATE = "intermediate", _("Intermediate")
    ADVANCED = "advanced", _("Advanced")
    HIGHLY_ADVANCED = "highly_advanced", _("Highly advanced")


class Mode(models.TextChoices):
    FACE_TO_FACE = "face_to_face", _("face to face")
    ONLINE = "online", _("on-line, live")
    SELF_PACED = "self_paced", _("self-paced")
    PRACTICAL = "practical", _("practical work")


@tracked()
class Course(Versioned):
    """What can be taken: hours by mode, level, price of a seat."""

    block = models.ForeignKey(Block, on_delete=models.PROTECT, related_name="courses")
    code = models.CharField(_("code"), max_length=20)
    title = models.CharField(_("title"), max_length=200)
    title_lv = models.CharField(_("title in Latvian"), max_length=200, blank=True)
    summary = models.TextField(_("what one learns"), blank=True)
    level = models.CharField(_("level"), max_length=20, choices=Level.choices)
    price = models.DecimalField(_("price of a seat"), max_digits=9, decimal_places=2)
    sectors = ArrayField(models.CharField(max_length=1), default=list)  # NACE sections it speaks to; none: all

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["block", "code"], name="a_course_has_its_own_code"),
            models.CheckConstraint(condition=Q(price__gte=0), name="a_price_is_not_negative"),
        ]

    def __str__(self) -> str:
        from django.utils.translation import get_language

        return self.title_lv if self.title_lv and (get_language() or "").startswith("lv") else self.title


@tracked()
class CourseHours(models.Model):
    """Hours of one mode in a course."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="hours")
    mode = models.CharField(max_length=20, choices=Mode.choices)
    hours = models.DecimalField(max_digits=5, decimal_places=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "mode"], name="a_mode_has_its_hours_once"),
            models.CheckConstraint(condition=Q(hours__gt=0), name="hours_are_more_than_none"),
        ]


@tracked()
class Outcome(models.Model):
    """What one can do afterwards, and the competence of a framework's version that it serves."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="outcomes")
    framework = models.CharField(max_length=20, default="DigComp")
    framework_version = models.CharField(max_length=10, default="3.0")
    competence = models.CharField(max_length=10)  # 4.2
    text = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "competence", "text"], name="an_outcome_is_said_once")
        ]
