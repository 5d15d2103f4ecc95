"""Support measures and what is kept of each."""

from prasme.apps.measures.models.measures import Measure, MeasureKind, MeasureState

__all__ = ["Measure", "MeasureKind", "MeasureState"]
