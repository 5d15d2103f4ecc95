"""Views of lists that somebody keeps: an address under a name of one's own."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SavedView(models.Model):
    """What a list showed: its search, filters and order. A preference, not a record: it goes with its owner."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views")
    path = models.CharField(max_length=200)
    query = models.CharField(max_length=1000)
    name = models.CharField(_("name of the view"), max_length=60)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "path", "name"], name="a_view_of_a_list_has_a_name_of_its_own")
        ]
        ordering: ClassVar = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def href(self) -> str:
        return f"{self.path}?{self.query}"
