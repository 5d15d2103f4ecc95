"""`prasme law explain`: a decision on aid told from its own record, whatever the law says today."""

import json
import sys

from django.utils.translation import gettext

from prasme.apps.funding.models import Aid
from prasme.engines.law.explaining import explain


def explain_decision(number: str, *, as_json: bool) -> None:
    """number: of the grant, as its letter and its address have it (A-17 or 17)."""
    key = number.upper().removeprefix("A-")
    aid = Aid.objects.select_related("enterprise", "edition").filter(pk=key).first() if key.isdecimal() else None
    if aid is None:
        sys.exit(f"prasme: there is no decision on aid with the number {number}")
    if as_json:
        print(json.dumps(aid.decision, ensure_ascii=False, indent=2))
        return
    print(f"{aid.enterprise.name}, {aid.edition}\n")
    print(explain(aid.decision, gettext))
