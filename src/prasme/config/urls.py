"""The front door: each app's addresses under its own name."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from prasme.apps.core.gallery import gallery

handler400 = "prasme.apps.core.errors.bad_request"
handler403 = "prasme.apps.core.errors.forbidden"
handler404 = "prasme.apps.core.errors.not_found"
handler500 = "prasme.apps.core.errors.server_error"

urlpatterns = [
    path("", include("prasme.apps.site.urls")),
    path("", include("prasme.apps.privacy.urls")),
    path("", include("prasme.apps.reporting.urls")),
    path("messages/rules/", include("prasme.apps.reminders.urls")),
    path("", include("prasme.apps.participants.urls")),
    path("", include("prasme.apps.opinions.urls")),
    path("", include("prasme.apps.calendars.urls")),
    path("matchmaking/", include("prasme.apps.matchmaking.urls")),
    path("", include("prasme.apps.measures.urls")),
    path("cooperation/", include("prasme.apps.cooperation.urls")),
    path("", include("prasme.apps.training.urls")),
    path("", include("prasme.apps.knowledge.urls")),
    path("", include("prasme.apps.occasions.urls")),
    path("", include("prasme.apps.funding.urls")),
    path("", include("prasme.apps.programmes.urls")),
    path("", include("prasme.apps.enterprises.urls")),
    path("", include("prasme.apps.territories.urls")),
    path("imports/", include("prasme.apps.imports.urls")),
    path("", include("prasme.apps.search.urls")),
    path("", include("prasme.apps.worklist.urls")),
    path("messages/", include("prasme.apps.outbox.urls")),
    path("", include("prasme.apps.evidence.urls")),
    path("accounts/", include("prasme.apps.accounts.urls")),
    path("demonstration/", include("prasme.apps.demo.urls")),
    path("language/", login_not_required(set_language), name="set_language"),
]
if settings.GALLERY:
    urlpatterns.append(path("components/", gallery, name="gallery"))
