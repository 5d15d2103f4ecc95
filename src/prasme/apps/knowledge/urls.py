"""Addresses of tests."""

from django.urls import path

from prasme.apps.knowledge import views

app_name = "knowledge"
urlpatterns = [
    path("curriculum/<int:course_id>/test/", views.edit_test, name="edit-test"),
    path("occasions/<int:occasion_id>/test/", views.group, name="group"),
    path("test/<slug:moment>/<str:code>/", views.answer, name="answer"),
]
