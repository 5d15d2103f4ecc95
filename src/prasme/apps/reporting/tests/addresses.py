"""One record of each kind that a page of reporting shows, for the test of who reaches what."""

from datetime import date
from decimal import Decimal
from typing import Any

from prasme.apps.conftest import OVER
from prasme.apps.reporting import actions as reporting
from prasme.apps.reporting.actions import open_period
from prasme.apps.reporting.catalogue import definitions


def addresses_of_a_period(cast, period):
    """The frozen period with another beside it, a pack, a sample, a finding, a cost, a difficulty, an indicator."""
    beside = open_period(
        edition=cast.edition, title="April", starts_on=date(2026, 4, 1), ends_on=date(2026, 4, 30), by=cast.operator
    )
    act: dict[str, Any] = {"at": OVER, "by": cast.operator}
    pack = reporting.ask_for_pack(period=period, **act)
    drawn = {"kind": "random", "seed": "1", "size": 1, "indicator": definitions()["trainings_provided"]}
    sample = reporting.draw_sample(period=period, **drawn, **act)
    item = sample.items.get()
    remark = reporting.remark(period=period, item=item, kind="finding", text="Whose hand is this?", **act)
    new = reporting.NewCost(
        category="staff", option="unit", description="Coordinator", quantity=Decimal(10), price=Decimal(20),
        spent_on=date(2026, 3, 5),
    )  # fmt: skip
    cost = reporting.record_cost(edition=cast.edition, new=new, **act)
    said = {"title": "Snow", "since": date(2026, 3, 1), "effect": "Nobody came."}
    difficulty = reporting.note_difficulty(edition=cast.edition, values=said, **act)
    words = {"en": "Made up", "lv": "Izdomāts"}
    data = {"title": words, "unit": words, "counting_rule": words, "source": "participation", "measure": "count"}
    own = {"edition": cast.edition, "of_programme": True, "name": "made_up", "data": data}
    reporting.define_indicator(**own, **act)
    one, code = {"period_id": period.pk}, {"code": cast.edition.code}
    names = (
        "period", "move-period", "freeze-period", "correct-period", "room", "ask-for-pack", "draw-sample", "remark",
        "claim", "make-claim", "flat-rate",
    )  # fmt: skip
    return {
        **{f"reporting:{name}": one for name in names},
        "reporting:compare": one | {"other_id": beside.pk},
        "reporting:pack": {"pack_id": pack.pk},
        "reporting:cancel-pack": {"pack_id": pack.pk},
        "reporting:sample": {"sample_id": sample.pk},
        "reporting:remark-on-record": {"item_id": item.pk},
        "reporting:answer-remark": {"remark_id": remark.pk},
        "reporting:reverse-cost": one | {"cost_id": cost.pk},
        "reporting:difficulty": code | {"difficulty_id": difficulty.pk},
        "reporting:redefine": code | {"name": "made_up"},
        "reporting:retire": code | {"name": "made_up"},
        "reporting:programme-explore": {"code": cast.programme.code},
    }
