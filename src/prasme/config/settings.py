"""All settings, driven by the environment. docs/settings.md names each variable."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from prasme.config import embedded


def flag(name: str, default: bool) -> bool:
    """A yes or no from the environment; anything else is an error, not a guess."""
    text = os.environ.get(name, "1" if default else "0")
    if text not in ("0", "1"):
        raise ImproperlyConfigured(f"{name} is {text!r}: write 0 or 1.")
    return text == "1"


def kept_secret(file: Path) -> str:
    """The signing key from the environment, or one made once and kept in the data folder, readable by its owner."""
    if key := os.environ.get("PRASME_SECRET_KEY"):
        return key
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600), "w") as out:
            out.write(secrets.token_urlsafe(64))
    return file.read_text()


def kept_credential_key(file: Path) -> str:
    """The key that signs badges: the file that the environment names, or one made once and kept in the data folder."""
    if named := os.environ.get("PRASME_CREDENTIAL_KEY"):
        return Path(named).read_text()
    if not file.exists():
        from prasme.engines.credentials import new_key

        file.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(new_key())
    return file.read_text()


CODE = Path(__file__).resolve().parent.parent
DATA_FOLDER = Path(os.environ.get("PRASME_DATA", ".prasme")).resolve()
DEBUG = flag("PRASME_DEBUG", False)
GALLERY = flag("PRASME_GALLERY", DEBUG)  # /components/: every component with its states
DEMONSTRATION = flag("PRASME_DEMONSTRATION", False)  # invented records: no message leaves
# Whether who sees personal data must sign in with more than a password.
SECOND_FACTOR = flag("PRASME_SECOND_FACTOR", not DEMONSTRATION)
SECRET_KEY = kept_secret(DATA_FOLDER / "secret_key")
CREDENTIAL_KEY = kept_credential_key(DATA_FOLDER / "credential_key.pem")
CREDENTIAL_COUNTRY = os.environ.get("PRASME_COUNTRY", "LV")  # of awarding bodies, ISO 3166-1 alpha-2
ALLOWED_HOSTS = os.environ.get("PRASME_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
# The address that is printed in mails, certificates and QR codes.
PUBLIC_ADDRESS = os.environ.get("PRASME_ADDRESS", "http://127.0.0.1:8000").rstrip("/")

# ---------------------------------------------------------------- database
DATABASE_URL = os.environ.get("DATABASE_URL", "")


def outside_database(url: str) -> dict[str, Any]:
    from psycopg.conninfo import conninfo_to_dict

    parts: dict[str, Any] = conninfo_to_dict(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "prasme"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "OPTIONS": parts,
    }


PG_FOLDER = embedded.home(DATA_FOLDER)  # of the embedded server
DATABASES = {"default": outside_database(DATABASE_URL) if DATABASE_URL else embedded.database_settings(PG_FOLDER)}
# Triggers ask for pgtrigger.ignore at each row. Unset, that is an error which they catch: a subtransaction that fails,
# and goes through every constraint still to be checked. Empty, many rows are written several times faster.
DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c lock_timeout=15s -c pgtrigger.ignore={}"
DATABASES["default"]["CONN_MAX_AGE"] = 60
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
    "near": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "TIMEOUT": 30},  # of one process
}

# ---------------------------------------------------------------- parts; our apps from the top of the house down
OUR_APPS = [
    "demo", "site", "privacy", "reporting", "reminders", "participants", "opinions", "calendars", "matchmaking",
    "measures", "cooperation", "training", "knowledge", "occasions", "funding", "programmes", "enterprises",
    "territories", "imports", "outbox", "evidence", "search", "worklist", "accounts", "core",
]  # fmt: skip
INSTALLED_APPS = [
    *(f"prasme.apps.{name}" for name in OUR_APPS),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.usersessions",
    "allauth.mfa",
    "django_cotton.apps.SimpleAppConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "prasme.apps.core.middleware.content_security_policy",
    "prasme.apps.core.middleware.no_null_characters",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "prasme.apps.accounts.middleware.forget_on_sign_out",
    "prasme.apps.accounts.middleware.acting_for",
    "prasme.apps.accounts.middleware.second_factor",
    "prasme.apps.worklist.middleware.count_anew_after_an_act",
    "prasme.apps.core.middleware.database_trouble",
]
ROOT_URLCONF = "prasme.config.urls"
WSGI_APPLICATION = "prasme.config.wsgi.application"

_loaders = [
    "django_cotton.cotton_loader.Loader",
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [CODE / "templates"],
        "OPTIONS": {
            "loaders": _loaders if DEBUG else [("django.template.loaders.cached.Loader", _loaders)],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "django.templatetags.i18n",
                "django.templatetags.static",
                "prasme.apps.core.templatetags.writing",
                "prasme.apps.core.templatetags.lists",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "prasme.apps.site.shell.shell",
                "prasme.apps.demo.context.demonstration",
            ],
        },
    }
]

# ---------------------------------------------------------------- people
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "site:home"
ACCOUNT_LOGOUT_REDIRECT_URL = "site:home"
ACCOUNT_ADAPTER = "prasme.apps.accounts.adapter.InvitationOnly"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an operator invites; the mail that sets the password proves the address
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a changed password is told to its owner
ACCOUNT_LOGOUT_ON_GET = False
USERSESSIONS_TRACK_ACTIVITY = False
MFA_ADAPTER = "prasme.apps.accounts.adapter.SecondFactor"
MFA_FORMS = {
    "authenticate": "prasme.apps.accounts.forms.CodeForm",
    "add_webauthn": "prasme.apps.accounts.forms.PasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Prasme"
MFA_TOTP_TOLERANCE = 1  # a clock that is half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True  # as above: the mail that set the password proved it

# ---------------------------------------------------------------- languages, places, times
LANGUAGES = [("en", _("English")), ("lv", _("Latvian"))]
LANGUAGE_CODE = "en"
LOCALE_PATHS = [CODE / "locale"]
LETTER_LANGUAGE = os.environ.get("PRASME_LETTER_LANGUAGE", "lv")  # of those whose own language is not known
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("PRASME_TIME_ZONE", "Europe/Riga")

# ---------------------------------------------------------------- files
STATIC_URL = "/static/"
STATICFILES_DIRS = [CODE / "static"]
STATIC_ROOT = DATA_FOLDER / "static"
MEDIA_ROOT = DATA_FOLDER / "files"  # never under the web root: documents leave only through a permission
FACTS_FOLDER = DATA_FOLDER / "facts"  # Parquet with keys and attributes, no names
# What counts figures from them: this process, or Apache Spark.
FIGURES_ENGINE = os.environ.get("FIGURES_ENGINE", "duckdb")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 2**20
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 2**20
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # a roster of many people is one form

# ---------------------------------------------------------------- mail
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if os.environ.get("PRASME_MAIL_HOST")
    else "django.core.mail.backends.filebased.EmailBackend"
)
EMAIL_HOST = os.environ.get("PRASME_MAIL_HOST", "")
EMAIL_TIMEOUT = 20
MAIL_LEAVES = bool(EMAIL_HOST) and not DEMONSTRATION
EMAIL_PORT = int(os.environ.get("PRASME_MAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("PRASME_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("PRASME_MAIL_PASSWORD", "")
EMAIL_USE_TLS = True
EMAIL_FILE_PATH = DATA_FOLDER / "mail"  # without a mail server, mail lies here and does not leave
DEFAULT_FROM_EMAIL = os.environ.get("PRASME_MAIL_FROM", "prasme@localhost")

# ---------------------------------------------------------------- safety
HTTPS = flag("PRASME_HTTPS", True)  # the launcher turns it off for loopback
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if flag("PRASME_BEHIND_PROXY", False) else None
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if SECURE_PROXY_SSL_HEADER else 0  # whose word on the client's address is taken
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

PGHISTORY_APPEND_ONLY = True
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
