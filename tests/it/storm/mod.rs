//! A preview in a storm of edits: whenever it comes to rest, it shows what a fresh build would make.

mod edits;

use guidepost::diag::{Diagnostic, human};
use guidepost::disk::{Files, TEXT_LIMIT, sources};
use guidepost::pipeline::{Loaded, Options, Project, Rules, load, plan};
use guidepost::source::{Wanted, find};
use guidepost::theme::WithBuiltIn;
use jiff::civil::date;
use serde_json::Value;

use crate::preview::{Events, PAGE, Server, line};
use edits::Edited;

/// How many edits are made.
const EDITS: u32 = 500;

/// The page of a group, a list and home.
const PATHS: [&str; 3] = [PAGE, "/groups/", "/"];

/// These pages, byte for byte.
type Pages = Vec<Vec<u8>>;

/// The pages of a fresh build, or what is wrong, as people read it.
type Fresh = Result<Pages, Vec<String>>;

struct Storm {
    edited: Edited,
    server: Server,
    events: Events,
    /// What the last build without mistakes made.
    good: Pages,
    /// What was told to be wrong when it came to rest.
    told: Value,
    /// How often the site came to rest with a mistake.
    refused: u32,
}

impl Storm {
    fn new() -> Self {
        let edited = Edited::new();
        let root = edited.project.path("");
        let server = Server::start(&root, &["--root", root.to_str().unwrap()]);
        let events = server.events();
        Self {
            edited,
            server,
            events,
            good: Pages::new(),
            told: Value::Null,
            refused: 0,
        }
    }

    /// Some edits, one right after the other, and what is shown once they have been read.
    fn turn(&mut self) {
        for _ in 0..=self.edited.below(6) {
            self.edited.edit();
        }
        if self.edited.below(3) > 0 {
            return self.settle();
        }
        // What is shown from now on has to be known.
        self.edited.mark();
        self.settle();
        // By itself: a load that runs may see what came later and not yet what came before.
        self.edited.spoil();
        self.settle();
        self.edits_of_others();
        self.settle();
        self.edits_of_others();
        self.edited.mend();
        self.settle();
    }

    fn edits_of_others(&mut self) {
        if self.edited.has_content() {
            (0..self.edited.below(3)).for_each(|_| self.edited.edit());
        }
    }

    /// Waits until the preview shows what it has to.
    fn settle(&mut self) {
        let fresh = self.fresh();
        // Shown only if the test fails.
        println!(
            "after {} edits: {:?}",
            self.edited.edits,
            fresh.as_ref().err()
        );
        match &fresh {
            Ok(pages) => self.good.clone_from(pages),
            Err(_) => self.refused += 1,
        }
        let told = match fresh {
            Ok(_) => Value::Null,
            Err(problems) => problems.into(),
        };
        let (server, good) = (&self.server, &self.good);
        if told != self.told || shown_by(server) != *good {
            self.events
                .until(|state| state["trouble"]["problems"] == told && shown_by(server) == *good);
        }
        self.told = told;
    }

    fn fresh(&self) -> Fresh {
        let root = self.edited.project.path("");
        let failed = |error| vec![format!("error: {error}")];
        let sources = sources(&root).map_err(failed)?;
        let files = Files::new(&root, TEXT_LIMIT);
        let project = Project {
            tree: &sources.tree,
            reader: &files,
        };
        let options = Options {
            now: jiff::Timestamp::now(),
            today: Some(date(2026, 11, 22)),
            drafts: false,
            base_url: Some(self.server.home.parse().unwrap()),
            keep_going: false,
            rules: Rules::Warnings,
        };
        let mut problems = Vec::new();
        let loaded = load(project, &options).map_err(failed)?;
        let made = loaded
            .into_value(&mut problems)
            .map(|loaded| made(&loaded, &files));
        made.unwrap_or_else(|| Err(Vec::new())).map_err(|more| {
            problems.extend(more);
            let found = find(problems, Wanted::Shown, &WithBuiltIn::new(&files));
            let (told, _) = found.shown();
            told.into_iter().map(|one| human(&[one], false)).collect()
        })
    }
}

/// The pages, made one by one as the preview makes them.
fn made(loaded: &Loaded, files: &Files) -> Result<Pages, Vec<Diagnostic>> {
    plan(loaded, files, |planned| {
        let made = PATHS.iter().map(|path| {
            let mut page = Vec::new();
            let file = format!("{}index.html", path.trim_start_matches('/'));
            planned.value.make(&file, &mut page).unwrap().unwrap();
            page
        });
        made.collect()
    })
}

/// The pages that a preview shows, without the line that it adds to each.
fn shown_by(server: &Server) -> Pages {
    let pages = PATHS.iter().map(|path| {
        let page = server.get(path).text();
        page.replacen(&line(&page), "", 1).into_bytes()
    });
    pages.collect()
}

#[test]
fn whenever_edits_have_been_read_it_shows_what_a_fresh_build_makes() {
    let mut storm = Storm::new();
    storm.settle();
    while storm.edited.edits < EDITS {
        storm.turn();
    }
    assert!(storm.refused > 50, "only {} mistakes", storm.refused);
}
