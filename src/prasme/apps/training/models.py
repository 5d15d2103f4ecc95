"""Courses that run, the firms that apply for seats, and what their people completed."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation, Person, Profile, SizeClass
from prasme.apps.evidence.models import Document
from prasme.apps.occasions.models import Occasion, Seat
from prasme.apps.programmes.models import Course, Edition, Programme
from prasme.apps.territories.models import Territory


class RunState(models.TextChoices):
    PLANNED = "planned", _("Planned")
    CONFIRMED = "confirmed", _("Confirmed")
    RUNNING = "running", _("Running")
    COMPLETED = "completed", pgettext_lazy("run", "Completed")
    CANCELLED = "cancelled", _("Cancelled")


@tracked()
class Run(Versioned):
    """A course held once (people say: a group)."""

    occasion = models.OneToOneField(Occasion, on_delete=models.PROTECT, related_name="run")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="runs")
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="runs")
    code = models.CharField(max_length=30, unique=True)
    language = models.CharField(_("language"), max_length=7, default="lv")
    state = models.CharField(max_length=12, choices=RunState.choices, default=RunState.PLANNED)
    starts_on = models.DateField()  # of its first and last session, in the place's time
    ends_on = models.DateField()
    # By which day it is known whether it takes place. None: it waits for somebody's word, without a day.
    decide_on = models.DateField(_("decision by"), null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["starts_on"]), models.Index(fields=["provider", "starts_on"])]

    def __str__(self) -> str:
        return self.code


@tracked()
class Prerequisite(models.Model):
    """Whoever takes the course has completed the other one before."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="prerequisites")
    needs = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="leads_to")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "needs"], name="a_prerequisite_is_said_once"),
            models.CheckConstraint(condition=~Q(course=F("needs")), name="a_course_does_not_need_itself"),
        ]


@tracked()
class EnrolmentRules(Versioned):
    """How an edition enrols people. Without a row: the defaults, and no limit."""

    edition = models.OneToOneField(Edition, on_delete=models.CASCADE, related_name="enrolment_rules")
    decide_days = models.PositiveSmallIntegerField(_("days before the first day"), default=7)
    most_at_once = models.PositiveSmallIntegerField(_("courses at once"), null=True)  # of one person
    wait_months = models.PositiveSmallIntegerField(_("months between courses"), null=True)  # of one person


class ApplicationState(models.TextChoices):
    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    IN_CHECK = "in_check", _("In check")
    RETURNED = "returned", _("Returned")
    APPROVED = "approved", _("Approved")
    REFUSED = "refused", _("Refused")


@tracked()
class Application(Versioned):
    """An enterprise asks an edition for seats."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="applications")
    enterprise = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="applications")
    number = models.CharField(max_length=30, unique=True)
    state = models.CharField(max_length=10, choices=ApplicationState.choices, default=ApplicationState.DRAFT)
    channel = models.CharField(_("how did you hear of us?"), max_length=60, blank=True)
    headcount = models.PositiveIntegerField(_("people who work in the enterprise"), null=True)
    turnover = models.DecimalField(_("turnover of the last year"), max_digits=15, decimal_places=2, null=True)
    balance = models.DecimalField(_("balance sheet total"), max_digits=15, decimal_places=2, null=True)
    size_class = models.CharField(max_length=20, choices=SizeClass.choices, blank=True)
    is_declared_true = models.BooleanField(_("what is written here is true"), default=False)
    submitted_at = models.DateTimeField(null=True)
    decision = models.JSONField(null=True)  # date, inputs, outcome, reasons with their sources

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["edition", "enterprise"],
                condition=Q(state__in=["draft", "submitted", "in_check", "returned"]),
                name="an_enterprise_has_one_open_application",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["edition", "state", "submitted_at"])]

    def __str__(self) -> str:
        return self.number


class ApplicationStep(models.Model):
    """A step of an application. Steps are added, never changed."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=10, choices=ApplicationState.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    reason = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["application", "at"])]
        triggers = append_only()


class CheckedFact(models.TextChoices):
    """What an officer finds out about an applicant elsewhere; the names are those that the rules of a call ask."""

    HEADCOUNT = "headcount", _("People, with linked enterprises")
    TURNOVER = "turnover", _("Turnover, with linked enterprises, EUR")
    BALANCE = "balance", _("Balance sheet total, with linked enterprises, EUR")
    TAX_DEBT = "tax_debt", _("Tax debt, EUR")
    LOST_CAPITAL = "lost_capital", _("Part of the share capital that losses ate, in percent")
    INSOLVENT = "is_insolvent", _("Insolvent, in legal protection, restructuring or liquidation")
    GROUP_ACCOUNTS = "has_group_accounts", _("Annual reports of the linked enterprises are there")


