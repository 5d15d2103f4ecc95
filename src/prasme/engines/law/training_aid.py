"""Training aid under the block exemption of the day."""

from __future__ import annotations

from decimal import Decimal

from prasme.engines.law.aid_intensity import AidIntensity
from prasme.engines.law.dated import Law
from prasme.engines.law.reason import Reason, percent, phrase
from prasme.engines.law.size import SizeClass

SIZE_BONUS = {
    SizeClass.MICRO: "training_aid.small_bonus",
    SizeClass.SMALL: "training_aid.small_bonus",
    SizeClass.MEDIUM: "training_aid.medium_bonus",
}
MESSAGES = {
    "training_aid.base_intensity": phrase("Training aid starts at %(share)s of the eligible costs."),
    "training_aid.general_base_intensity": phrase("General training starts at %(share)s of the eligible costs."),
    "training_aid.specific_base_intensity": phrase("Specific training starts at %(share)s of the eligible costs."),
    "training_aid.small_bonus": phrase("A small or micro enterprise gets %(share)s more."),
    "training_aid.medium_bonus": phrase("A medium-sized enterprise gets %(share)s more."),
    "training_aid.worker_bonus": phrase("Workers with disabilities or disadvantaged workers: %(share)s more."),
    "training_aid.maximum_intensity": phrase("Training aid stops at %(share)s of the eligible costs."),
}


def training_aid_intensity(
    size: SizeClass, law: Law, *, for_disadvantaged_workers: bool = False, is_specific: bool = False
) -> AidIntensity:
    """The share of eligible costs that aid may cover, and why.

    is_specific: of use mainly at the present post; only the law before July 2014 asks.
    Raises NotInForce on a day that no block exemption covers.
    """
    applied = [_base(law, is_specific)]
    if size in SIZE_BONUS:
        applied.append(SIZE_BONUS[size])
    if for_disadvantaged_workers:
        applied.append("training_aid.worker_bonus")

    share = sum((law[name] for name in applied), Decimal(0))
    if share > law["training_aid.maximum_intensity"]:
        share = law["training_aid.maximum_intensity"]
        applied.append("training_aid.maximum_intensity")

    return AidIntensity(
        share=share,
        day=law.day,
        inputs={
            "size": size.value,
            "for_disadvantaged_workers": for_disadvantaged_workers,
            "is_specific": is_specific,
        },
        reasons=tuple(_reason(name, law) for name in applied),
    )


def _base(law: Law, is_specific: bool) -> str:
    # Reg. 651/2014 gave up the difference between general and specific training.
    if law.is_in_force("training_aid.general_base_intensity"):
        return "training_aid.specific_base_intensity" if is_specific else "training_aid.general_base_intensity"
    return "training_aid.base_intensity"


def _reason(name: str, law: Law) -> Reason:
    return Reason(
        message=MESSAGES[name],
        values={"share": percent(law[name])},
        source=law.source(name),
        confirmed=law.is_confirmed(name),
    )
