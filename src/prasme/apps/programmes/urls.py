"""Addresses of editions."""

from django.urls import path

from prasme.apps.programmes import views

app_name = "programmes"
urlpatterns = [
    path("editions/", views.editions, name="editions"),
    path("editions/new/", views.open_edition, name="open-edition"),
    path("programmes/new/", views.create_programme, name="create-programme"),
    path("curriculum/new/", views.add_course, name="add-course"),
    path("editions/<slug:code>/", views.edition, name="edition"),
    path("editions/<slug:code>/edit/", views.edit_edition, name="edit-edition"),
]
