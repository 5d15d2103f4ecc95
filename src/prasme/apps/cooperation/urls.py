"""Addresses of agreements and projects."""

from django.urls import URLPattern

app_name = "cooperation"
urlpatterns: list[URLPattern] = []
