# SPDX-License-Identifier: LGPL-3.0-or-later
"""Each layer imports only what the table below allows, and the domain knows neither clock nor file.

The table is the one of ARCHITECTURE.md. Every import counts, also those inside functions and under TYPE_CHECKING.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "companion"

QT = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg", "PySide6.QtSvgWidgets")
"""The parts of Qt for everyday use."""

SPECIAL_QT = (
    "PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtTextToSpeech", "PySide6.QtTest", "PySide6.QtPrintSupport",
)  # fmt: skip
"""Further parts that may be used where a layer has a reason. What is in neither list may be under the GPL only."""

MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "domain": (),
    "content": ("companion.domain", "yaml"),
    "store": ("companion.domain", "sqlcipher3"),
    "clinic": (
        "companion.domain", "companion.store", "companion.content",
        "icalendar", "fhir.resources", "PySide6.QtCore", "PySide6.QtGui",
    ),
    "figure": ("companion.domain", *QT),
    "desktop": (
        "companion.domain", *QT,
        "PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtTextToSpeech", "PySide6.QtPrintSupport",
        "keyring", "wakepy", "miniaudio",
    ),
    "illustrator": ("companion.domain", "companion.content", "numpy", "scipy", "skimage", "numba", "PIL"),
    "views": ("companion.domain", "companion.figure", *QT),
    "paths": (),
}  # fmt: skip
"""What each layer may import besides the standard library and itself."""

ROOT = (
    "__main__", "app", "command_line", "copying", "custody", "doctor", "importing", "intake", "lender", "library_desk",
    "patient", "routine_desk", "safe_start", "screens", "sessions", "shelf", "telling", "tour", "visitor",
)  # fmt: skip
"""The composition root: these modules may import all, and only they import one another."""

BUILD_TIME = "illustrator"
"""Imported by nobody."""

NOT_IN_DOMAIN = (
    "time", "os", "io", "pathlib", "shutil", "tempfile", "sqlite3", "socket", "subprocess", "urllib", "http",
)  # fmt: skip
"""The parts of the standard library that reach a clock, a file or another process."""

MAY_IMPORT_LATE = ("app", "__main__")
MAY_IMPORT_BY_NAME = ("desktop", "app", "__main__")

CLOCK_CALLS = ("datetime.datetime.now", "datetime.datetime.today", "datetime.datetime.utcnow", "datetime.date.today")
FILE_CALLS = ("open", "read_text", "read_bytes", "write_text", "write_bytes")
NO_FILES_IN = ("domain", "views")


@dataclass(frozen=True)
class Import:
    """One imported module, and how it is imported."""

    module: str
    line: int
    late: bool = False
    by_name: bool = False


class Source:
    """One module of the package: its syntax tree and where it stands."""

    def __init__(self, path: Path, package: Path) -> None:
        parts = path.relative_to(package).with_suffix("").parts
        self.parts = parts[:-1] if parts[-1] == "__init__" else parts
        self.path = path.relative_to(package.parent).as_posix()
        self.package = package
        self.module = ".".join(("companion", *self.parts))
        self.layer = self.parts[0] if self.parts else ""
        self.tree = ast.parse(path.read_text(encoding="utf-8"))

    def says(self, line: int, fault: str) -> str:
        return f"{self.path} line {line} {fault}"

    def imports(self) -> Iterator[Import]:
        inside = {
            id(inner)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            for inner in ast.walk(node)
        }
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(alias.name, node.lineno, late=id(node) in inside)
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                for module in {self._named(node.module or "", alias.name) for alias in node.names}:
                    yield Import(module, node.lineno, late=id(node) in inside)
            elif isinstance(node, ast.Call) and _last_name(node.func) in ("import_module", "__import__"):
                named = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else "?"
                yield Import(str(named), node.lineno, by_name=True)

    def _named(self, module: str, name: str) -> str:
        """`from PySide6 import QtCore` and `from companion.domain import week` name modules, not things in one."""
        if module == "PySide6":
            return f"{module}.{name}"
        if module == "companion" or module.startswith("companion."):
            folder = self.package.joinpath(*module.split(".")[1:])
            if (folder / f"{name}.py").exists() or (folder / name / "__init__.py").exists():
                return f"{module}.{name}"
        return module


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _within(module: str, allowed: str) -> bool:
    return module == allowed or module.startswith(f"{allowed}.")


def _sources(package: Path) -> list[Source]:
    return [Source(path, package) for path in sorted(package.rglob("*.py")) if "_shipped" not in path.parts]


def unplaced(source: Source) -> Iterator[str]:
    """A module that the table does not know escapes every other rule."""
    if source.layer and source.layer not in (*MAY_IMPORT, *ROOT):
        yield source.says(1, f"belongs to no layer: say in the table what {source.layer} may import")


def unallowed_imports(source: Source) -> Iterator[str]:
    """Imports that the table does not list."""
    if source.layer not in MAY_IMPORT:
        return
    allowed = MAY_IMPORT[source.layer]
    listed = ", ".join(("the standard library", *allowed)) if allowed else "the standard library only"
    for found in source.imports():
        root = found.module.split(".")[0]
        ours = _within(found.module, f"companion.{source.layer}")
        standard = root in sys.stdlib_module_names
        if source.layer == "domain" and root in NOT_IN_DOMAIN:
            yield source.says(found.line, f"imports {found.module}: domain knows no clock, file or process")
        elif not (ours or standard or found.module == "?" or any(_within(found.module, name) for name in allowed)):
            yield source.says(found.line, f"imports {found.module}: {source.layer} may import {listed}")


def imports_from_above(source: Source) -> Iterator[str]:
    """Nothing knows what it is built into, nor what is used at build time."""
    for found in source.imports():
        package, _, rest = found.module.partition(".")
        part = rest.split(".")[0] if package == "companion" else ""
        if part in ROOT and source.layer not in ROOT:
            yield source.says(found.line, f"imports {found.module}: only the composition root may")
        if part == BUILD_TIME and source.layer != BUILD_TIME:
            yield source.says(found.line, f"imports {found.module}: nobody imports what is used at build time")


def imports_of_another_screen(source: Source) -> Iterator[str]:
    """A screen never asks another screen: the root wires them."""
    if source.layer != "views" or len(source.parts) < 3 or source.parts[1] in ("widgets", "words"):
        return
    for found in source.imports():
        parts = found.module.split(".")
        if parts[:2] == ["companion", "views"] and len(parts) > 2 and parts[2] != source.parts[1]:
            other = source.package / "views" / parts[2]
            if other.is_dir() and parts[2] not in ("widgets", "words"):
                yield source.says(found.line, f"imports {found.module}: one screen never asks another")


def unlisted_qt(source: Source) -> Iterator[str]:
    """Some parts of Qt are under the GPL only, so that none is used before it has been looked up."""
    for found in source.imports():
        if found.module.startswith("PySide6.") and not any(_within(found.module, part) for part in (*QT, *SPECIAL_QT)):
            yield source.says(found.line, f"imports {found.module}: look up its licence, then put it in a list here")


def hidden_imports(source: Source) -> Iterator[str]:
    """Relative imports, imports inside functions and imports by name, where these are not allowed."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield source.says(node.lineno, "has a relative import: write the module's full name")
    for found in source.imports():
        if found.late and source.layer not in MAY_IMPORT_LATE:
            yield source.says(found.line, f"imports {found.module} inside a function: only app and __main__ may")
        if found.by_name and source.layer not in MAY_IMPORT_BY_NAME:
            yield source.says(found.line, f"imports {found.module} by name: only desktop, app and __main__ may")


