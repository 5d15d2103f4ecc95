"""What a seat comes to when the course is over: the price of the hours that were attended."""

from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import hours as written_hours
from prasme.apps.funding.actions.seats import lock_money
from prasme.apps.funding.models import Aid, AidState, Entry, Step
from prasme.apps.funding.rules import Settled, settled
from prasme.engines.law.reason import Reason, number, phrase

SETTLED = phrase("%(attended)s of %(hours)s hours were attended: %(price)s of the price of %(whole)s counts.")


@action
def settle_aid(*, aid: Aid, attended: Decimal, hours: Decimal, on: date, by: User | None, at: datetime) -> Entry | None:
    """Price what was granted by the hours that were attended, by a line of the difference.

    attended, hours: of the person and of the whole course. What was granted for the whole seat stays in the decision,
    so a corrected attendance settles anew. None: nothing is granted, or the amount is this one already.
    """
    lock_money(aid.edition, [aid.enterprise_id])
    aid.refresh_from_db(fields=["state", "amount", "price", "own_share", "decision"])
    if aid.state != AidState.GRANTED or hours <= 0:
        return None
    before = aid.decision.get("settlement")
    whole = Settled(price=Decimal(before["inputs"]["price"]) if before else aid.price, intensity=aid.intensity)
    price, amount = settled(whole, attended=attended, hours=hours)
    if (price, amount) == (aid.price, aid.amount):
        return None
    told = {
        "attended": number(attended), "hours": number(hours), "price": f"{price:.2f}", "whole": f"{whole.price:.2f}",
    }  # fmt: skip
    reason = Reason(message=SETTLED, source=aid.edition.title, confirmed=True, values=told)
    change = amount - aid.amount
    aid.decision = aid.decision | {
        "settlement": {
            "on": on.isoformat(),
            "inputs": {"price": str(whole.price), "attended": str(attended), "hours": str(hours)},
            "outcome": {"price": str(price), "amount": str(amount), "own_share": str(price - amount)},
            "reasons": [reason.as_record()],
        }
    }
    aid.price, aid.amount, aid.own_share = price, amount, price - amount
    aid.save(update_fields=["price", "amount", "own_share", "decision"])
    said = _("%(attended)s of %(hours)s attended") % {
        "attended": written_hours(attended),
        "hours": written_hours(hours),
    }
    return Entry.objects.create(aid=aid, state=Step.ADJUSTED, amount=change, on=on, at=at, by=by, reason=said)
