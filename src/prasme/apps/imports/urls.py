"""Addresses of imports."""

from django.urls import path

from prasme.apps.imports.views import check, lists, report

app_name = "imports"
urlpatterns = [
    path("", lists.imports, name="imports"),
    path("new/", lists.upload, name="upload"),
    path("<int:import_id>/", report.report, name="import"),
    path("<int:import_id>/file/", lists.file, name="file"),
    path("<int:import_id>/check/", check.check, name="check"),
    path("<int:import_id>/answers/", report.answers, name="answers"),
    path("<int:import_id>/compare/", report.compare, name="compare"),
    path("<int:import_id>/run/", report.run, name="run"),
    path("<int:import_id>/undo/", report.undo, name="undo"),
]
