"""What providers and trainers show for themselves: qualifications, and work done elsewhere."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.models import Document


def _of_one(name: str) -> Any:
    one = Q(organisation__isnull=False, trainer=None) | Q(organisation=None, trainer__isnull=False)
    return models.CheckConstraint(condition=one, name=name)


@tracked()
class Qualification(models.Model):
    """A degree, a licence, an accreditation: of a provider or of a trainer."""

    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="qualifications")
    trainer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="qualifications"
    )
    name = models.CharField(_("name"), max_length=150)
    awarded_by = models.CharField(_("awarded by"), max_length=150)
    awarded_on = models.DateField(_("awarded on"))
    valid_until = models.DateField(_("valid until"), null=True)  # none: for good
    evidence = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="qualifications")

    class Meta:
        constraints: ClassVar = [
            _of_one("a_qualification_is_of_one"),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("awarded_on")),
                name="a_qualification_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Reference(models.Model):
    """Work outside Prasme, as the provider or trainer tells it. What was taught here is counted from the runs."""

    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="references")
    trainer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="references"
    )
    taught = models.CharField(_("what was taught"), max_length=150)
    client = models.CharField(_("for whom"), max_length=150)
    until = models.DateField(_("when"))  # its last day

    class Meta:
        constraints: ClassVar = [_of_one("a_reference_is_of_one")]

    def __str__(self) -> str:
        return self.taught
