"""Settings of the tests: one throw-away PostgreSQL for a run, made by the first process and inherited by the others."""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from prasme import messages
from prasme.config import embedded

os.environ["PRASME_HTTPS"] = "0"
os.environ["PRASME_GALLERY"] = "1"
if not os.environ.get("PRASME_TEST_SERVER"):
    _root = Path(tempfile.mkdtemp(prefix="prasme-test-"))
    os.chmod(_root, 0o755)  # noqa: S103 - root hands the server to a system user, who must get in
    _data = _root / "pg"
    embedded.ensure(_data, name="template_of_tests", extra_conf=embedded.CONF_TEST)
    os.environ["PRASME_DATA"] = str(_root)
    os.environ["PRASME_SECRET_KEY"] = "only-for-tests"  # noqa: S105
    os.environ["DATABASE_URL"] = os.environ["PRASME_TEST_SERVER"] = (
        f"host={embedded.socket_folder(_data)} user={embedded.OWNER} dbname=template_of_tests"
    )
    messages.compile_all()
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "-v0"],
        check=True,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "prasme.config.settings"},
    )

    def _end(owner: int = os.getpid()) -> None:
        if os.getpid() == owner:
            embedded.stop(_data, "immediate")
            shutil.rmtree(_root, ignore_errors=True)

    atexit.register(_end)

from prasme.config.settings import *  # noqa: F403
from prasme.config.settings import CACHES, DATABASES, STATIC_ROOT, STORAGES

DATABASES["default"]["TEST"] = {"TEMPLATE": "template_of_tests"}
DATABASES["default"]["CONN_MAX_AGE"] = 0
# Tables that nothing may empty let a test's clean-up through when it says so (see core.append_only).
DATABASES["default"]["OPTIONS"]["options"] += " -c prasme.allow_truncate=test"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
Path(STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # WhiteNoise warns of a folder that is not there
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Every test has users of its own under the same keys; those of the memory turn it on.
CACHES["near"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
MAIL_LEAVES = True
SECOND_FACTOR = False  # tests of it turn it on
