"""Addresses of training."""

from django.urls import path

from prasme.apps.training.views import (
    applications,
    applying,
    certificates,
    editions,
    offers,
    publishing,
    runs,
    seats,
    sheets,
    teaching,
)

app_name = "training"
urlpatterns = [
    path("runs/", runs.runs, name="runs"),
    path("runs/new/", publishing.publish_run, name="publish-run"),
    path("runs/<str:code>/", runs.run, name="run"),
    path("runs/<str:code>/confirm/", runs.confirm_run, name="confirm-run"),
    path("runs/<str:code>/cancel/", runs.cancel_run, name="cancel-run"),
    path("runs/<str:code>/complete/", runs.complete_run, name="complete-run"),
    path("runs/<str:code>/recheck/", runs.recheck_run, name="recheck-run"),
    path("runs/<str:code>/sheet.pdf", sheets.attendance_sheet, name="attendance-sheet"),
    path("runs/<str:code>/sheets/", sheets.upload_sheet, name="upload-sheet"),
    path("courses/", offers.offers, name="offers"),
    path("courses/<str:code>/", offers.offer, name="offer"),
    path("applications/", applications.applications, name="applications"),
    path("applications/approve/", applications.approve_applications, name="approve-applications"),
    path("applications/<str:number>/", applications.application, name="application"),
    path("applications/<str:number>/decide/", applications.decide_application, name="decide-application"),
    path("applications/<str:number>/agreement/", applications.record_agreement, name="record-agreement"),
    path("applications/<str:number>/submit/", applying.submit_application, name="submit"),
    path("editions/<slug:code>/apply/", applying.apply, name="apply"),
    path("editions/<slug:code>/dry-run/", editions.dry_run, name="dry-run"),
    path("editions/<slug:code>/close/", editions.close_edition, name="close-edition"),
    path("seats/", seats.seats, name="seats"),
    path("seats/<int:seat_id>/name/", seats.name_person, name="name-person"),
    path("seats/<int:seat_id>/withdraw/", seats.withdraw_seat, name="withdraw-seat"),
    path("seats/<int:seat_id>/offer/", seats.answer_offer, name="answer-offer"),
    path("certificates/", certificates.certificates, name="certificates"),
    path("certificates/<str:code>/", certificates.certificate, name="certificate"),
    path("certificates/<str:code>/certificate.pdf", certificates.certificate_pdf, name="certificate-pdf"),
    path("providers/", teaching.providers, name="providers"),
    path("providers/<int:key>/", teaching.provider, name="provider"),
    path("trainers/<int:key>/", teaching.trainer, name="trainer"),
    path("qualifications/new/<slug:of>/<int:key>/", teaching.add_qualification, name="add-qualification"),
    path("references/new/<slug:of>/<int:key>/", teaching.add_reference, name="add-reference"),
    path("qualifications/<int:qualification_id>/remove/", teaching.remove_qualification, name="remove-qualification"),
    path("references/<int:reference_id>/remove/", teaching.remove_reference, name="remove-reference"),
]
