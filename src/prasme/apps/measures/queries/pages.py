"""What stands around the pages of a measure, and what came of it."""

from typing import Any

from django.db.models import Avg, Count, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from prasme.apps.cooperation.models import Cooperation
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import Measure, MeasureKind
from prasme.apps.occasions.models import Feedback

FEWEST = 5  # answers that may be shown together


def tabs_of(measure: Measure, here: str) -> list[dict[str, Any]]:
    """The pages of a measure of this kind."""
    found = [("measure", _("Overview")), ("people", _("People")), ("costs", _("Costs"))]
    if measure.most_challenges is not None:
        found += [("challenges", _("Challenges")), ("teams", _("Teams")), ("jury", _("Jury and ranking"))]
    template = template_of(measure.kind)
    found += [("notes", _("Worked out"))] if template.forms else []
    found += [("programme", _("Programme"))] if template.has_programme else []
    found += [("contributors", _("Who helps")), ("texts", _("Languages"))]
    tabs = [
        {"name": name, "href": reverse(f"measures:{page}", args=[measure.code]), "on": page == here}
        for page, name in found
    ]
    if measure.kind == MeasureKind.MATCHMAKING:  # its sides and meetings are kept one storey up, known by name alone
        meetings = reverse("matchmaking:of-measure", args=[measure.code])
        tabs.insert(1, {"name": _("Meetings"), "href": meetings, "on": False})
    return tabs


def cooperations_of(measure: Measure) -> QuerySet[Cooperation]:
    """Agreements and projects that began here, the newest first."""
    found = Cooperation.objects.filter(occasion=measure.occasion_id)
    return found.prefetch_related("partners__organisation").order_by("-began_on", "-pk")


def opinion_of(measure: Measure) -> dict[str, Any] | None:
    """Answers and their mean; of fewer than five one could tell who said what."""
    told = Feedback.objects.filter(occasion=measure.occasion_id).aggregate(n=Count("pk"), mean=Avg("quality"))
    return told if told["n"] >= FEWEST else None
