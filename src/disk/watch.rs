//! Following changes in the folders of a site.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::read::missing;
use super::sources::SOURCES;
use super::verdict::is_ignored;
use crate::diag::Error;

/// How long files must be left alone until they count as changed, where it is not known that whoever writes has finished:
/// editors save in several steps.
const QUIET: Duration = Duration::from_millis(30);

/// The same after a file was closed or moved into its place.
const FINISHED: Duration = Duration::from_millis(1);

/// How many events are gathered at most, so that somebody who writes all the time does not hold everything up.
const MOST: usize = 1_000;

/// Hears what changes in the folders that a site is made from, also when one of them comes or goes.
#[derive(Debug)]
pub struct Watch {
    root: PathBuf,
    watcher: RecommendedWatcher,
    heard: Receiver<notify::Result<Event>>,
}

impl Watch {
    /// Begins to listen; what changes from now on is not missed.
    pub fn new(root: &Path) -> Result<Self, Error> {
        let root = root.canonicalize().map_err(|error| missing(root, error))?;
        let (tell, heard) = channel();
        let inside = root.clone();
        let hear = move |event: notify::Result<Event>| {
            // What is no part of the site is not heard, so that it does not hold up what is.
            let matters = |event: &Event| changes(event) && !named(event, &inside).is_empty();
            if event.as_ref().map_or(true, matters) {
                // Nobody listens only when the program ends.
                let _ = tell.send(event);
            }
        };
        let watcher = notify::recommended_watcher(hear).map_err(|error| failed(&root, &error))?;
        let mut watch = Self {
            root,
            watcher,
            heard,
        };
        // Only the names in it: beside `content` there may be folders of any size.
        let root = watch.root.clone();
        watch.follow(&root, RecursiveMode::NonRecursive)?;
        for folder in SOURCES {
            watch.follow_source(folder)?;
        }
        Ok(watch)
    }

    /// Waits until something changes and says what, sorted, relative to the site's folder. What editors
    /// write beside a file is no change. Nothing comes after `None`.
    pub fn changes(&mut self) -> Option<Result<Vec<String>, Error>> {
        loop {
            let first = self.heard.recv().ok()?;
            match self.names(first) {
                Ok(names) if names.is_empty() => {}
                names => return Some(names),
            }
        }
    }

    /// What changed according to one event and those that follow it.
    fn names(&mut self, first: notify::Result<Event>) -> Result<Vec<String>, Error> {
        let (mut names, mut next, mut came) = (Vec::new(), Ok(first), false);
        for _ in 0..MOST {
            let Ok(event) = next else { break };
            let event = event.map_err(|error| failed(&self.root, &error))?;
            names.extend(named(&event, &self.root));
            came |= brings(&event);
            let wait = if finishes(&event) { FINISHED } else { QUIET };
            next = self.heard.recv_timeout(wait);
        }
        names.sort_unstable();
        names.dedup();
        for folder in SOURCES {
            // It came, went, or is another one now. Of a folder in it that came, what was written into it meanwhile may not
            // have been heard: from now on it is, and what is there now is read after this.
            if names.iter().any(|name| name == folder) || came {
                self.follow_source(folder)?;
            }
        }
        Ok(names)
    }

    fn follow_source(&mut self, folder: &str) -> Result<(), Error> {
        let path = self.root.join(folder);
        // It fails where nothing was followed, which is as well.
        let _ = self.watcher.unwatch(&path);
        if path.is_dir() {
            self.follow(&path, RecursiveMode::Recursive)
        } else {
            Ok(())
        }
    }

    fn follow(&mut self, path: &Path, how: RecursiveMode) -> Result<(), Error> {
        let followed = self.watcher.watch(path, how);
        match followed {
            // It went between being seen and being followed: its folder tells when it comes back.
            Err(_) if !path.exists() => Ok(()),
            followed => followed.map_err(|error| failed(path, &error)),
        }
    }
}

/// Whether an event is about a change: reading a site is none.
fn changes(event: &Event) -> bool {
    !matches!(event.kind, EventKind::Access(_)) || closed(event)
}

/// Whether somebody closed a file to which they may have written.
fn closed(event: &Event) -> bool {
    event.kind == EventKind::Access(AccessKind::Close(AccessMode::Write))
}

/// Whether whoever changed a file has finished with it.
fn finishes(event: &Event) -> bool {
    let moved = |how| event.kind == EventKind::Modify(ModifyKind::Name(how));
    closed(event) || moved(RenameMode::To) || moved(RenameMode::Both)
}

/// Whether an event brings a folder.
fn brings(event: &Event) -> bool {
    let comes = matches!(
        event.kind,
        EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_))
    );
    comes && event.paths.iter().any(|path| path.is_dir())
}

/// The names that an event is about, of those that are part of a site.
fn named(event: &Event, root: &Path) -> Vec<String> {
    // The system lost count: look at everything.
    let lost = event.need_rescan().then(|| SOURCES[0].to_owned());
    let paths = event.paths.iter().filter_map(|path| name(path, root));
    paths.chain(lost).collect()
}

