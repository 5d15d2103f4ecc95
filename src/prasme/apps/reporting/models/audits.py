"""What an auditor works with: packs of evidence, samples of records, remarks."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only
from prasme.apps.evidence.models import Document
from prasme.apps.reporting.models.periods import Period


class PackState(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    MAKING = "making", _("In the making")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", pgettext_lazy("job", "Cancelled")


class Pack(models.Model):
    """The evidence of a period in one file, made by a job. What it holds is kept as a document."""

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="packs")
    state = models.CharField(max_length=10, choices=PackState.choices, default=PackState.WAITING)
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=300, blank=True)
    asked_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    document = models.OneToOneField(Document, null=True, on_delete=models.PROTECT, related_name="+")

    @property
    def is_working(self) -> bool:
        return self.state in (PackState.WAITING, PackState.MAKING)


class SampleKind(models.TextChoices):
    RANDOM = "random", _("by chance")
    RISK = "risk", _("by risk")


class Sample(models.Model):
    """Records that an auditor looks at: drawn with a seed from a frame that its hash names, and then left as drawn."""

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="samples")
    indicator = models.CharField(max_length=60)  # whose records are the frame
    kind = models.CharField(_("drawn"), max_length=10, choices=SampleKind.choices)
    seed = models.CharField(_("seed"), max_length=40)
    size = models.PositiveIntegerField(_("records"))
    frame = models.PositiveIntegerField()  # records there were
    frame_sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        triggers = append_only()


class SampleItem(models.Model):
    sample = models.ForeignKey(Sample, on_delete=models.PROTECT, related_name="items")
    number = models.PositiveIntegerField()
    record = models.CharField(max_length=40)
    risk = models.PositiveSmallIntegerField(default=0)
    reasons = models.JSONField(default=list)  # names of rules.Risk

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sample", "record"], name="a_record_is_drawn_once_for_a_sample")
        ]
        triggers = append_only()


class RemarkKind(models.TextChoices):
    COMMENT = "comment", _("comment")
    FINDING = "finding", _("finding")
    ANSWER = "answer", pgettext_lazy("remark", "answer")
    SETTLED = "settled", _("settled")


class Remark(models.Model):
    """What auditor and operator say to each other about a period, or a record of a sample. It is never changed."""

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="remarks")
    item = models.ForeignKey(SampleItem, null=True, on_delete=models.PROTECT, related_name="remarks")
    to = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="answers")
    kind = models.CharField(_("kind"), max_length=10, choices=RemarkKind.choices)
    text = models.TextField(_("text"))
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        triggers = append_only()
