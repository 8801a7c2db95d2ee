//! Articles and pages.

use super::Node;
use crate::fields::Head;
use crate::kinds::{Article, Page};
use crate::views::Views;

impl Views<'_> {
    /// The page of an article; a page that somebody reviewed says so, as medical pages do.
    pub(super) fn linked_article(&self, article: &Article) -> Vec<Node> {
        let url = self.whole(&article.head);
        let text = self
            .linked_writing("Article", &article.head, article.summary.as_deref())
            .with("headline", &*article.head.name)
            .with("mainEntityOfPage", &*url)
            .with("publisher", self.linked_publisher());
        let reviewed = article.reviewed.as_ref().map(|review| {
            // By role: an organization may have one, and a person is never named.
            let by = review.by.as_deref();
            let by = by.map(|role| Node::new("Organization").with("name", role));
            Node::new("MedicalWebPage")
                .with("@id", &*url)
                .with("url", &*url)
                .with("name", &*article.head.name)
                .with("lastReviewed", review.date.to_string())
                .with("reviewedBy", by)
        });
        [text].into_iter().chain(reviewed).collect()
    }

    /// The page of a page.
    pub(super) fn linked_content(&self, page: &Page) -> Vec<Node> {
        let summary = page.summary.as_deref();
        let text = self.linked_writing("WebPage", &page.head, summary);
        vec![text.with("name", &*page.head.name)]
    }

    /// A text with the dates that are stated: when it was published first, and changed last.
    pub(super) fn linked_writing(&self, kind: &str, head: &Head, summary: Option<&str>) -> Node {
        Node::new(kind)
            .with("url", self.whole(head))
            .with("description", summary)
            .with("inLanguage", head.lang.as_str())
            .with("datePublished", head.life.from.map(|date| date.to_string()))
            .with("dateModified", head.updated.map(|date| date.to_string()))
            .with("isPartOf", Node::id(&self.linked_site_id()))
    }
}