def clock_calls(source: Source) -> Iterator[str]:
    """In the domain, time is an argument."""
    if source.layer != "domain":
        return
    full = {}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            full |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            full |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute):
            first, *rest = ast.unparse(node).split(".")
            name = ".".join((full.get(first, first), *rest))
            if name in CLOCK_CALLS:
                call = ast.unparse(node)
                yield source.says(node.lineno, f"asks the clock with {call}: in domain, time is an argument")


def file_calls(source: Source) -> Iterator[str]:
    """The domain and the screens are given what was read; they open nothing."""
    if source.layer not in NO_FILES_IN:
        return
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call) or _last_name(node.func) not in FILE_CALLS:
            continue
        # A widget's own open() is no file; a Path's or the built-in one is.
        if not (isinstance(node.func, ast.Attribute) and node.func.attr == "open" and source.layer == "views"):
            yield source.says(node.lineno, f"opens a file with {ast.unparse(node.func)}: {source.layer} never does")


def import_cycles(sources: list[Source]) -> Iterator[str]:
    """Two modules that need each other are one module, or hide a third."""
    known = {source.module for source in sources}
    needs = {source.module: {found.module for found in source.imports()} & known for source in sources}
    done: set[str] = set()

    def walk(module: str, way: list[str]) -> Iterator[str]:
        if module in way:
            yield "these modules import each other in a circle: " + " -> ".join([*way[way.index(module) :], module])
        elif module not in done:
            for needed in sorted(needs[module] - {module}):
                yield from walk(needed, [*way, module])
            done.add(module)

    for module in sorted(known):
        yield from walk(module, [])


RULES = (
    unplaced, unallowed_imports, imports_from_above, imports_of_another_screen, unlisted_qt, hidden_imports,
    clock_calls, file_calls,
)  # fmt: skip


def faults(package: Path) -> list[str]:
    sources = _sources(package)
    return [fault for source in sources for rule in RULES for fault in rule(source)] + list(import_cycles(sources))


def test_every_layer_imports_only_what_the_table_allows() -> None:
    assert len(_sources(PACKAGE)) > len(MAY_IMPORT)
    found = faults(PACKAGE)
    assert not found, "\n".join(["The layers are broken:", *found])


