"""Addresses of public money."""

from django.urls import path

from prasme.apps.funding import views

app_name = "funding"
urlpatterns = [
    path("editions/<slug:code>/ledger/", views.ledger, name="ledger"),
    path("aid/<int:aid_id>/", views.aid, name="aid"),
]
