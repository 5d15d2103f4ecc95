"""Addresses of territories."""

from django.urls import path

from prasme.apps.territories import views

app_name = "territories"
urlpatterns = [
    path("territories/", views.territories, name="territories"),
    path("territories/boundaries/", views.load_layer, name="load-layer"),
    path("territories/denominators/", views.record_denominators, name="record-denominators"),
]
