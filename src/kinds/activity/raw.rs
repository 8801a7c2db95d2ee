//! What YAML may say about an activity.

use crate::fields::{RawAccess, RawClosure, RawContact, RawNotice, RawWhen, RawWhereabouts};
use crate::kinds::group::raw::RawOnline;
use crate::model::{Attendance, Audience, Lang, Line, Name, Ref, WebUrl};
use crate::source::{Field, Many};

words! {
    /// What sort of activity it is.
    pub enum Sort: "a type of activity" {
        /// Being together.
        Social = "social",
        /// Eating together.
        Meal = "meal" | "food",
        /// Sport.
        Sport = "sport" | "sports",
        /// Out of doors.
        Outdoors = "outdoors",
        /// Music, pictures, theater, film.
        Arts = "arts" | "music",
        /// A talk, class or workshop.
        Learning = "learning" | "workshop",
        /// Doing something for others.
        Volunteering = "volunteering" | "service",
        /// A holiday or an anniversary.
        Celebration = "celebration" | "holiday",
        /// A convention or retreat.
        Conference = "conference" | "convention" | "retreat",
        /// Anything else.
        Other = "other",
    }
}

raw_entry! {
    /// An activity: something to do without alcohol or drugs, once or again and again.
    pub(crate) struct RawActivity {
        /// The name of the activity.
        name: Field<Name>,
        /// One sentence on what happens.
        summary: Field<Line>,
        /// What sort of activity it is, one or several.
        r#type: Many<Sort>,
        /// Who it is for.
        r#for: Many<Audience>,
        /// Youngest and oldest, in words.
        ages: Field<Line>,
        /// When it happens.
        when: Vec<RawWhen>,
        /// How one attends; in person unless said.
        attendance: Field<Attendance>,
        /// The id of a place, or a place written in line.
        place: Option<RawWhereabouts>,
        /// How to join from elsewhere.
        online: Option<RawOnline>,
        /// What it costs, in words.
        cost: Field<Line>,
        /// How to sign up: an address or a few words.
        sign_up: Field<Line>,
        /// Whether children may come, in words.
        children: Field<Line>,
        /// What to bring or wear, in words.
        what_to_bring: Field<Line>,
        /// Languages spoken.
        languages: Many<Lang>,
        /// Facts about getting in.
        access: Option<RawAccess>,
        /// Somebody to ask.
        contact: Option<RawContact>,
        /// Its own page.
        website: Field<WebUrl>,
        /// Who runs it: the id of an organization, or a name.
        run_by: Field<Line>,
        /// Organizations it belongs to.
        organizations: Many<Ref>,
        /// Programs whose members run it.
        programs: Many<Ref>,
        /// Groups that run it.
        groups: Many<Ref>,
        /// The region by which the site sorts its lists, where the place does not say it.
        region: Field<Name>,
        /// Days on which it does not happen.
        closures: Vec<RawClosure>,
        /// Messages that close nothing.
        notices: Vec<RawNotice>,
    }
}