GOOD = {
    "domain/week.py": "import datetime\nfrom companion.domain import pain\nDAY = datetime.date(2026, 1, 1)\n",
    "domain/pain.py": "from datetime import datetime\ndef at(clock): return clock.now()\n",
    "desktop/sound.py": "import importlib\ndef play(): return importlib.import_module('miniaudio')\n",
    "views/today/page.py": "from PySide6.QtWidgets import QWidget\nfrom companion.views.widgets import ring\n",
    "views/widgets/ring.py": "from PySide6 import QtGui\ndef show(dialog): dialog.open()\n",
    "views/main_window.py": "from companion.views.today import page\n",
    "app.py": "from companion.views import main_window\ndef build():\n    from companion.store import diary\n",
    "store/diary.py": "import sqlcipher3, os, time\nfrom companion.domain import week\n",
    "__main__.py": "def main():\n    from companion import app\n",
}


def _write(package: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for folder in (path.parent, *path.parent.parents):
            if folder.is_relative_to(package):
                (folder / "__init__.py").touch()
        path.write_text(text, encoding="utf-8")
    return package


def test_a_good_tree_has_no_fault(tmp_path: Path) -> None:
    assert faults(_write(tmp_path / "companion", GOOD)) == []


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("domain/x.py", "import re\n\nimport PySide6\n",
         "companion/domain/x.py line 3 imports PySide6: domain may import the standard library only"),
        ("domain/x.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from companion.store import diary\n",
         "line 3 imports companion.store.diary: domain may import the standard library only"),
        ("domain/x.py", "import time\n", "imports time: domain knows no clock, file or process"),
        ("domain/x.py", "from time import monotonic\n", "imports time: domain knows no clock, file or process"),
        ("domain/x.py", "import sqlite3\n", "imports sqlite3: domain knows no clock, file or process"),
        ("domain/x.py", "from pathlib import Path\n", "imports pathlib: domain knows no clock, file or process"),
        ("domain/x.py", "import datetime as dt\nx = dt.datetime.now(dt.UTC)\n",
         "line 2 asks the clock with dt.datetime.now: in domain, time is an argument"),
        ("domain/x.py", "from datetime import datetime as D\nx = D.utcnow()\n", "asks the clock with D.utcnow"),
        ("domain/x.py", "import datetime\nx = datetime.datetime.today\n", "with datetime.datetime.today: in domain"),
        ("domain/x.py", "from datetime import date\nx = date.today()\n", "asks the clock with date.today"),
        ("domain/x.py", "text = open('a').read()\n", "opens a file with open: domain never does"),
        ("domain/x.py", "def read(path): return path.read_text()\n", "opens a file with path.read_text"),
        ("domain/x.py", "def read(path): return path.open()\n", "opens a file with path.open"),
        ("views/today/x.py", "text = open('a').read()\n", "opens a file with open: views never does"),
        ("views/today/x.py", "from companion.store import diary\n", "imports companion.store.diary: views may import"),
        ("views/today/x.py", "from companion.views.timer import page\n", "one screen never asks another"),
        ("views/today/x.py", "from PySide6.QtCharts import QChart\n", "imports PySide6.QtCharts: views may import"),
        ("views/today/x.py", "import importlib\nx = importlib.import_module('json')\n", "imports json by name: only"),
        ("views/today/x.py", "import importlib\nx = importlib.import_module('json' + y)\n", "imports ? by name: only"),
        ("views/today/x.py", "from .page import Page\n", "line 1 has a relative import: write the module's full name"),
        ("clinic/x.py", "from PySide6.QtWidgets import QWidget\n", "imports PySide6.QtWidgets: clinic may import"),
        ("clinic/x.py", "from PySide6 import QtWidgets\n", "imports PySide6.QtWidgets: clinic may import"),
        ("desktop/x.py", "import importlib\nx = importlib.import_module('numpy')\n", "imports numpy: desktop may"),
        ("store/x.py", "from companion import app\n", "imports companion.app: only the composition root may"),
        ("store/x.py", "def read():\n    import json\n", "line 2 imports json inside a function: only app"),
        ("app.py", "from companion.illustrator import pose\n", "imports companion.illustrator.pose: nobody imports"),
        ("app.py", "from PySide6 import QtCharts\n", "line 1 imports PySide6.QtCharts: look up its licence"),
        ("views/x.py", "import companion.views.y\n", "import each other in a circle: companion.views.x ->"),
        ("helpers.py", "", "companion/helpers.py line 1 belongs to no layer: say in the table what helpers may import"),
    ],
)  # fmt: skip
def test_a_fault_is_told_in_a_sentence(tmp_path: Path, name: str, text: str, sentence: str) -> None:
    neighbours = {
        "store/diary.py": "",
        "views/y.py": "import companion.views.x\n" if name == "views/x.py" else "",
        "views/timer/page.py": "",
        "illustrator/pose.py": "",
        "app.py": "",
    }
    found = faults(_write(tmp_path / "companion", neighbours | {name: text}))
    assert [fault for fault in found if sentence in fault], found
