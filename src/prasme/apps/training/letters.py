"""What firms and their people are written about applications and courses."""

from django.utils.translation import gettext_lazy as _

from prasme.apps.outbox.kinds import Letter

LETTERS = [
    Letter(key="application-received", name=_("Application received"), template="training/letters/received.txt"),
    Letter(key="application-returned", name=_("Application returned"), template="training/letters/returned.txt"),
    Letter(key="application-approved", name=_("Application approved"), template="training/letters/approved.txt"),
    Letter(key="application-refused", name=_("Application refused"), template="training/letters/refused.txt"),
    Letter(key="course-confirmed", name=_("Course confirmed"), template="training/letters/course_confirmed.txt"),
    Letter(key="decision-moved", name=_("Decision moved"), template="training/letters/decision_moved.txt"),
    Letter(key="certificate-issued", name=_("Certificate issued"), template="training/letters/certificate.txt"),
    Letter(key="certificate-revoked", name=_("Certificate revoked"), template="training/letters/revoked.txt"),
]
