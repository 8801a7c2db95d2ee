//! What a site is made from, as one digest: a build from the same makes the same.

use rayon::prelude::*;

use super::{Options, Project, sources};

/// The BLAKE3 of all that a build depends on: the program (`program` tells builds of it apart), its options, the
/// date, and every file of the project. `None` where something cannot be read, or where entries may be left out: then
/// a build says what is wrong.
pub fn inputs(project: Project<'_>, options: &Options, program: &str) -> Option<String> {
    if options.keep_going {
        return None;
    }
    let config = sources::settings(project, options, &mut Vec::new()).ok()??;
    let files = project.tree.files.par_iter();
    let digest = files.map(|file| {
        let bytes = project.reader.read(&file.path).ok()?;
        Some((&*file.path, blake3::hash(&bytes)))
    });
    let digests: Vec<(&str, blake3::Hash)> = digest.collect::<Option<_>>()?;
    let mut all = blake3::Hasher::new();
    let mut add = |bytes: &[u8]| {
        // With its length before it, no text runs into the next.
        all.update(&bytes.len().to_le_bytes()).update(bytes);
    };
    add(program.as_bytes());
    add(options.today(&config).to_string().as_bytes());
    add(&[u8::from(options.drafts)]);
    add(config.base_url.absolute().as_bytes());
    for (path, digest) in &digests {
        add(path.as_bytes());
        add(digest.as_bytes());
    }
    Some(all.finalize().to_hex().to_string())
}
