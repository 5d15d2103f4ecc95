"""The classes of economic activity, as the operator loaded them from the statistical office."""

from typing import ClassVar

from django.db import models

from prasme.apps.core.history import tracked
from prasme.apps.enterprises.rules import REVISIONS


@tracked()
class NaceClass(models.Model):
    """A code of one revision, and what it is called in one language."""

    revision = models.CharField(max_length=4, choices=[(one, one) for one in REVISIONS])
    code = models.CharField(max_length=8)  # with its letter: C10.71
    language = models.CharField(max_length=7)
    name = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["revision", "code", "language"], name="a_class_is_named_once_a_language")
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


@tracked()
class NaceStep(models.Model):
    """A code of Rev. 2 became this code of Rev. 2.1, or one of several."""

    before = models.CharField(max_length=8)
    after = models.CharField(max_length=8)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["before", "after"], name="a_code_becomes_another_once")
        ]
