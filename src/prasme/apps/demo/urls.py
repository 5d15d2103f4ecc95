"""Addresses of the demonstration."""

from django.urls import path

from prasme.apps.demo import views

app_name = "demo"
urlpatterns = [path("sign-in/<str:token>/", views.sign_in, name="sign-in")]
