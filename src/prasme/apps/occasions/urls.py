"""Addresses of occasions."""

from django.urls import path

from prasme.apps.occasions.views import availability, checkin, dropins, marks, rosters, scans, venues, work

app_name = "occasions"
urlpatterns = [
    path("occasions/<int:occasion_id>/roster/", rosters.roster, name="roster"),
    path("occasions/<int:occasion_id>/marks/", marks.send_marks, name="send-marks"),
    path("occasions/worker.js", marks.roster_worker, name="roster-worker"),
    path("half-days/<int:part_id>/screen/", checkin.check_in_screen, name="check-in-screen"),
    path("half-days/<int:part_id>/codes/", checkin.personal_codes, name="personal-codes"),
    path("half-days/<int:part_id>/drop-in/", dropins.drop_in, name="drop-in"),
    path("scans/", scans.scans, name="scans"),
    path("scans/pages/<int:page_id>/", scans.scan_page, name="scan-page"),
    path("scans/pages/<int:page_id>/page.jpg", scans.scan_image, name="scan-image"),
    path("sheets/<str:token>/", scans.sheet, name="sheet"),
    path("occasions/<int:occasion_id>/tasks/", work.tasks, name="tasks"),
    path("tasks/<int:task_id>/", work.task, name="task"),
    path("tasks/<int:task_id>/archive/", work.archive_task, name="archive-task"),
    path("tasks/<int:task_id>/hand-in/", work.hand_in, name="hand-in"),
    path("works/<int:work_id>/", work.mark_work, name="mark-work"),
    path("drop-ins/", dropins.drop_ins, name="drop-ins"),
    path("in/", checkin.type_screen_code, name="type-screen-code"),
    path("in/<int:part_id>/<str:token>/", checkin.check_in, name="check-in"),
    path("occasions/<int:occasion_id>/correct/", rosters.correct_attendance, name="correct-attendance"),
    path("venues/", venues.venues, name="venues"),
    path("venues/new/", venues.open_venue, name="open-venue"),
    path("venues/<int:venue_id>/", venues.venue, name="venue"),
    path("venues/<int:venue_id>/rooms/new/", venues.add_room, name="add-room"),
    path("venues/<int:venue_id>/close/", venues.close_venue, name="close-venue"),
    path("rooms/<int:room_id>/", venues.edit_room, name="edit-room"),
    path("rooms/<int:key>/availability/", availability.availability, {"of": "room"}, name="room-availability"),
    path("trainers/<int:key>/availability/", availability.availability, {"of": "trainer"}, name="trainer-availability"),
    path("availability/hours/<int:hours_id>/remove/", availability.remove_hours, name="remove-hours"),
    path("availability/closures/<int:closure_id>/remove/", availability.remove_closure, name="remove-closure"),
    path("venues/<int:venue_id>/equipment/new/", venues.add_equipment, name="add-equipment"),
    path("equipment/<int:equipment_id>/", venues.edit_equipment, name="edit-equipment"),
    path("rooms/<int:room_id>/close/", venues.close_room, name="close-room"),
    path("feedback/<int:seat_id>/", rosters.feedback, name="feedback"),
]
