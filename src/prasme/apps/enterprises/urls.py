"""Addresses of enterprises and people: lists and edits. The page of one record is composed by site."""

from django.urls import path

from prasme.apps.enterprises.views import enterprises, people

app_name = "enterprises"
urlpatterns = [
    path("enterprises/", enterprises.enterprises, name="enterprises"),
    path("enterprises/new/", enterprises.register, name="register"),
    path("invitations/new/", enterprises.invite, name="invite"),
    path("organisations/new/", enterprises.register_organisation, name="register-organisation"),
    path("enterprises/<int:enterprise_id>/edit/", enterprises.edit, name="edit"),
    path("enterprises/<int:enterprise_id>/profile/", enterprises.change_profile, name="change-profile"),
    path("enterprises/<int:enterprise_id>/people/new/", people.add_employee, name="add-employee"),
    path("people/", people.people, name="people"),
    path("people/<uuid:person_id>/edit/", people.edit_person, name="edit-person"),
]
