"""Addresses of messages."""

from django.urls import path

from prasme.apps.outbox import views

app_name = "outbox"
urlpatterns = [
    path("", views.messages, name="messages"),
    path("send/", views.send_messages, name="send-messages"),
    path("kinds/", views.kinds, name="kinds"),
    path("<int:message_id>/", views.message, name="message"),
    path("<int:message_id>/act/", views.act_on_message, name="act-on-message"),
]
