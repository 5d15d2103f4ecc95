"""The law as the system knows it: every parameter with its history and sources."""

from urllib.parse import quote

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from prasme.apps.core.tables import csv_file
from prasme.apps.funding import law_page


@require_safe
@login_not_required
def law(request: HttpRequest) -> HttpResponseBase:
    """Every parameter of the law with its history and sources; what nobody confirmed is marked."""
    words, unconfirmed = request.GET.get("q", ""), bool(request.GET.get("unconfirmed"))
    shown = law_page.parts(on=timezone.localdate(), words=words, only_unconfirmed=unconfirmed)
    if request.GET.get("format") == "csv":
        return csv_file("law", law_page.HEADER, law_page.lines(shown))
    here, asked = reverse("funding:law"), f"q={quote(words)}&" if words else ""
    context = {
        "parts": shown,
        "words": words,
        "csv": f"{here}?{asked}{'unconfirmed=1&' if unconfirmed else ''}format=csv",
        "chips": [
            {"name": _("All"), "href": f"{here}?{asked}", "on": not unconfirmed},
            {"name": _("Not confirmed"), "href": f"{here}?{asked}unconfirmed=1", "on": unconfirmed},
        ],
    }
    return render(request, "funding/law.html", context)
