"""Addresses of enterprises and people: lists and edits. The page of one record is composed by site."""

from django.urls import path

from prasme.apps.enterprises.views import (
    declared,
    duplicates,
    enterprises,
    nace,
    organisations,
    ownership,
    people,
    years,
)

app_name = "enterprises"
urlpatterns = [
    path("enterprises/", enterprises.enterprises, name="enterprises"),
    path("enterprises/new/", enterprises.register, name="register"),
    path("organisations/", organisations.organisations, name="organisations"),
    path("organisations/new/", organisations.register_organisation, name="register-organisation"),
    path("organisations/<int:organisation_id>/", organisations.edit_organisation, name="edit-organisation"),
    path("enterprises/<int:enterprise_id>/edit/", enterprises.edit, name="edit"),
    path("enterprises/<int:enterprise_id>/profile/", enterprises.change_profile, name="change-profile"),
    path("enterprises/<int:enterprise_id>/people/new/", people.add_employee, name="add-employee"),
    path("enterprises/<int:enterprise_id>/ownership/", ownership.ownership, name="ownership"),
    path("enterprises/<int:enterprise_id>/ownership/new/", ownership.add_ownership, name="add-ownership"),
    path("ownership/<int:link_id>/", ownership.correct_ownership, name="correct-ownership"),
    path("ownership/<int:link_id>/end/", ownership.end_ownership, name="end-ownership"),
    path("enterprises/<int:enterprise_id>/declared/", declared.declared, name="declared"),
    path("enterprises/<int:enterprise_id>/declared/new/", declared.declare, name="declare"),
    path("enterprises/<int:enterprise_id>/declared/table/", declared.declare_table, name="declare-table"),
    path("declared/<int:link_id>/withdraw/", declared.withdraw, name="withdraw-declared"),
    path("declared/<int:link_id>/answer/", declared.answer, name="answer-declared"),
    path("enterprises/<int:enterprise_id>/years/new/", years.record_year, name="record-year"),
    path("years/<int:year_id>/", years.correct_year, name="correct-year"),
    path("enterprises/<int:enterprise_id>/addresses/", years.addresses, name="addresses"),
    path("addresses/<int:address_id>/remove/", years.remove_address, name="remove-address"),
    path("duplicates/", duplicates.duplicates, name="duplicates"),
    path("duplicates/find/", duplicates.find_duplicates, name="find-duplicates"),
    path("duplicates/<int:suspicion_id>/", duplicates.duplicate, name="duplicate"),
    path("duplicates/<int:suspicion_id>/merge/", duplicates.merge_duplicate, name="merge-duplicate"),
    path("duplicates/<int:suspicion_id>/apart/", duplicates.tell_apart, name="tell-apart"),
    path("duplicates/<int:suspicion_id>/undo/", duplicates.undo_merge, name="undo-merge"),
    path("nace/", nace.nace, name="nace"),
    path("people/", people.people, name="people"),
    path("people/<uuid:person_id>/edit/", people.edit_person, name="edit-person"),
]
