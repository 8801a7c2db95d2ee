//! Edits of people and programs that are not careful, by numbers that look random and are the same in each run.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use crate::preview::{GROUP, HOTLINE, Project, SITE};

/// How many groups come and go, and the folders in which they may be.
const GROUPS: u32 = 6;
const FOLDERS: [&str; 3] = ["", "east/", "west/"];

const SETTINGS: &str = "content/site.yaml";
const LINE: &str = "content/hotlines/988-lifeline.yaml";
const MESSAGES: &str = "themes/base/messages/en.ftl";

/// What stops the site.
#[derive(Debug, Clone, Copy)]
enum Spoiled {
    Group,
    /// The rest of the file of a group is still to be written.
    Half,
    Settings,
    /// There is no line for a crisis.
    Line,
    /// There is no content at all.
    Content,
}

/// A site that is edited.
pub(super) struct Edited {
    pub(super) project: Project,
    seed: u32,
    /// How many edits there were.
    pub(super) edits: u32,
    spoiled: Option<Spoiled>,
    /// The time that the next file from elsewhere brings with it: long ago, and later than all before.
    clock: SystemTime,
}

impl Edited {
    pub(super) fn new() -> Self {
        Self {
            project: Project::new(),
            seed: 11,
            edits: 0,
            spoiled: None,
            clock: SystemTime::now() - Duration::from_secs(24 * 60 * 60),
        }
    }

    pub(super) fn below(&mut self, limit: u32) -> u32 {
        self.seed = self
            .seed
            .wrapping_mul(1_664_525)
            .wrapping_add(1_013_904_223);
        (self.seed >> 8) % limit
    }

    /// One edit that leaves the site without a mistake, if it was without; the group of the page is left alone.
    pub(super) fn edit(&mut self) {
        self.edits += 1;
        let number = self.below(GROUPS);
        let there = self.find(number);
        let text = group(&format!("Own {number}"), self.edits);
        match (self.below(13), there) {
            (0, Some(there)) => fs::remove_file(self.project.path(&there)).unwrap(),
            (1, Some(there)) => {
                let folder = self.folder();
                self.rename(&there, &path(folder, number));
            }
            (2, Some(there)) => {
                let other = self.below(GROUPS);
                let other = self.find(other).unwrap_or_else(|| path("", other));
                self.rename(&there, &other);
            }
            (3, _) => self.folders(),
            (4, _) => self.settings(),
            (5, _) => self.messages(),
            (6 | 7, there) => self.save(&there.unwrap_or_else(|| path("", number)), &text),
            (8, there) => {
                let path = there.unwrap_or_else(|| path("", number));
                let cut = self.below(u32::try_from(text.len()).unwrap()) as usize;
                let (half, rest) = text.split_at(cut);
                self.project.write(&path, half);
                self.append(&path, rest);
            }
            (9, there) => {
                let path = there.unwrap_or_else(|| path("", number));
                for save in 0..5 {
                    self.project
                        .write(&path, &text.replace("Own", &format!("O{save}n")));
                }
                self.edits += 4;
            }
            (_, there) => {
                let folder = self.folder();
                self.project
                    .write(&there.unwrap_or_else(|| path(folder, number)), &text);
            }
        }
    }

    /// Gives the group of the page a name that it never had.
    pub(super) fn mark(&mut self) {
        self.edits += 1;
        self.save(GROUP, &group("Early", self.edits));
    }

    /// A mistake that stops the site from the first moment until it is mended.
    pub(super) fn spoil(&mut self) {
        self.edits += 1;
        let text = group("Early", self.edits);
        let spoiled = match self.below(6) {
            0 => Spoiled::Content,
            1 => Spoiled::Line,
            2 => Spoiled::Settings,
            3 => Spoiled::Half,
            _ => Spoiled::Group,
        };
        match spoiled {
            Spoiled::Content => self.rename("content", "elsewhere"),
            Spoiled::Line => fs::remove_file(self.project.path(LINE)).unwrap(),
            Spoiled::Settings => self
                .project
                .write(SETTINGS, &SITE.replace("title", "titel")),
            Spoiled::Half => self.project.write(GROUP, halves(&text).0),
            Spoiled::Group => self.project.write(GROUP, &text.replace("friday", "fryday")),
        }
        self.spoiled = Some(spoiled);
    }

