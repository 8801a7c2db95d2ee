"""What one run of a program costs, and what it wrote."""

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass

MB = 1_000_000


@dataclass
class Cost:
    """Seconds on the clock, seconds of work (user and system), peak of memory in MB, and what was printed."""

    wall: float
    work: float
    peak: float
    said: str = ""


@dataclass
class Tree:
    """What stands in a folder."""

    pages: int = 0
    files: int = 0
    bytes: int = 0


class Failed(Exception):
    """A program that did not do its work."""


def run(command, environment=None):
    """Runs a command to its end. The peak is never below what this script itself has in memory, some 15 MB."""
    with tempfile.TemporaryFile() as printed:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            stdout=printed,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        said = printed.read().decode("utf-8", "replace")
    if process.returncode:
        raise Failed(f"{command[0]} ended with {process.returncode}:\n{said[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / MB, said)


def tree(folder):
    """Counts the pages, files and bytes below a folder."""
    found, folders = Tree(), [folder]
    while folders:
        with os.scandir(folders.pop()) as items:
            for item in items:
                if item.is_dir(follow_symlinks=False):
                    folders.append(item.path)
                else:
                    found.files += 1
                    found.pages += item.name.endswith(".html")
                    found.bytes += item.stat().st_size
    return found
