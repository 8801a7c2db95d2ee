//! What templates see: every fact as finished text, under the names of the template contract.
//!
//! Here: one file per kind of page with its `...View` structs, and [`Views`], which makes them from a
//! [`Site`]. Not here: HTML (but for Markdown, which is rendered here), and which pages there are.
//!
//! Invariant: a view holds only what may be published; every field is always there, `null` or empty
//! where there is nothing to say.

mod about;
mod access;
mod activities;
mod activity;
mod article;
mod calendar;
mod channel;
mod chooser;
mod common;
mod every;
mod exchange;
mod feed;
mod fragments;
mod frame;
mod fresh;
mod group;
mod home;
mod hotline;
mod hotlines;
mod linked;
mod lists;
mod meeting;
mod nearby;
mod open;
mod organization;
mod pager;
mod place;
mod print;
mod privacy;
mod program;
mod reach;
mod reach_out;
mod redirect;
mod related;
mod row;
mod search;
mod service;
mod services;
mod state;
mod story;
mod talk;
mod tongues;
mod words;

use crate::fields::Head;
use crate::markdown::{Rendered, render};
use crate::plan::Library;
use crate::site::{Addresses, Site};

pub use about::AboutView;
pub use activities::ActivitiesView;
pub use activity::ActivityView;
pub use article::{ArticleView, ArticlesView, ContentView, Teaser};
pub use calendar::{Calendar, CalendarView};
pub use channel::ChannelView;
pub use chooser::{CHOOSE, ChooserView, ChosenView};
pub use common::{CountView, DateView, LinkView, SourceView, VerifiedView, WordView};
pub use every::EveryView;
pub use feed::{FEED, NewsView};
pub use fragments::Fragments;
pub use frame::{MANIFEST, PageView, SiteView};
pub use fresh::FreshView;
pub use group::GroupView;
pub use home::{FamilyView, HomeView};
pub use hotline::HotlineView;
pub use hotlines::{HotlinesView, LineList};
pub use linked::harmless;
pub use lists::{FinderView, ListView};
pub use organization::OrganizationView;
pub use pager::{NumberView, PagerView};
pub use place::PlaceView;
pub use print::{PrintView, Sheet, SheetsView};
pub use privacy::PrivacyView;
pub use program::{ProgramView, ProgramsView};
pub use redirect::RedirectView;
pub use row::RowView;
pub use search::SearchView;
pub use service::ServiceView;
pub use services::ServicesView;
pub use story::{StoriesView, StoryView};
pub use talk::TalkView;
pub use tongues::{AlternateView, TongueView};

/// Makes views.
#[derive(Debug, Clone, Copy)]
pub struct Views<'s> {
    /// The site.
    pub site: &'s Site,
    /// Where links in texts lead.
    pub library: &'s Library<'s>,
    /// The rows of lists.
    pub fragments: &'s Fragments<'s>,
}

impl<'s> Views<'s> {
    fn addresses(&self) -> Addresses<'s> {
        self.site.addresses()
    }

    /// The text of an entry.
    fn body(&self, head: &Head) -> Option<Rendered> {
        let body = head.body.as_ref()?;
        Some(render(&body.text, &|link| self.library.resolve(head, link)))
    }

    /// A text of several lines that is no entry's body: notes of a place or a meeting.
    fn notes(&self, head: &Head, text: &str) -> String {
        render(text, &|link| self.library.resolve(head, link)).html
    }
}
