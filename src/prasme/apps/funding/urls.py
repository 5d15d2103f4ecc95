"""Addresses of public money."""

from django.urls import path

from prasme.apps.funding import views

app_name = "funding"
urlpatterns = [
    path("editions/<slug:code>/ledger/", views.ledger, name="ledger"),
    path("exchange-rates/", views.rates, name="rates"),
    path("aid/<int:aid_id>/", views.aid, name="aid"),
    path("enterprises/<int:enterprise_id>/aid/", views.aid_of_enterprise, name="aid-of-enterprise"),
    path("enterprises/<int:enterprise_id>/aid/declare/", views.declare_aid, name="declare-aid"),
    path("declared-aid/<int:declared_id>/correct/", views.correct_declared_aid, name="correct-declared-aid"),
]
