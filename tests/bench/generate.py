#!/usr/bin/env python3
"""Writes an invented directory of any size, to measure builds with.

    python3 tests/bench/generate.py 10000 /dev/shm/directory-10k
    python3 tests/bench/generate.py 10000 /dev/shm/directory-10k --for hugo

N groups of 60 to 200 words with one meeting each, N/50 articles, 200 help lines and one page. A few
cities, programs and tags hold most groups and many hold few, as in real directories. The same N and
seed give the same bytes on every machine, and the same entries for every program. Everything in it is
invented: phone numbers are 555-01xx, addresses end in example.org.

It is a Guidepost project unless `--for` says otherwise: `bench` has the plain theme of `theme/` and only the outputs
that other generators' sites have, `base-few` has those outputs with the base theme, `base-all` has every output, and
`hugo` is a Hugo site with the layouts of `hugo/`.
"""

import argparse
import pathlib

from invent import guidepost_site, hugo_site
from invent.directory import Directory
from invent.files import write_all

SEED = 1935
OWN = pathlib.Path(__file__).resolve().parent
BUILT_IN = OWN.parents[1] / "src" / "built_in"


def write(form, directory, folder):
    content = folder / "content"
    if form == "hugo":
        hugo_site.extras(folder, OWN)
        write_all(content, hugo_site.files(directory, hugo_site.Names(BUILT_IN)))
    else:
        write_all(content, guidepost_site.extras(form, folder, OWN))
        write_all(content, guidepost_site.files(directory))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("groups", type=int, help="how many groups")
    parser.add_argument("folder", type=pathlib.Path, help="where to write the project; must not exist")
    parser.add_argument("--for", dest="form", choices=[*guidepost_site.FORMS, "hugo"], default="base")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    options.folder.mkdir(parents=True)
    write(options.form, Directory(options.groups, options.seed), options.folder)


if __name__ == "__main__":
    main()