/// The name of what changed, if it is part of a site.
fn name(path: &Path, root: &Path) -> Option<String> {
    let Ok(inside) = path.strip_prefix(root) else {
        // Told without a path, or by a way of its own: something changed.
        return Some(SOURCES[0].to_owned());
    };
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    let source = parts
        .first()
        .is_some_and(|first| SOURCES.contains(&&**first));
    let passing = parts.iter().any(|part| is_ignored(part) || is_trial(part));
    (source && !passing).then(|| parts.join("/"))
}

/// Whether Vim wrote it to try whether it may write here: 4913, or 123 more for each that is taken.
fn is_trial(name: &str) -> bool {
    let number = name.parse::<u32>().ok();
    number.is_some_and(|number| (4913..10_000).contains(&number) && (number - 4913) % 123 == 0)
}

fn failed(path: &Path, error: &notify::Error) -> Error {
    let reason = match &error.kind {
        notify::ErrorKind::MaxFilesWatch => {
            "the system follows too many folders already; close other programs that do, or raise \
             `fs.inotify.max_user_watches`"
                .to_owned()
        }
        notify::ErrorKind::Io(error) => error.to_string(),
        _ => error.to_string(),
    };
    Error::Watch {
        path: path.to_path_buf(),
        reason,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn named(path: &str) -> Option<String> {
        name(&Path::new("/site").join(path), Path::new("/site"))
    }

    #[test]
    fn only_what_a_site_is_made_from_counts_as_changed() {
        for path in ["content/groups/x.md", "content", "themes/own/style.css"] {
            assert_eq!(named(path).as_deref(), Some(path));
        }
        for path in [
            "",
            "public/index.html",
            "contents/x.md",
            "content/.git/index",
            "content/groups/.#x.md",
            "content/groups/.x.md.swp",
            "content/groups/x.md~",
            "content/groups/#x.md#",
            "content/groups/4913",
            "content/groups/5036",
        ] {
            assert_eq!(named(path), None, "{path}");
        }
        assert_eq!(
            name(Path::new(""), Path::new("/site")).as_deref(),
            Some("content")
        );
    }

    /// Writes a file until that is heard, and gives all that was heard. Where a folder has only just come,
    /// it is told as a whole, and what is written to it meanwhile need not be told by itself.
    fn heard(mut watch: Watch, site: &Path, name: &'static str) -> (Watch, Vec<String>) {
        let path = site.join(name);
        let (tell, heard) = channel();
        std::thread::spawn(move || {
            let mut all: Vec<String> = Vec::new();
            while !all.iter().any(|one| one == name) {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, "text").unwrap();
                all.extend(watch.changes().unwrap().unwrap());
            }
            tell.send((watch, all))
        });
        // It must not take forever.
        let limit = Duration::from_secs(60);
        heard.recv_timeout(limit).expect("a change is heard")
    }

    #[test]
    fn folders_that_come_later_are_followed() {
        let site = tempfile::tempdir().unwrap();
        let watch = Watch::new(site.path()).unwrap();
        let (watch, _) = heard(watch, site.path(), "content/groups/x.md");
        fs::rename(site.path().join("content"), site.path().join("away")).unwrap();
        let (watch, _) = heard(watch, site.path(), "content/x.md");
        heard(watch, site.path(), "themes/own/style.css");
    }

    #[test]
    fn what_is_written_into_a_folder_that_has_just_come_is_not_missed() {
        let site = tempfile::tempdir().unwrap();
        let folders = ["east", "west"].map(|name| site.path().join("content").join(name));
        fs::create_dir_all(&folders[0]).unwrap();
        let mut watch = Watch::new(site.path()).unwrap();
        let (tell, told) = channel();
        let files = folders.clone().map(|folder| folder.join("x.md"));
        std::thread::spawn(move || {
            while watch.changes().is_some() {
                let mut found = files
                    .iter()
                    .filter_map(|file| fs::read_to_string(file).ok());
                tell.send(found.next()).unwrap();
            }
        });
        for turn in 0..200_usize {
            let to = &folders[(turn + 1) % 2];
            fs::rename(&folders[turn % 2], to).unwrap();
            // A little later each time.
            (0..turn * 10).for_each(|_| std::thread::yield_now());
            let text = turn.to_string();
            fs::write(to.join("x.md"), &text).unwrap();
            let limit = Duration::from_secs(60);
            while told.recv_timeout(limit).expect("it is heard").as_ref() != Some(&text) {}
        }
    }

    #[test]
    fn reading_and_what_editors_leave_behind_is_no_change() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir(site.path().join("content")).unwrap();
        fs::write(site.path().join("content/old.md"), "text").unwrap();
        let watch = Watch::new(site.path()).unwrap();
        fs::read(site.path().join("content/old.md")).unwrap();
        fs::write(site.path().join("content/old.md~"), "text").unwrap();
        let (_, all) = heard(watch, site.path(), "content/last.md");
        assert!(all.iter().all(|name| name == "content/last.md"), "{all:?}");
    }
}
