"""The triggers of new tables in one operation of a migration."""
# ruff: noqa: ARG002 - the arguments are Django's

from collections.abc import Mapping, Sequence

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.compiler import Trigger


class AddTriggers(Operation):
    """Installs triggers, by the name of their model.

    pgtrigger's own operation adds one, and has Django draw the models anew after each, which for a first migration of
    two hundred triggers takes most of its time. A trigger changes nothing that a model knows.
    """

    reversible = True

    def __init__(self, triggers: Mapping[str, Sequence[Trigger]]) -> None:
        self.triggers = triggers

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        for name, triggers in self.triggers.items():
            options = state.models[app_label, name].options
            options["triggers"] = [*options.get("triggers", []), *triggers]

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for triggers in self.triggers.values():
            for trigger in triggers:
                schema_editor.execute(trigger.install_sql, params=None)  # its percent signs are no placeholders

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for triggers in self.triggers.values():
            for trigger in triggers:
                schema_editor.execute(trigger.uninstall_sql, params=None)

    def describe(self) -> str:
        return f"Create triggers on {', '.join(self.triggers)}"