    /// Whether there are files to edit.
    pub(super) fn has_content(&self) -> bool {
        !matches!(self.spoiled, Some(Spoiled::Content))
    }

    /// Takes away what stops the site.
    pub(super) fn mend(&mut self) {
        let Some(spoiled) = self.spoiled.take() else {
            return;
        };
        self.edits += 1;
        match spoiled {
            Spoiled::Content => self.rename("elsewhere", "content"),
            Spoiled::Line => self.project.write(LINE, HOTLINE),
            Spoiled::Settings => self.settings(),
            Spoiled::Half => self.append(GROUP, halves(&group("Early", self.edits)).1),
            Spoiled::Group => self.project.write(GROUP, &group("Early", self.edits)),
        }
    }

    /// Where a group is at the moment.
    fn find(&self, number: u32) -> Option<String> {
        let mut paths = FOLDERS.iter().map(|folder| path(folder, number));
        paths.find(|path| self.project.path(path).exists())
    }

    fn folder(&mut self) -> &'static str {
        FOLDERS[self.below(3) as usize]
    }

    /// A folder goes with all that is in it, or has another name.
    fn folders(&mut self) {
        let [east, west] = ["east", "west"].map(|name| format!("content/groups/{name}"));
        let (from, to) = if self.below(2) == 0 {
            (&east, &west)
        } else {
            (&west, &east)
        };
        let [here, there] = [from, to].map(|path| self.project.path(path).exists());
        match (here, there) {
            (true, false) => self.rename(from, to),
            (true, true) => fs::remove_dir_all(self.project.path(from)).unwrap(),
            (false, _) => {
                let number = self.below(GROUPS);
                if let Some(old) = self.find(number) {
                    self.rename(&old, &format!("{from}/own-{number}.yaml"));
                }
            }
        }
    }

    /// Another title and another zone.
    fn settings(&mut self) {
        let zone = ["Chicago", "Denver", "New_York"][self.below(3) as usize];
        let title = format!("County {}", self.edits);
        let text = SITE.replace("Chicago", zone);
        // While they are what stops the site, only mending them may change that.
        if !matches!(self.spoiled, Some(Spoiled::Settings)) {
            self.project
                .write(SETTINGS, &text.replace("Test County", &title));
        }
    }

    /// Words of the site's own, in a theme that comes and goes.
    fn messages(&mut self) {
        let themes = self.project.path("themes");
        if self.below(3) == 0 && themes.exists() {
            fs::remove_dir_all(themes).unwrap();
        } else {
            let words = format!("page-groups = Groups of edit {:03}\n", self.edits);
            self.project.write(MESSAGES, &words);
        }
    }

    /// As many editors save: a new file takes the place of the old. As often it comes from elsewhere with its own time,
    /// which is long past: what was written a moment ago is read each time, whatever is known of it.
    fn save(&mut self, path: &str, text: &str) {
        let beside = format!("{path}.tmp");
        self.project.write(&beside, text);
        if self.below(2) == 0 {
            self.clock += Duration::from_secs(1);
            let file = File::options().write(true).open(self.project.path(&beside));
            file.unwrap().set_modified(self.clock).unwrap();
        }
        self.rename(&beside, path);
    }

    fn append(&self, path: &str, text: &str) {
        let file = OpenOptions::new()
            .append(true)
            .open(self.project.path(path));
        file.unwrap().write_all(text.as_bytes()).unwrap();
    }

    fn rename(&self, from: &str, to: &str) {
        let to: PathBuf = self.project.path(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(self.project.path(from), to).unwrap();
    }
}

fn path(folder: &str, number: u32) -> String {
    format!("content/groups/{folder}own-{number}.yaml")
}

/// A text in two parts, of which the first is no whole file.
fn halves(text: &str) -> (&str, &str) {
    text.split_at(text.find("friday").unwrap())
}

/// A group whose text has the same length in every edit.
fn group(name: &str, edit: u32) -> String {
    format!(
        "name: {name} in edit {edit:03}\nindependent: yes\nattendance: in-person\n\
         place: {{name: Hall, address: 1 Hill Road, city: City {}}}\n\
         meetings: [{{day: friday, time: \"18:{:02}\"}}]\n",
        edit % 5,
        edit % 60
    )
}
