"""The programme of a measure: as it is worked on, and as everybody was shown it last."""

from dataclasses import dataclass
from datetime import datetime

from prasme.apps.measures.models import Contributor, Measure, Release


@dataclass(frozen=True)
class Line:
    title: str
    place: str
    starts_at: datetime
    ends_at: datetime
    speaker: Contributor | None


def released(measure: Measure) -> list[Line]:
    """The newest release; none yet: nothing."""
    newest = measure.releases.order_by("-number").first()
    return lines_of(newest) if newest else []


def lines_of(release: Release) -> list[Line]:
    keys = {item["speaker"] for item in release.items if item["speaker"]}
    people = Contributor.objects.select_related("person__identity", "organisation").in_bulk(keys)
    return [
        Line(
            item["title"], item["place"], datetime.fromisoformat(item["starts_at"]),
            datetime.fromisoformat(item["ends_at"]), people.get(item["speaker"]),
        )
        for item in release.items
    ]  # fmt: skip
