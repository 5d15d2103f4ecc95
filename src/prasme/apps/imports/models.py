"""Imports: the file, what was said about it, what each row became, and what it takes to undo it."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.evidence.models import Document
from prasme.apps.imports.kinds import Outcome


class State(models.TextChoices):
    READ = "read", pgettext_lazy("import", "Read")  # the columns are to be checked
    COMPARING = "comparing", pgettext_lazy("import", "Being compared")
    COMPARED = "compared", pgettext_lazy("import", "Dry run done")
    RUNNING = "running", pgettext_lazy("import", "Running")
    DONE = "done", pgettext_lazy("import", "Done")
    FAILED = "failed", pgettext_lazy("import", "Failed")
    UNDOING = "undoing", pgettext_lazy("import", "Being undone")
    UNDONE = "undone", pgettext_lazy("import", "Undone")


WORKING = (State.COMPARING, State.RUNNING, State.UNDOING)
NOTHING_WRITTEN = (State.READ, State.COMPARED, State.FAILED)


class Which(models.TextChoices):
    ALL = "all", _("all rows")
    VALID = "valid", _("valid rows only")


@tracked()
class Import(Versioned):
    """A file that somebody brings in. asked: what was said about the file; places: field to column, from 0."""

    kind = models.CharField(max_length=20)  # a name of imports.kinds
    state = models.CharField(max_length=12, choices=State.choices, default=State.READ)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="imports")
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="imports"
    )
    asked = models.JSONField(default=dict)
    places = models.JSONField(default=dict)
    options = models.JSONField(default=dict)
    names = models.JSONField(default=dict)  # field to the name in the file to the key of the record that is meant
    counts = models.JSONField(default=dict)
    which = models.CharField(max_length=5, choices=Which.choices, blank=True)
    begun_at = models.DateTimeField(null=True)  # of the job that works or worked last
    ended_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=300, blank=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["created_at"]), models.Index(fields=["created_by", "created_at"])]

    def __str__(self) -> str:
        return self.document.name

    @property
    def is_working(self) -> bool:
        return self.state in WORKING


class ImportedRow(models.Model):
    """What a row of the file becomes. Its cells stay in the file: nothing here names a person but an answer."""

    of = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    outcome = models.CharField(max_length=6, choices=Outcome.choices)
    levels = ArrayField(models.CharField(max_length=10), default=list)
    remarks = models.JSONField(default=list)
    same_as = models.PositiveIntegerField(null=True)
    record = models.CharField(max_length=36, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["of", "number"], name="a_row_is_judged_once")]
        indexes: ClassVar = [GinIndex(fields=["levels"], name="imported_row_levels")]


class Answer(models.Model):
    """What somebody says in place of a cell, or about a suspected duplicate (field `same`: same or new)."""

    of = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="answers")
    number = models.PositiveIntegerField()
    field = models.CharField(max_length=40)
    text = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["of", "number", "field"], name="a_cell_is_answered_once")
        ]


class Change(models.Model):
    """A record that an import made or changed, with what it was and became. Never changed itself."""

    of = models.ForeignKey(Import, on_delete=models.PROTECT, related_name="changes")
    row = models.PositiveIntegerField()
    what = models.CharField(max_length=20)
    key = models.CharField(max_length=36)
    is_new = models.BooleanField()
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["what", "key"])]
        triggers = append_only()


class TakenBack(models.Model):
    """What an undo did with a change. why: it stayed because of that; empty: it is as before the import."""

    change = models.OneToOneField(Change, on_delete=models.PROTECT, related_name="taken_back")
    at = models.DateTimeField()
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        triggers = append_only()


@tracked()
class Remembered(models.Model):
    """What was said about columns or names, for the next file. whose: an organisation's key; empty: everybody's."""

    kind = models.CharField(max_length=20)
    whose = models.CharField(max_length=36, blank=True)
    key = models.CharField(max_length=64)  # of a set of headings, or of the names
    said = models.JSONField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "whose", "key"], name="a_file_s_columns_are_remembered_once")
        ]
