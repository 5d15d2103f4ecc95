"""Addresses of documents."""

from django.urls import path

from prasme.apps.evidence import views

app_name = "evidence"
urlpatterns = [path("documents/<uuid:document_id>/", views.document, name="document")]
