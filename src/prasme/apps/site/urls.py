"""Addresses of the first pages."""

from django.urls import path

from prasme.apps.site import views

app_name = "site"
urlpatterns = [path("", views.home, name="home")]
