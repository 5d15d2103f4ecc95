"""A contract for import-linter: some modules of an app are its own business."""

import grimp
from importlinter import Contract, ContractCheck, fields, output
from importlinter.application import contract_utils


class PrivateModules(Contract):
    """`<container>.<app>.<name>` is imported only inside its own app, and by the allowed importers."""

    type_name = "private_modules"

    container = fields.StringField()
    names = fields.SetField(subfield=fields.StringField())
    allowed_importers = fields.SetField(subfield=fields.StringField())
    ignore_imports = fields.SetField(subfield=fields.ImportExpressionField(), required=False)
    unmatched_ignore_imports_alerting = fields.EnumField(
        contract_utils.AlertLevel, default=contract_utils.AlertLevel.ERROR
    )

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002 - the linter's signature
        contract_utils.remove_ignored_imports_and_report(
            graph=graph, ignore_imports=self.ignore_imports, unmatched_alerting=self.unmatched_ignore_imports_alerting
        )
        found = sorted(
            (importer, imported)
            for imported in graph.modules
            if (home := self._home(imported))
            for importer in graph.find_modules_that_directly_import(imported)
            if not _is_inside(importer, home, *self.allowed_importers)
        )
        return ContractCheck(kept=not found, metadata={"found": found})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["found"]:
            output.print_error(f"{importer} imports {imported}, which belongs to its own app.", bold=False)

    def _home(self, module: str) -> str | None:
        """The app that a private module belongs to; None for a module that anybody may import."""
        app, _, inside = module.removeprefix(f"{self.container}.").partition(".")
        is_private = module.startswith(f"{self.container}.") and inside.split(".")[0] in self.names
        return f"{self.container}.{app}" if is_private else None


def _is_inside(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)
