"""What all writers need: a text below its front matter, and files in folders that are made when they are needed."""

import shutil


def front_matter(lines, text):
    return "---\n" + "\n".join(lines) + "\n---\n\n" + text + "\n"


def write_all(folder, files):
    """Writes pairs of a path and a text."""
    made = set()
    for path, text in files:
        file = folder / path
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_text(text, encoding="utf-8")


def copy(source, folder):
    shutil.copytree(source, folder, dirs_exist_ok=True)
