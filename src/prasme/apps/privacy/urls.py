"""Addresses of access, export and erasure."""

from django.urls import path

from prasme.apps.privacy.views import pages

app_name = "privacy"
urlpatterns = [
    path("people/<uuid:person_id>/data/", pages.held, name="held"),
    path("people/<uuid:person_id>/data/file/", pages.export, name="export"),
    path("people/<uuid:person_id>/data/ask/", pages.ask_for_erasure, name="ask"),
    path("people/<uuid:person_id>/erase/", pages.erase, name="erase"),
    path("privacy/past-keeping/", pages.past_keeping, name="past-keeping"),
    path("privacy/erasures/", pages.erasures, name="erasures"),
]
