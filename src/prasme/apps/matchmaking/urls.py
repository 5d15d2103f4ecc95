"""Addresses of days on which two sides meet."""

from django.urls import URLPattern

app_name = "matchmaking"
urlpatterns: list[URLPattern] = []
