"""Common rules of the block exemption: notification, publication, the same costs, application before work."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import amount, because, number, phrase

NOTHING = Decimal(0)
NOTIFICATION = {
    "training": "block_exemption.training_notification",
    "innovation": "block_exemption.innovation_notification",
    "cluster": "block_exemption.cluster_notification",
    "consultancy": "block_exemption.consultancy_notification",
    "local_infrastructure": "block_exemption.local_infrastructure_notification",
}
RECOVERY = "block_exemption.recovery_order_excludes"
SAME_COSTS, FIRST = "block_exemption.same_costs_share_one_maximum", "block_exemption.application_before_work"
MESSAGES = {
    "exempt": phrase("%(aid)s for the project, up to %(limit)s: exempt, no notification."),
    "notify": phrase("%(aid)s for the project, over %(limit)s: it has to be notified and cannot be granted on this."),
    "publish": phrase("%(aid)s, over %(limit)s: published within %(months)s months."),
    "no_publication": phrase("%(aid)s, not over %(limit)s: no publication."),
    "same_costs": phrase("For the same costs both kinds of aid together stay within %(most)s; %(left)s is left."),
    "free": phrase("Not for the same eligible costs: the two may be cumulated freely."),
    "order": phrase("An order to pay aid back is outstanding: no exempted aid until it is paid."),
    "no_order": phrase("No order to pay aid back is outstanding."),
    "before": phrase("The application of %(applied)s came before the work began on %(began)s."),
    "too_late": phrase("The work began on %(began)s, before the application of %(applied)s: no exempted aid."),
}


def notification(aid: Decimal, law: Law, *, measure: str = "training") -> Finding:
    """outcome: exempt, limit (EUR). aid: for one project. Raises KeyError for a measure that is not listed."""
    name = NOTIFICATION[measure]
    exempt = aid <= law[name]
    reason = because(law, name, MESSAGES["exempt" if exempt else "notify"], aid=amount(aid), limit=amount(law[name]))
    outcome = {"exempt": exempt, "limit": law[name]}
    return Finding(rule="notification", day=law.day, inputs={"aid": aid}, outcome=outcome, reasons=(reason,))


def publication(aid: Decimal, law: Law, *, is_primary_production: bool = False) -> Finding:
    """Whether a single award is published. outcome: publish, within_months."""
    name = "block_exemption.publication_primary_production" if is_primary_production else "block_exemption.publication"
    months = law["block_exemption.publication_months"]
    publish = aid > law[name]
    reason = because(
        law, name, MESSAGES["publish" if publish else "no_publication"], "block_exemption.publication_months",
        aid=amount(aid), limit=amount(law[name]), months=number(months),
    )  # fmt: skip
    outcome = {"publish": publish, "within_months": int(months)}
    return Finding(rule="publication", day=law.day, inputs={"aid": aid}, outcome=outcome, reasons=(reason,))


def left_for_de_minimis(
    most: Decimal, exempted: Decimal, law: Law, *, are_same_costs: bool = True, headroom: Decimal | None = None
) -> Finding:
    """outcome: left, the de minimis aid that may still be given (EUR; None: no limit but the de minimis ceiling).

    most: aid that the exemption allows on the costs. exempted: what is given under it. headroom: under the ceiling.
    """
    left: Decimal | None = max(most - exempted, NOTHING)
    if not are_same_costs or not law[SAME_COSTS]:
        left = headroom
        reason = because(law, SAME_COSTS, MESSAGES["free"])
    else:
        left = left if headroom is None or left is None else min(left, headroom)
        reason = because(law, SAME_COSTS, MESSAGES["same_costs"], most=amount(most), left=amount(left or NOTHING))
    inputs = {"most": most, "exempted": exempted, "headroom": headroom}
    return Finding(rule="left_for_de_minimis", day=law.day, inputs=inputs, outcome={"left": left}, reasons=(reason,))


def recovery_order(law: Law, *, is_outstanding: bool) -> Finding:
    """Whether exempted aid may be had while an order to pay aid back is outstanding. outcome: allowed."""
    allowed = not (is_outstanding and law[RECOVERY])
    reason = because(law, RECOVERY, MESSAGES["no_order" if allowed else "order"])
    inputs = {"is_outstanding": is_outstanding}
    return Finding(rule="recovery_order", day=law.day, inputs=inputs, outcome={"allowed": allowed}, reasons=(reason,))


def incentive(applied_on: date, began_on: date, law: Law) -> Finding:
    """Whether the written application came before the work began. outcome: is_in_time."""
    is_in_time = applied_on < began_on or not law[FIRST]
    told = {"applied": applied_on.isoformat(), "began": began_on.isoformat()}
    reason = because(law, FIRST, MESSAGES["before" if is_in_time else "too_late"], **told)
    return Finding(rule="incentive", day=law.day, inputs=told, outcome={"is_in_time": is_in_time}, reasons=(reason,))
