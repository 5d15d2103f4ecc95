"""placeholder"""
def start_database_for(arguments):
    from django.conf import settings
    from prasme.config import embedded
    if not settings.DATABASE_URL:
        embedded.ensure(settings.DATA_FOLDER / "pg")
