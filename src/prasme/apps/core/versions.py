"""Two people at one record: the second is told, and nothing is overwritten silently."""

from django.db import models
from django.utils.translation import gettext as _


class ChangedMeanwhile(Exception):
    """The record was saved by somebody else after this form was opened."""

    def __str__(self) -> str:
        return _(
            "Somebody else saved this record after you opened it. What you typed is still here: "
            "compare it with the record as it is now, then save again."
        )


class Versioned(models.Model):
    """A record that people edit. `version` goes up by one with each save through `save_version`."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True

    def save_version(self, *, seen: int, **values: object) -> None:
        """Write the values if the record is still the one that was seen. Raises ChangedMeanwhile."""
        values["version"] = seen + 1
        rows = type(self)._base_manager.filter(pk=self.pk, version=seen)
        if not rows.update(**values):
            raise ChangedMeanwhile
        for name, value in values.items():
            setattr(self, name, value)
