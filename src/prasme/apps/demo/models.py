"""The mark of a database that holds the invented demonstration."""

from django.db import models


class Demonstration(models.Model):
    """At most one row. Sign-in links exist only beside it."""

    loaded_at = models.DateTimeField()
    today = models.DateField()  # the day around which the live edition was made
    seed = models.PositiveIntegerField()
    link_key = models.CharField(max_length=64)  # signs the sign-in links
