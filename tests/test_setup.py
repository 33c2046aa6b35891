# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a fresh machine meets: the locks, the wheel, and the `run` script on a small project with the real pip."""

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")


# --- The locks -------------------------------------------------------------------------------------------------------


def locked(lock: str) -> dict[str, list[Requirement]]:
    """The requirements of a lock by name; each stands on a line of its own, its hashes on the lines below it.

    A package that gave up an older Python has two, of which a marker chooses one.
    """
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    found: dict[str, list[Requirement]] = {}
    for line in lines:
        if line and line[0].isalnum():
            requirement = Requirement(line.rstrip(" \\"))
            found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def chosen(pins: list[Requirement], python: str) -> list[Requirement]:
    """Those that are installed with a version of Python, here."""
    here = {"python_version": python, "python_full_version": f"{python}.0"}
    return [pin for pin in pins if pin.marker is None or pin.marker.evaluate(here)]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_its_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(blocks) == sum(map(len, locked(lock).values())) >= 5
    for block in blocks:
        assert re.match(r"[a-z0-9-]+==[0-9][0-9.]*[ \n]", block), block
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), block


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
def test_a_python_gets_no_more_than_one_version_of_a_package(lock: str, python: str) -> None:
    for name, pins in locked(lock).items():
        assert len(chosen(pins, python)) <= 1, name
        assert len(pins) == 1 or len(chosen(pins, python)) == 1, name


@pytest.mark.parametrize("name", [*LOCKS, "run", "run.cmd", ".ci/run"])
def test_no_address_of_a_package_index_is_named(name: str) -> None:
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_no_package_is_in_both_locks() -> None:
    assert not locked(LOCKS[0]).keys() & locked(LOCKS[1]).keys()


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    development = [*groups["illustrator"], *(entry for entry in groups["dev"] if isinstance(entry, str))]
    assert {"include-group": "illustrator"} in groups["dev"]
    asked = {LOCKS[0]: project["project"]["dependencies"], LOCKS[1]: development}
    for lock, wanted in asked.items():
        pins = locked(lock)
        for requirement in map(Requirement, wanted):
            for locked_pin in pins[canonicalize_name(requirement.name)]:
                (pin,) = locked_pin.specifier
                assert requirement.specifier.contains(pin.version), f"{lock} has {pin}, asked for is {requirement}"


@pytest.mark.parametrize("lock", LOCKS)
def test_these_tests_run_with_the_locked_versions(lock: str) -> None:
    for name, pins in locked(lock).items():
        for requirement in pins:
            if requirement.marker is None or requirement.marker.evaluate():
                assert f"=={metadata.version(name)}" == str(requirement.specifier), name


# --- The wheel -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def unpacked_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("function", "folder"), [("shipped_assets", "assets"), ("shipped_routines", "routines")])
def test_a_wheel_carries_the_shipped_files_and_finds_them(unpacked_wheel: Path, function: str, folder: str) -> None:
    ask = f"from companion import paths; print(paths.{function}())"
    run = [sys.executable, "-P", "-c", ask]
    environment = os.environ | {"PYTHONPATH": str(unpacked_wheel)}
    answer = subprocess.run(run, env=environment, cwd=unpacked_wheel, check=True, capture_output=True, text=True)  # noqa: S603
    shipped = Path(answer.stdout.strip())
    assert shipped.is_relative_to(unpacked_wheel)
    assert files_in(shipped) == files_in(ROOT / folder) != set()


def test_a_wheel_carries_the_licences(unpacked_wheel: Path) -> None:
    (licences,) = unpacked_wheel.glob("companion-*.dist-info/licenses")
    assert files_in(licences) == {"LICENSE", "LICENSE.GPL", "THIRD-PARTY.md"}


# --- The script ------------------------------------------------------------------------------------------------------

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="run is for Linux and macOS, run.cmd for Windows")

PROGRAM = """\
import os, sys
import greeting
print(greeting.WORD, os.getcwd(), sys.argv[1:])
sys.exit(3)
"""


