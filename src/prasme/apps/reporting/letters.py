"""What people are written about figures: that a pack of evidence is ready."""

from django.utils.translation import gettext_lazy as _

from prasme.apps.outbox.kinds import Letter

LETTERS = [Letter(key="pack-ready", name=_("Evidence pack ready"), template="reporting/letters/pack_ready.txt")]
