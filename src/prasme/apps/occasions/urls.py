"""Addresses of occasions."""

from django.urls import URLPattern

app_name = "occasions"
urlpatterns: list[URLPattern] = []
