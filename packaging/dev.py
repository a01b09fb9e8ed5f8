"""Set up, run and test Stet on a fresh machine, with the standard library only.

python3 packaging/dev.py run     make the environment, then start the program
python3 packaging/dev.py test    make the environment, then check formatting, lint, types, floors and all tests
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)
SAMPLE_PAGE = ROOT / "resources" / "samples" / "pages" / "harbour-interview.txt"

# What Qt loads from the system on Debian and its children: shared library -> package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libnss3.so": "libnss3",
    "libasound.so.2": "libasound2",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6",
    "libxkbfile.so.1": "libxkbfile1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgbm.so.1": "libgbm1",
    "libdrm.so.2": "libdrm2",
    "libexpat.so.1": "libexpat1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libXext.so.6": "libxext6",
    "libXfixes.so.3": "libxfixes3",
    "libXrender.so.1": "libxrender1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libudev.so.1": "libudev1",
}
CJK_FONT_PACKAGE = "fonts-noto-cjk"
FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
CJK_FONT_NAMES = ("cjk", "hansans", "hanserif", "wqy", "wenquanyi", "droidsansfallback", "uming", "ukai")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the person asked for; return the exit code."""
    parser = argparse.ArgumentParser(description="Set up, run and test Stet.")
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="set up, then start the program")
    run.add_argument("--library", type=Path, help="the library folder to work in")
    test = commands.add_parser("test", help="set up, then run every check and test")
    test.add_argument("pytest_arguments", nargs="*", help="handed to pytest (after --)")
    options = parser.parse_args(arguments)
    if sys.version_info < OLDEST_PYTHON:
        print(
            f"Stet needs Python {'.'.join(map(str, OLDEST_PYTHON))} or newer; this is {sys.version.split()[0]}."
        )
        return 1
    try:
        set_up_environment()
        set_up_system()
        if options.command == "run":
            return run_program(options.library)
        return run_checks(options.pytest_arguments)
    except subprocess.CalledProcessError as error:
        print(f"\nThis step failed with exit code {error.returncode}: {' '.join(map(str, error.cmd))}")
        return 1


# --- set-up ------------------------------------------------------------------------------------------------------


def environment_python() -> Path:
    """The interpreter inside the project's own environment."""
    if sys.platform == "win32":
        return ENVIRONMENT / "Scripts" / "python.exe"
    return ENVIRONMENT / "bin" / "python"


def set_up_environment() -> None:
    """Make ``.venv`` and install the project into it; do nothing when neither has changed."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    stamp = ENVIRONMENT / "stet-installed"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted and environment_python().is_file():
        return
    make_environment()
    say("Installing Stet and what it needs (a few minutes the first time) …")
    pip("install", "--quiet", "--upgrade", "pip")
    pip("install", "--quiet", "--editable", f"{ROOT}[test]")
    stamp.write_text(wanted, encoding="utf-8")


def make_environment() -> None:
    """Make the virtual environment, also where Debian keeps ``ensurepip`` in a package of its own."""
    if environment_python().is_file() and answers(environment_python(), "-m", "pip", "--version"):
        return
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    say("Making the environment .venv …")
    try:
        venv.create(ENVIRONMENT, with_pip=True)
    except (subprocess.CalledProcessError, ModuleNotFoundError, SystemExit):
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        make_environment_without_ensurepip()


def make_environment_without_ensurepip() -> None:
    """Fall back to Debian's ``python3-venv``, else to the pip that the system has."""
    if install_debian_packages(["python3-venv"]):
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
        return
    venv.create(ENVIRONMENT, with_pip=False)
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(environment_python()), "install", "--quiet", "pip"],
        check=True,
    )


def pip(*arguments: str) -> None:
    """Run the environment's pip.  Raise ``CalledProcessError`` when it fails."""
    command = [str(environment_python()), "-m", "pip", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, cwd=ROOT)


def set_up_system() -> None:
    """See that the libraries Qt loads and a CJK font are there; install them through apt when that is allowed."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_qt_packages()
    if not has_cjk_font():
        missing.append(CJK_FONT_PACKAGE)
    if missing and not install_debian_packages(missing):
        say("Stet's window needs these system packages; please install them:")
        print(f"    sudo apt-get install {' '.join(missing)}")


def missing_qt_packages() -> list[str]:
    """Debian's names of the shared libraries that the dynamic linker does not know."""
    linker = shutil.which("ldconfig") or "/sbin/ldconfig"
    try:
        known = subprocess.run([linker, "-p"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return []
    return [package for library, package in QT_LIBRARIES.items() if library not in known]


def has_cjk_font() -> bool:
    """Tell whether a font with Chinese characters is installed, by the names of the font files."""
    for folder in FONT_FOLDERS:
        for path in folder.rglob("*"):
            if any(name in path.name.lower().replace("-", "") for name in CJK_FONT_NAMES):
                return True
    return False


def install_debian_packages(packages: Sequence[str]) -> bool:
    """Install through apt if this account may; return whether it worked."""
    apt = shutil.which("apt-get")
    if apt is None:
        return False
    if os.geteuid() == 0:
        prefix: list[str] = []
    elif shutil.which("sudo") and answers("sudo", "-n", "true"):
        prefix = ["sudo", "-n"]
    else:
        return False
    say(f"Installing system packages: {' '.join(packages)} …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [*prefix, apt, "install", "-yqq", "--no-install-recommends", *packages]
    for command in ([*prefix, apt, "update", "-qq"], install):
        done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            return False
    return True


def answers(*command: str | Path) -> bool:
    """Tell whether a command runs and ends well."""
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


# --- run ---------------------------------------------------------------------------------------------------------


def run_program(library: Path | None) -> int:
    """Open the window; where there is no display do the main job all the same and save pictures of the window."""
    if has_display():
        say("Opening the window …")
        command = [
            environment_python(),
            "-m",
            "editor_app",
            "--library",
            library or ROOT / ".stet-run" / "desk",
        ]
        return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode
    say("There is no display here; doing the main job without one, and saving pictures of the window.")
    command = [
        environment_python(),
        "-m",
        "editor_app.app.tour",
        "--page",
        SAMPLE_PAGE,
        "--to",
        ROOT / ".stet-run" / "tour",
    ]
    if library is not None:
        command += ["--library", library]
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode


def has_display() -> bool:
    """Tell whether a window could be shown."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# --- test --------------------------------------------------------------------------------------------------------


def run_checks(pytest_arguments: Sequence[str]) -> int:
    """Formatting, lint, types, floors, tests: all of them even when one fails; return 1 when any did."""
    python = str(environment_python())
    checks = {
        "Formatting": [python, "-m", "ruff", "format", "--check", "--quiet", "."],
        "Lint": [python, "-m", "ruff", "check", "--quiet", "."],
        "Types": [python, "-m", "mypy"],
        "Floors": [
            python,
            "-c",
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
        ],
        "Tests": [
            python,
            "-m",
            "pytest",
            "-n",
            "auto",
            "--dist",
            "worksteal",
            "--hypothesis-profile=same",
            *pytest_arguments,
        ],
    }
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    failed = []
    for name, command in checks.items():
        say(f"{name} …")
        if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode != 0:
            failed.append(name)
    if failed:
        say(f"Failed: {', '.join(failed)}.")
    return 1 if failed else 0


def say(sentence: str) -> None:
    """Print a line at once, so that it stands before the output of what follows."""
    print(sentence, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
