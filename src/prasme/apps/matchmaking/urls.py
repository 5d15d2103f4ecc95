"""Addresses of matchmaking days: the organiser's, and those that open by a personal link."""

from django.urls import path

from prasme.apps.matchmaking.views import at_table, forums, meetings, papers, participants, personal, timetables

app_name = "matchmaking"
urlpatterns = [
    path("", forums.forums, name="forums"),
    path("new/", forums.set_up, name="set-up"),
    path("<int:forum_id>/", forums.forum, name="forum"),
    path("<int:forum_id>/settings/", forums.change, name="change"),
    path("<int:forum_id>/shift/", forums.shift, name="shift"),
    path("<int:forum_id>/register/", participants.register, name="register"),
    path("<int:forum_id>/participants/", participants.participants, name="participants"),
    path("<int:forum_id>/participants/admit/", participants.admit, name="admit"),
    path("<int:forum_id>/meetings/", meetings.meetings, name="meetings"),
    path("<int:forum_id>/rounds/<int:number>/", meetings.mark_round, name="mark-round"),
    path("<int:forum_id>/timetables/", timetables.timetables, name="timetables"),
    path("<int:forum_id>/timetables/new/", timetables.ask, name="ask-for-draft"),
    path("<int:forum_id>/timetables/again/", timetables.replan, name="replan"),
    path("<int:forum_id>/timetables/compare/", timetables.compare, name="compare"),
    path("<int:forum_id>/timetables/lock/", timetables.lock, name="lock"),
    path("<int:forum_id>/timetables/release/", timetables.release_as_it_is, name="release-as-it-is"),
    path("<int:forum_id>/agendas.pdf", papers.agendas, name="agendas-paper"),
    path("<int:forum_id>/table-cards.pdf", papers.cards, name="cards-paper"),
    path("drafts/<int:draft_id>/", timetables.draft, name="draft"),
    path("drafts/<int:draft_id>/stop/", timetables.stop, name="stop-draft"),
    path("drafts/<int:draft_id>/release/", timetables.release, name="release"),
    path("meetings/<int:meeting_id>/", meetings.meeting, name="meeting"),
    path("meetings/<int:meeting_id>/mark/", meetings.mark, name="mark"),
    path("meetings/<int:meeting_id>/paper/", meetings.file_paper, name="file-paper"),
    path("participants/<int:participant_id>/", participants.participant, name="participant"),
    path("participants/<int:participant_id>/act/", participants.act_on_participant, name="act-on-participant"),
    path("hall/<str:code>/", at_table.hall, name="hall"),
    path("me/<str:code>/", personal.me, name="me"),
    path("me/<str:code>/profile/", personal.profile, name="profile"),
    path("me/<str:code>/people/", personal.add_person, name="add-person"),
    path("me/<str:code>/catalogue/", personal.catalogue, name="catalogue"),
    path("me/<str:code>/with/<int:participant_id>/", personal.card, name="card"),
    path("me/<str:code>/with/<int:participant_id>/wish/", personal.wish, name="wish"),
    path("me/<str:code>/meetings/<int:meeting_id>/", at_table.my_meeting, name="my-meeting"),
    path("me/<str:code>/meetings/<int:meeting_id>/answer/", personal.answer, name="answer"),
    path("me/<str:code>/meetings/<int:meeting_id>/round/", at_table.choose_round, name="choose-round"),
    path("me/<str:code>/meetings/<int:meeting_id>/write/", at_table.proposal, name="proposal"),
    path("me/<str:code>/meetings/<int:meeting_id>/agreement/", at_table.agreement, name="agreement"),
    path("me/<str:code>/meetings/<int:meeting_id>/agreement.pdf", at_table.agreement_paper, name="agreement-paper"),
    path("me/<str:code>/agenda.ics", personal.agenda_file, name="agenda-file"),
]
