//! Links: where they lead must not be lost with their markup.

use super::entities;

/// A link that was opened.
#[derive(Debug)]
pub(super) struct Link {
    /// Where it leads.
    address: String,
    /// Where its words begin in the plain text.
    begins: usize,
}

impl Link {
    /// The link of a tag, if it leads to the web; `tag` is what stands between the brackets.
    pub(super) fn new(tag: &str, begins: usize) -> Option<Self> {
        let address = entities::decode(href(tag)?.trim()).into_owned();
        let lower = address.get(..8).unwrap_or_default().to_ascii_lowercase();
        let to_web = lower.starts_with("https://") || lower.starts_with("http://");
        let clear = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"`\\".contains(c);
        let fits = address.len() <= 2000 && address.chars().all(clear);
        (to_web && fits).then_some(Self { address, begins })
    }

    /// Adds the address, unless the words of the link say it.
    pub(super) fn close(self, out: &mut String) {
        let words = out.get(self.begins..).unwrap_or_default().trim();
        let (_, bare) = self.address.split_once("://").unwrap_or_default();
        if words.contains(bare.trim_end_matches('/')) {
            return;
        }
        if words.is_empty() {
            out.push_str(&self.address);
        } else {
            out.truncate(out.trim_end().len());
            out.push_str(" (");
            out.push_str(&self.address);
            out.push(')');
        }
    }
}

/// The value of `href`.
fn href(tag: &str) -> Option<&str> {
    let lower = tag.to_ascii_lowercase();
    let (at, name) = lower.match_indices("href").find(|(at, _)| {
        let before = lower.get(..*at).unwrap_or_default();
        before.ends_with(|c: char| c.is_ascii_whitespace() || c == '"' || c == '\'' || c == '/')
    })?;
    let after = tag.get(at + name.len()..)?.trim_start();
    let value = after.strip_prefix('=')?.trim_start();
    let quote = value.chars().next()?;
    if quote == '"' || quote == '\'' {
        return value.get(1..)?.split(quote).next();
    }
    value.split_ascii_whitespace().next()
}
