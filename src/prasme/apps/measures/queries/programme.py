"""The programme of a measure: as it is worked on, and as everybody was shown it last."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

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


def as_released(measure: Measure) -> list[dict[str, Any]]:
    """The programme as it stands, as a release keeps it."""
    return [
        {
            "title": one.title,
            "place": one.place,
            "starts_at": one.starts_at.isoformat(),
            "ends_at": one.ends_at.isoformat(),
            "speaker": one.speaker_id,
        }
        for one in measure.items.order_by("starts_at", "place", "pk")
    ]


def differs(measure: Measure) -> bool:
    """Whether there is something to release."""
    items, newest = as_released(measure), measure.releases.order_by("-number").first()
    return bool(items) and (newest is None or newest.items != items)
