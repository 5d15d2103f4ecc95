"""Background jobs of public money."""

from collections.abc import Sequence

from django.utils import timezone
from procrastinate.contrib.django import app

from prasme.apps.funding import actions


@app.task(retry=5)
def look_for_regroupings(enterprises: Sequence[int]) -> None:
    """After somebody wrote who owns whom."""
    actions.look_for_regroupings(enterprises=enterprises, by=None, at=timezone.now())
