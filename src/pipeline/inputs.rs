//! What a site is made from, as one digest: a build from the same makes the same.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::{Options, Project, sources};
use crate::diag::Error;
use crate::source::{Reader, SourceTree};

/// Hands out the files of a project, and remembers what was in them: a build reads each of them once.
pub struct Inputs<'p> {
    tree: &'p SourceTree,
    reader: &'p dyn Reader,
    /// The BLAKE3 of each file that was read, in the order of the tree.
    digests: Vec<OnceLock<blake3::Hash>>,
    /// Whether a file was read twice and was another one then.
    wavered: AtomicBool,
}

impl<'p> Inputs<'p> {
    /// The files of a project, none of them read yet.
    pub fn new(project: Project<'p>) -> Self {
        let Project { tree, reader } = project;
        let none = std::iter::repeat_with(OnceLock::new);
        Self {
            tree,
            reader,
            digests: none.take(tree.files.len()).collect(),
            wavered: AtomicBool::new(false),
        }
    }

    /// The project, read through this.
    pub fn project(&self) -> Project<'_> {
        Project {
            tree: self.tree,
            reader: self,
        }
    }

    /// The BLAKE3 of all that a build depends on: the program (`program` tells builds of it apart), its options, the
    /// date, and every file of the project, as it was when it was read. `None` where something cannot be read, where a
    /// file changed meanwhile, or where entries may be left out: then a build says what is wrong.
    pub fn digest(&self, options: &Options, program: &str) -> Option<String> {
        if options.keep_going {
            return None;
        }
        let config = sources::settings(self.project(), options, &mut Vec::new()).ok()??;
        let files = self.tree.files.par_iter().zip(&self.digests);
        let digests = files.map(|(file, known)| {
            if known.get().is_none() {
                self.read(&file.path).ok()?;
            }
            Some((&*file.path, *known.get()?))
        });
        let digests: Vec<(&str, blake3::Hash)> = digests.collect::<Option<_>>()?;
        if self.wavered.load(Ordering::Relaxed) {
            return None;
        }
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

    fn known(&self, path: &str) -> Option<&OnceLock<blake3::Hash>> {
        let files = &self.tree.files;
        let at = files.binary_search_by(|file| (*file.path).cmp(path));
        self.digests.get(at.ok()?)
    }
}

impl Reader for Inputs<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
        let bytes = self.reader.read(path)?;
        if let Some(known) = self.known(path) {
            let digest = blake3::hash(&bytes);
            if *known.get_or_init(|| digest) != digest {
                self.wavered.store(true, Ordering::Relaxed);
            }
        }
        Ok(bytes)
    }

    fn start(&self, path: &str, most: usize) -> Result<Vec<u8>, Error> {
        self.reader.start(path, most)
    }
}

impl std::fmt::Debug for Inputs<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inputs")
            .field("files", &self.digests.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Mutex;
    use std::sync::atomic::AtomicUsize;

    use super::*;
    use crate::pipeline::Rules;
    use crate::source::SourceFile;

    /// Files that may change, and how often they were read.
    struct Counted {
        files: Mutex<BTreeMap<String, Vec<u8>>>,
        read: AtomicUsize,
    }

    impl Reader for Counted {
        fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
            self.read.fetch_add(1, Ordering::Relaxed);
            self.files.lock().unwrap().read(path)
        }
    }

    const SETTINGS: &str = "title: Test County\nbase_url: https://test.example\ntime_zone: America/Chicago\n\
                            country: US\nemergency: {number: \"911\", for: an overdose}\ncrisis_lines: [x]\n";

    fn counted() -> (SourceTree, Counted) {
        let files = [("content/a.md", "a"), ("content/site.yaml", SETTINGS)];
        let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        let files = BTreeMap::from(files);
        let source = |(path, bytes): (&String, &Vec<u8>)| SourceFile {
            path: path.as_str().into(),
            len: bytes.len() as u64,
            modified: None,
        };
        let tree = SourceTree::new(files.iter().map(source).collect());
        let counted = Counted {
            files: Mutex::new(files),
            read: AtomicUsize::new(0),
        };
        (tree, counted)
    }

    fn options() -> Options {
        Options {
            now: jiff::Timestamp::UNIX_EPOCH,
            today: None,
            drafts: false,
            base_url: None,
            keep_going: false,
            rules: Rules::Warnings,
        }
    }

    #[test]
    fn what_was_read_is_not_read_again_and_means_the_same() {
        let (tree, reader) = counted();
        let project = Project {
            tree: &tree,
            reader: &reader,
        };
        let before = Inputs::new(project);
        let digest = before.digest(&options(), "1").unwrap();
        let after = Inputs::new(project);
        after.read("content/a.md").unwrap();
        reader.read.store(0, Ordering::Relaxed);
        assert_eq!(after.digest(&options(), "1"), Some(digest));
        // The settings alone, which are parsed for the date.
        assert_eq!(reader.read.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn there_is_no_digest_where_a_file_changed_between_two_looks() {
        let (tree, reader) = counted();
        let inputs = Inputs::new(Project {
            tree: &tree,
            reader: &reader,
        });
        assert!(inputs.digest(&options(), "1").is_some());
        let changed = ("content/a.md".to_owned(), b"b".to_vec());
        reader.files.lock().unwrap().extend([changed]);
        inputs.read("content/a.md").unwrap();
        assert_eq!(inputs.digest(&options(), "1"), None);
    }
}
