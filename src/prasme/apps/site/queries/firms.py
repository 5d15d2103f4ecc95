"""What a firm's page shows beside its seats: owners, years, addresses, and what is odd about its number."""

from datetime import date
from typing import Any

from django.utils.translation import get_language

from prasme.apps.accounts.models import User
from prasme.apps.enterprises.models import Organisation, Profile
from prasme.apps.enterprises.queries.figures import addresses_of, class_name, size_by_figures, years_of
from prasme.apps.enterprises.queries.ownership import around
from prasme.apps.enterprises.rules import registration_number_warning
from prasme.apps.site.queries.timeline import timeline_of, written_at

LATEST = 8  # lines of what happened


def firm_panels(user: User, firm: Organisation, profile: Profile | None, on: date) -> dict[str, Any]:
    found = around(firm, on)
    events = timeline_of(user, firm)
    me = f"f{firm.pk}"
    return {
        "number_warning": registration_number_warning(firm.country_code, firm.registration_number),
        "class_name": class_name(profile.nace_code, profile.nace_revision, get_language() or "") if profile else "",
        "owners": [one for one in found.ties if one.enterprise_key == me],
        "owned": [one for one in found.ties if one.owner_key == me],
        "years": years_of(firm),
        "by_figures": size_by_figures(firm, on),
        "addresses": list(addresses_of(firm)),
        "events": [(event, written_at(event)) for event in events[:LATEST]],
        "event_count": len(events),
    }
