//! What the script of `/groups/` reads.

use super::Stage;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::Site;

/// The files of the finder.
pub(super) struct FinderFiles<'a> {
    pub(super) stage: &'a Stage<'a>,
}

impl Output for FinderFiles<'_> {
    fn plan<'s>(&self, _: &'s Site, routes: &mut Routes<'s>) {
        let Some(finder) = self.stage.finder() else {
            return;
        };
        for (item, path) in finder.paths().enumerate() {
            let owner = Owner::Site("what the finder reads");
            routes.add(path.to_owned(), Job::list(0, item, 1), owner);
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        if let Some(finder) = self.stage.finder() {
            finder.write(job.item as usize, out);
        }
        Ok(())
    }
}