@dataclass(frozen=True)
class Project:
    """A project of the same shape as ours: one package to install for the program and one for its tests."""

    root: Path
    wheels: Path

    def environment(self, **changes: str) -> dict[str, str]:
        return os.environ | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels)} | changes

    def start(self, *words: str, cwd: Path | None = None, **changes: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(  # noqa: S603
            [self.root / "run", *words],
            cwd=cwd or self.root,
            env=self.environment(**changes),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *words: str, cwd: Path | None = None, **changes: str) -> tuple[int, str, str]:
        """Exit status, standard output and standard error of `./run words`."""
        process = self.start(*words, cwd=cwd, **changes)
        out, said = process.communicate()
        return process.returncode, out, said

    def lock(self, name: str, package: str, *, good: bool = True) -> None:
        """Write a lock that names one package, with its hash or with a wrong one."""
        wheel = (self.wheels / f"{package}-1.0-py3-none-any.whl").read_bytes()
        found = hashlib.sha256(wheel if good else wheel + b"changed").hexdigest()
        (self.root / name).write_text(f"{package}==1.0 \\\n    --hash=sha256:{found}\n", encoding="utf-8")


def write_wheel(folder: Path, package: str) -> None:
    about = f"{package}-1.0.dist-info"
    files = {
        f"{package}.py": "WORD = 'good day'\n",
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{about}/RECORD"] = "".join(f"{name},,\n" for name in (*files, f"{about}/RECORD"))
    with zipfile.ZipFile(folder / f"{package}-1.0-py3-none-any.whl", "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)


def make_project(folder: Path) -> Project:
    project = Project(folder / "a project", folder / "wheels")
    for part in ("companion", "tests"):
        (project.root / part).mkdir(parents=True)
    (project.root / "companion" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    (project.root / "tests" / "bench.py").write_text("import measure\nprint(measure.WORD)\n", encoding="utf-8")
    shutil.copy(ROOT / "run", project.root)
    project.wheels.mkdir()
    for package, lock in zip(("greeting", "measure"), LOCKS, strict=True):
        write_wheel(project.wheels, package)
        project.lock(lock, package)
    return project


@pytest.fixture(scope="module")
def two_first_starts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, list[tuple[int, str]]]:
    """A project that was started twice at once from nothing, with each start's exit status and what it said."""
    project = make_project(tmp_path_factory.mktemp("run"))
    both = [project.start(), project.start()]
    said = [process.communicate()[1] for process in both]
    return project, [(process.returncode, words) for process, words in zip(both, said, strict=True)]


@pytest.fixture
def ready(two_first_starts: tuple[Project, list[tuple[int, str]]]) -> Project:
    return two_first_starts[0]


@posix_only
def test_two_first_starts_set_up_once_and_both_start(
    two_first_starts: tuple[Project, list[tuple[int, str]]],
) -> None:
    assert [status for status, _ in two_first_starts[1]] == [3, 3]
    said = "".join(words for _, words in two_first_starts[1])
    assert said.count("Making a virtual environment") == 1
    assert said.count("The set-up is finished.") == 1


@posix_only
def test_a_start_when_all_is_there_says_nothing_and_passes_everything_on(ready: Project, tmp_path: Path) -> None:
    (tmp_path / "companion").mkdir()  # must not be taken for the program
    status, out, said = ready.run("tour", "--shots", "a folder", "", cwd=tmp_path)
    assert status == 3
    assert out == f"good day {tmp_path} {['tour', '--shots', 'a folder', '']}\n"
    assert said == ""


@posix_only
def test_without_a_network_the_tests_wait_but_the_program_goes_on(ready: Project) -> None:
    # GIVEN a package index that nobody answers for
    nowhere = {"PIP_NO_INDEX": "0", "PIP_FIND_LINKS": "", "PIP_INDEX_URL": "http://127.0.0.1:1/", "PIP_RETRIES": "1"}
    (ready.root / ".venv" / "made-from-dev").unlink(missing_ok=True)
    # WHEN more packages are needed
    status, _, said = ready.run("bench", **nowhere, PIP_EXTRA_INDEX_URL="")
    # THEN it says so, and what was there goes on working
    assert status == 1
    assert "The package index could not be reached: check the network, then run it again." in said
    assert ready.run(**nowhere)[0] == 3
    # AND with a network the packages for the tests come on top
    status, out, said = ready.run("bench")
    assert (status, out) == (0, "good day\n")
    assert "Making a virtual environment" not in said
    assert ready.run("bench")[2] == ""


@posix_only
def test_a_set_up_that_was_killed_or_refused_is_repaired_by_the_next_run(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    # GIVEN a set-up that is killed while it works
    process = project.start()
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith("Fetching"):
            break
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    # WHEN a package then arrives that is not the one in the lock
    project.lock(LOCKS[0], "greeting", good=False)
    status, _, said = project.run()
    # THEN it is refused
    assert status == 1
    assert "is not the one that was checked" in said
    # AND with the right one everything is repaired
    project.lock(LOCKS[0], "greeting")
    status, out, _ = project.run()
    assert (status, out.startswith("good day")) == (3, True)


TOOLS = ("basename", "cat", "cmp", "dirname", "flock", "grep", "ln", "printf", "readlink", "sh", "tail")

APT = """\
#!/bin/sh
echo "$*" >>"{folder}/asked"
case $* in *" strace") {then} ;; esac
"""


def path_without_strace(folder: Path, then: str) -> str:
    """A PATH for somebody who is root on a Debian without strace, and whose apt does `then` when asked for it."""
    folder.mkdir()
    for tool in TOOLS:
        if found := shutil.which(tool):
            (folder / tool).symlink_to(found)
    scripts = {"id": "#!/bin/sh\necho 0\n", "dpkg": "#!/bin/sh\n", "apt-get": APT.format(folder=folder, then=then)}
    for name, text in scripts.items():
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    return str(folder)


@pytest.fixture
def with_soak(ready: Project) -> Project:
    (ready.root / "tests" / "soak.py").write_text("print('soaked')\n", encoding="utf-8")
    assert ready.run("bench")[0] == 0  # whatever else the tests need is there
    return ready


@posix_only
def test_strace_is_installed_for_the_tests_alone(with_soak: Project, tmp_path: Path) -> None:
    path = path_without_strace(tmp_path / "bin", f"ln -s /bin/true {tmp_path}/bin/strace")
    # GIVEN a machine on which only strace is missing, nobody but the long tests asks for it
    assert with_soak.run("bench", PATH=path)[2] == ""
    status, out, said = with_soak.run("soak", PATH=path)
    assert (status, out) == (0, "soaked\n")
    assert said == "Installing system packages (this can take some minutes): strace\n"
    # AND once it is there nobody asks any more
    asked = (tmp_path / "bin" / "asked").read_text(encoding="utf-8")
    assert with_soak.run("soak", PATH=path) == (0, "soaked\n", "")
    assert (tmp_path / "bin" / "asked").read_text(encoding="utf-8") == asked


@posix_only
def test_without_strace_the_tests_run_all_the_same(with_soak: Project, tmp_path: Path) -> None:
    path = path_without_strace(tmp_path / "bin", "echo Unable to locate package strace; exit 100")
    status, out, said = with_soak.run("soak", PATH=path)
    assert (status, out) == (0, "soaked\n")
    assert "Unable to locate package strace" in said
    assert "Power cuts cannot be tested before somebody who may install software (root) has run this line:" in said
    # AND where packages do not come by apt, nothing is said at all
    (tmp_path / "bin" / "apt-get").unlink()
    assert with_soak.run("soak", PATH=path) == (0, "soaked\n", "")


@posix_only
def test_without_a_python_it_says_which_are_good(tmp_path: Path) -> None:
    # GIVEN a machine with a shell and its usual tools, and no Python
    for tool in ("sh", "readlink", "dirname", "basename", "cat", "cmp", "id"):
        found = shutil.which(tool)
        assert found, tool
        (tmp_path / tool).symlink_to(found)
    project = make_project(tmp_path / "here")
    status, _, said = project.run(PATH=str(tmp_path))
    assert status == 1
    assert "Companion needs Python 3.11, 3.12, 3.13 or 3.14" in said
