"""Every contract of .importlinter holds, and each is broken once on purpose, so that we know it can fail."""

import shutil
import sys
from pathlib import Path

import pytest
from importlinter import api
from importlinter.application import use_cases

ROOT = Path(__file__).parents[2]
CONTRACTS = [options["id"] for options in api.read_configuration(str(ROOT / ".importlinter"))["contracts_options"]]
APPS = (
    "demo",
    "site",
    "privacy",
    "reporting",
    "reminders",
    "participants",
    "opinions",
    "calendars",
    "matchmaking",
    "measures",
    "cooperation",
    "training",
    "knowledge",
    "occasions",
    "funding",
    "programmes",
    "enterprises",
    "territories",
    "imports",
    "outbox",
    "evidence",
    "search",
    "worklist",
    "accounts",
    "core",
)
INSIDE = ("urls", "views", "api", "tasks", "forms", "actions", "queries", "permissions", "models", "rules")

# contract: (file, the import that must not stand in it)
BROKEN = {
    "apps": [
        ("apps/core/models.py", "from smallhouse.apps.accounts import models"),
        ("apps/funding/queries.py", "import smallhouse.apps.occasions.models"),
        ("apps/newcomer/__init__.py", ""),
    ],
    "between-apps": [
        ("apps/training/views.py", "from smallhouse.apps.funding import views"),
        ("apps/training/actions.py", "from smallhouse.apps.funding.forms import SomeForm"),
        ("apps/site/urls.py", "from smallhouse.apps.training.urls import urlpatterns"),
        ("cli.py", "from smallhouse.apps.funding import tasks"),
    ],
    "inside-an-app": [
        ("apps/training/queries.py", "from smallhouse.apps.training import actions"),
        ("apps/training/models.py", "from smallhouse.apps.training.queries import anything"),
        ("apps/training/actions.py", "from smallhouse.apps.training import forms"),
        ("apps/training/forms.py", "from smallhouse.apps.training import tasks"),
        ("apps/training/permissions.py", "from . import queries"),
        ("apps/training/rules.py", "from . import models"),
    ],
    "pure-engines": [
        ("engines/law/size.py", "from django.conf import settings"),
        ("engines/law/size.py", "from smallhouse.apps.core import models"),
        ("engines/documents/rendering.py", "import psycopg"),
    ],
    "pure-rules": [
        ("apps/training/rules.py", "from django.utils import timezone"),
        ("apps/training/rules.py", "from smallhouse.apps.core import models"),
        ("apps/training/rules.py", "from smallhouse.apps.core import indirect"),
    ],
    "engines-apart": [("engines/documents/rendering.py", "from smallhouse.engines.law import size")],
    "badges": [("apps/training/actions.py", "import openbadgeslib")],
    "typst": [("apps/training/actions.py", "import typst"), ("engines/law/size.py", "import typst")],
    "figures": [
        ("apps/reporting/queries.py", "import ibis"),
        ("apps/reporting/actions.py", "import duckdb"),
        ("config/settings.py", "from pyspark.sql import SparkSession"),
    ],
    "planning-proofs": [
        ("apps/occasions/actions.py", "from ortools.sat.python import cp_model"),
        ("engines/law/size.py", "import ortools"),
    ],
    "planning-loops": [("apps/occasions/rules.py", "import numba"), ("engines/figures/counting.py", "import numba")],
    "yaml": [("apps/funding/queries.py", "import yaml"), ("config/settings.py", "import yaml")],
    "settings": [
        ("apps/core/models.py", "from smallhouse.config import settings"),
        ("apps/demo/actions.py", "from smallhouse.config import embedded"),
        ("apps/demo/actions.py", "from smallhouse import cli"),
    ],
}
CASES = [(contract, *case) for contract, cases in BROKEN.items() for case in cases]


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A small house with every room of ours, and everything in it as the contracts want it."""
    home = tmp_path / "smallhouse"
    files = [f"apps/{app}/{name}.py" for app in APPS for name in INSIDE]
    files += ["cli.py", "messages.py", "config/settings.py", "config/embedded.py", "config/urls.py"]
    files += ["engines/law/size.py", "engines/documents/rendering.py", "engines/figures/counting.py"]
    files += ["apps/core/indirect.py"]
    for name in files:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).touch()
    for folder in {file.parent for file in home.rglob("*.py")} | {home / "apps", home / "engines"}:
        (folder / "__init__.py").touch()
    (home / "apps/core/indirect.py").write_text("import django\n")
    (home / "engines/law/size.py").write_text("import yaml\n")
    (home / "engines/documents/rendering.py").write_text("import typst\n")
    (home / "engines/credentials").mkdir()
    (home / "engines/credentials/__init__.py").write_text("import openbadgeslib\n")
    (home / "engines/figures/counting.py").write_text("import ibis\nimport duckdb\nimport pyspark\n")
    (home / "engines/planning").mkdir()
    (home / "engines/planning/__init__.py").write_text("import ortools\nimport numba\n")
    (home / "config/urls.py").write_text("from smallhouse.apps.training import urls\n")
    (home / "apps/training/actions.py").write_text(
        "from . import queries, models, rules\nfrom django.db import models\n"
    )
    (home / "apps/training/rules.py").write_text("from smallhouse.engines.law import size\n")
    (home / "apps/training/views.py").write_text("from smallhouse.apps.training import forms, actions\n")
    (tmp_path / "contracts.ini").write_text((ROOT / ".importlinter").read_text().replace("prasme", "smallhouse"))
    monkeypatch.syspath_prepend(str(tmp_path))
    yield home
    sys.modules.pop("smallhouse", None)
    shutil.rmtree(home)


def broken_contracts(config):
    options = use_cases.read_user_options(str(config))
    use_cases._register_contract_types(options)
    report = use_cases.create_report(options, cache_dir=None)
    assert not report.could_not_run
    ids = {contract["name"]: contract["id"] for contract in options.contracts_options}
    return {ids[contract.name] for contract, check in report.get_contracts_and_checks() if not check.kept}


def test_our_house_keeps_every_contract():
    assert broken_contracts(ROOT / ".importlinter") == set()


def test_the_small_house_keeps_every_contract(house):
    assert broken_contracts(house.parent / "contracts.ini") == set()


@pytest.mark.parametrize(("contract", "file", "line"), CASES, ids=[f"{c}: {f}: {line}" for c, f, line in CASES])
def test_a_breach_breaks_its_contract(house, contract, file, line):
    (house / file).parent.mkdir(exist_ok=True)
    with (house / file).open("a") as out:
        out.write(f"\n{line}\n")

    assert contract in broken_contracts(house.parent / "contracts.ini")


def test_no_contract_was_forgotten_here():
    assert set(BROKEN) == set(CONTRACTS)
