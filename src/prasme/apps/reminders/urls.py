"""Addresses of rules, below those of messages."""

from django.urls import path

from prasme.apps.reminders import views

app_name = "reminders"
urlpatterns = [
    path("", views.rules, name="rules"),
    path("new/", views.add_rule, name="add-rule"),
    path("<int:rule_id>/", views.rule, name="rule"),
    path("<int:rule_id>/edit/", views.edit_rule, name="edit-rule"),
    path("<int:rule_id>/switch/", views.switch, name="switch"),
    path("<int:rule_id>/retire/", views.retire_rule, name="retire-rule"),
]