YES_OR_NO = (CheckedFact.INSOLVENT, CheckedFact.GROUP_ACCOUNTS)


class FactCheck(models.Model):
    """A fact that an officer looked up for an application, and where; the latest of a fact counts."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="fact_checks")
    fact = models.CharField(max_length=20, choices=CheckedFact.choices)
    value = models.DecimalField(max_digits=15, decimal_places=4)  # yes: 1, no: 0; a part of a whole: 0 to 1
    source = models.CharField(max_length=200)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["application", "fact", "-at"])]
        triggers = append_only()


@tracked()
class AskedSeats(models.Model):
    """How many seats an application asks on which run."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="asked")
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="asked")
    count = models.PositiveSmallIntegerField(_("seats"))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "run"], name="a_run_is_asked_for_once"),
            models.CheckConstraint(condition=Q(count__gte=1), name="one_seat_at_the_least"),
        ]


@tracked()
class Agreement(models.Model):
    """What operator and enterprise signed after an approval."""

    application = models.OneToOneField(Application, on_delete=models.PROTECT, related_name="agreement")
    number = models.CharField(max_length=30, unique=True)
    signed_on = models.DateField()
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT)


@tracked()
class Participation(models.Model):
    """One person completed one run (people say: a training provided), with what the firm was on that day."""

    seat = models.OneToOneField(Seat, on_delete=models.PROTECT, related_name="participation")
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="participations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="participations")
    # None: the person came without an enterprise, and counts among people, not among enterprises.
    enterprise = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="participations")
    profile = models.ForeignKey(Profile, null=True, on_delete=models.PROTECT)
    municipality = models.ForeignKey(Territory, on_delete=models.PROTECT)  # where the course was held, as of the day
    completed_on = models.DateField()
    hours = models.DecimalField(max_digits=5, decimal_places=1)  # attended

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["run"]),
            models.Index(fields=["enterprise", "completed_on"]),
            models.Index(fields=["person", "completed_on"]),
        ]


@tracked()
class Certificate(models.Model):
    """What a person can show, and anybody can check by its code. One that is revoked or replaced is an end instead."""

    participation = models.OneToOneField(Participation, on_delete=models.PROTECT, related_name="certificate")
    code = models.CharField(max_length=20, unique=True)
    issued_on = models.DateField()
    # Made by a job, so a moment later: the paper, and the signed Open Badge.
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT)
    credential = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")


class EndKind(models.TextChoices):
    REVOKED = "revoked", pgettext_lazy("certificate", "Revoked")
    REPLACED = "replaced", pgettext_lazy("certificate", "Replaced")


class CertificateEnd(models.Model):
    """A certificate that counts no more. Keys, because what it was of may be gone when attendance was corrected."""

    number = models.BigIntegerField(unique=True)  # its key as long as it counted: its place on the status list
    code = models.CharField(max_length=20, unique=True)
    participation_key = models.BigIntegerField()
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    issued_on = models.DateField()
    kind = models.CharField(max_length=10, choices=EndKind.choices)
    reason = models.CharField(max_length=300)  # stands on the public page
    replaced_by = models.CharField(max_length=20, blank=True)  # code
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["participation_key"]), models.Index(fields=["edition", "-at"])]
        triggers = append_only()


class CredentialKey(models.Model):
    """The public half of a key that signed here, so that what it signed stays checkable after another took over."""

    name = models.CharField(max_length=40, unique=True)
    pem = models.TextField()
    first_used_at = models.DateTimeField()

    class Meta:
        triggers = append_only()


class Supervision(models.TextChoices):
    """How somebody was assessed: Council Recommendation 2022/C 243/02, Annex I."""

    NONE = "none", _("unsupervised, identity not checked")
    SUPERVISED = "supervised", _("supervised, identity not checked")
    CHECKED = "checked", _("supervised, identity checked")


class Stackability(models.TextChoices):
    ALONE = "alone", _("stands alone")
    STACKABLE = "stackable", _("can be combined with others")


@tracked()
class CredentialTerms(Versioned):
    """What the badges of a programme say beside what its courses say. Without a row: the defaults."""

    programme = models.OneToOneField(Programme, on_delete=models.CASCADE, related_name="credential_terms")
    quality_assurance = models.CharField(_("quality assurance"), max_length=300, blank=True)
    supervision = models.CharField(
        _("supervision"), max_length=10, choices=Supervision.choices, default=Supervision.SUPERVISED
    )
    stackability = models.CharField(
        _("combining"), max_length=10, choices=Stackability.choices, default=Stackability.ALONE
    )
