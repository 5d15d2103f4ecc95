"""People who take a part in a measure beside its guests; most of them have no account and come by a link."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.measures.models.measures import Measure


class Part(models.TextChoices):
    OWNER = "owner", pgettext_lazy("part in a measure", "owner of a challenge")
    REPRESENTATIVE = "representative", pgettext_lazy("part in a measure", "representative of a team")
    MENTOR = "mentor", pgettext_lazy("part in a measure", "mentor")
    JUROR = "juror", pgettext_lazy("part in a measure", "juror")
    SPEAKER = "speaker", pgettext_lazy("part in a measure", "speaker")
    EXPERT = "expert", pgettext_lazy("part in a measure", "expert")

    @classmethod
    def applicants(cls) -> tuple[str, ...]:
        """Firms come in these parts; whoever takes them applies on the public page."""
        return (cls.OWNER, cls.REPRESENTATIVE)


@tracked()
class Contributor(models.Model):
    """Who takes which part. Name and address stand with the person; the own page opens by a code."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="contributors")
    part = models.CharField(_("part"), max_length=16, choices=Part.choices)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contributions")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="contributions")
    topic = models.CharField(_("what about"), max_length=200, blank=True)  # of a speaker, an expert
    since = models.DateField()
    language = models.CharField(max_length=7, default="lv")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["measure", "part", "person"],
                condition=models.Q(part__in=["mentor", "juror", "expert"]),
                name="a_person_takes_a_part_once",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["measure", "part"])]

    def __str__(self) -> str:
        return str(self.person)
