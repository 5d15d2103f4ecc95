"""The files of the repository, as the tests about its shape see them."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ROOT / "src" / "prasme"
APPS = CODE / "apps"
NOT_OURS = {
    ".git",
    ".hypothesis",
    ".venv",
    ".prasme",
    "__pycache__",
    "node_modules",
    "vendor",
    "build",
    "dist",
    "screenshots",
}


@cache
def files() -> tuple[Path, ...]:
    """Every file that is ours: what git knows or would take in; without git, what lies here."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ) if (ROOT / ".git").exists() else None  # fmt: skip
    if listed and listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        found = [file for file in ROOT.rglob("*") if not file.name.endswith((".pyc", ".mo", "uv.lock"))]
    return tuple(
        sorted(
            file
            for file in found
            if file.is_file()
            and not NOT_OURS.intersection(file.relative_to(ROOT).parts)
            and not any(part.endswith(("_cache", ".egg-info")) for part in file.relative_to(ROOT).parts)
        )
    )


def python_files(folder: Path, *, with_tests: bool = False) -> list[Path]:
    """Python under a folder, without migrations."""
    skipped = {"migrations"} if with_tests else {"migrations", "tests"}
    return [
        file
        for file in files()
        if file.suffix == ".py"
        and file.is_relative_to(folder)
        and file.name != "conftest.py"
        and not skipped.intersection(file.relative_to(folder).parts)
    ]


@cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def place(file: Path, node: ast.AST) -> str:
    return f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def dotted(node: ast.AST) -> str:
    """`a.b().c` as "a.b.c"; what is not a chain of names becomes "?"."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    if isinstance(node, ast.Call):
        return dotted(node.func)
    return "?"
