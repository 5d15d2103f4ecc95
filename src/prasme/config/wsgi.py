"""What the web server loads."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "prasme.config.settings")
application = get_wsgi_application()

from django.conf import settings  # noqa: E402 - settings are readable only now

if not settings.DATABASE_URL:
    from prasme.config import embedded

    embedded.hold(settings.PG_FOLDER)
