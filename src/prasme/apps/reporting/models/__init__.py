"""Tables of reporting: periods and freezes, own indicators, audits, claims."""

from prasme.apps.reporting.models.audits import (
    Pack,
    PackState,
    Remark,
    RemarkKind,
    Sample,
    SampleItem,
    SampleKind,
)
from prasme.apps.reporting.models.claims import (
    Claim,
    ClaimForm,
    Cost,
    CostCategory,
    CostOption,
    CostPlan,
    Difficulty,
)
from prasme.apps.reporting.models.indicators import ForeignFigures, OwnIndicator
from prasme.apps.reporting.models.periods import Correction, Freeze, FrozenFigure, Period, PeriodState, PeriodStep

__all__ = [
    "Claim",
    "ClaimForm",
    "Correction",
    "Cost",
    "CostCategory",
    "CostOption",
    "CostPlan",
    "Difficulty",
    "ForeignFigures",
    "Freeze",
    "FrozenFigure",
    "OwnIndicator",
    "Pack",
    "PackState",
    "Period",
    "PeriodState",
    "PeriodStep",
    "Remark",
    "RemarkKind",
    "Sample",
    "SampleItem",
    "SampleKind",
]
