"""A page is composed of its own app's templates, the shell and the components: never of another app's pages."""

import ast
import re

from tests.architecture.tree import APPS, files, parsed, place, python_files

REACHES = re.compile(r"{%\s*(?:include|extends)\s+[\"']([\w.-]+)/[^\"']+[\"']")
NAMES = {folder.name for folder in APPS.iterdir() if (folder / "__init__.py").exists()}


def test_no_template_reaches_into_another_app():
    reached = [
        f"{file.relative_to(APPS)} uses {other}/"
        for file in files()
        if file.suffix == ".html" and file.is_relative_to(APPS)
        for other in REACHES.findall(file.read_text(encoding="utf-8"))
        if other in NAMES - {file.relative_to(APPS).parts[0]}
    ]

    assert reached == []


def test_no_view_renders_another_apps_page():
    reached = []
    for file in python_files(APPS):
        app = file.relative_to(APPS).parts[0]
        for node in ast.walk(parsed(file)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.endswith(".html"):
                other = node.value.split("/")[0]
                if other in NAMES - {app}:
                    reached.append(f"{place(file, node)}: {node.value}")

    assert reached == []
