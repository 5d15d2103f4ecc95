"""Addresses of what participants are asked."""

from django.urls import path

from prasme.apps.participants.views import answering, own_seat, participant, participants, setting_up

app_name = "participants"
OF_EDITION = "editions/<slug:code>/participants/"
OF_PERSON = f"{OF_EDITION}<uuid:person_id>/"
urlpatterns = [
    path(OF_EDITION, participants.participants, name="participants"),
    path(f"{OF_EDITION}ask/", participants.ask, name="ask"),
    path(f"{OF_EDITION}questions/", setting_up.questions, name="questions"),
    path(f"{OF_EDITION}questions/<int:question_id>/retire/", setting_up.retire_question, name="retire-question"),
    path(f"{OF_EDITION}notice/", setting_up.notice, name="notice"),
    path(f"{OF_EDITION}figures/", setting_up.figures, name="figures"),
    path(OF_PERSON, participant.participant, name="participant"),
    path(f"{OF_PERSON}look/", participant.look, name="look"),
    path(f"{OF_PERSON}<slug:moment>/enter/", participant.enter, name="enter"),
    path(f"{OF_PERSON}<slug:moment>/verify/", participant.verify, name="verify"),
    path("seat/", own_seat.seat_code, name="seat-code"),
    path("seat/<str:seat_code>/", own_seat.own_seat, name="own-seat"),
    path("seat/<str:seat_code>/certificate/", own_seat.own_certificate, name="own-certificate"),
    path("asked/", answering.type_code, name="type-code"),
    path("asked/<slug:code>/<slug:moment>/", answering.answer, name="answer"),
    path("asked/<str:link_code>/", answering.answer_by_link, name="answer-by-link"),
]
