//! What the chooser asks, and what each program says to it.
//!
//! Here: the questions, their answers, and whether the facts of a program agree with one ([`Answer::fits`]). The facts
//! are those of the program's own file; nothing is weighed and nothing is left out. Not here: words.

use crate::kinds::Program;
use crate::kinds::program::{Approach, Goal, Medication};
use crate::model::{Attendance, Audience, Slug};
use crate::site::Facets;

/// What is asked, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Question {
    /// What one wants to do about one's own use.
    Goal,
    /// What it is about.
    About,
    /// What one believes.
    Belief,
    /// How meetings should be.
    Style,
    /// Among whom.
    Who,
    /// How one would attend.
    How,
    /// Medication for addiction.
    Medicine,
}

impl Question {
    /// The word in addresses and message keys.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::About => "about",
            Self::Belief => "belief",
            Self::Style => "style",
            Self::Who => "who",
            Self::How => "how",
            Self::Medicine => "medicine",
        }
    }
}

/// Whether a program says what somebody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// It says so.
    Yes,
    /// It depends on the group, or nobody has written it down.
    Open,
    /// It says something else.
    No,
}

impl Fit {
    pub(super) const ALL: [Self; 3] = [Self::Yes, Self::Open, Self::No];

    /// The word in message keys.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Open => "open",
            Self::No => "no",
        }
    }
}

/// One answer to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) question: Question,
    pub(super) means: Means,
}

/// What an answer asks of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Means {
    /// One of these aims.
    Goal(&'static str, &'static [Goal]),
    /// For people who care about somebody.
    Family,
    /// About this.
    About(Slug),
    /// One of these approaches, and none of those.
    Approach(&'static str, &'static [Approach], &'static [Approach]),
    /// For these people.
    Who(Audience),
    /// Groups on this list that meet like this.
    How(Attendance),
    /// People on medication are welcome.
    Medicine,
}

const FAITHS: &[Approach] = &[
    Approach::TwelveStep,
    Approach::Spiritual,
    Approach::Christian,
    Approach::Buddhist,
];

impl Answer {
    /// The last part of its address, such as `goal-cut-down`.
    pub(super) fn slug(&self) -> String {
        format!("{}-{}", self.question.word(), self.word())
    }

    /// Its word among the answers to the question.
    pub(super) fn word(&self) -> &str {
        match &self.means {
            Means::Goal(word, _) | Means::Approach(word, ..) => word,
            Means::Family => "worried",
            Means::About(about) => about.as_str(),
            Means::Who(audience) => audience.word(),
            Means::How(how) => how.word(),
            Means::Medicine => "yes",
        }
    }

    /// Whether a program says so.
    pub(super) fn fits(&self, program: &Program, facets: &Facets) -> Fit {
        match &self.means {
            Means::Goal(_, goals) => among(&program.goal, goals),
            Means::Family => among(&program.audiences, &[Audience::Family, Audience::Friends]),
            Means::About(about) => among(&program.about, std::slice::from_ref(about)),
            Means::Approach(_, wanted, never) => {
                let found = among(&program.approach, wanted);
                let against = among(&program.approach, never) == Fit::Yes;
                if against { Fit::No } else { found }
            }
            // What is for everybody shuts nobody out, but is not what was asked for.
            Means::Who(audience) => match among(&program.audiences, &[*audience]) {
                Fit::No if !program.for_family() => Fit::Open,
                fit => fit,
            },
            Means::How(how) if facets.meets(&program.head.id.slug, *how) => Fit::Yes,
            // What is not on this list may be on the program's own.
            Means::How(_) => Fit::Open,
            Means::Medicine => match program.medication {
                Medication::Yes => Fit::Yes,
                Medication::No => Fit::No,
                Medication::Varies | Medication::Unknown => Fit::Open,
            },
        }
    }
}

/// Whether one of the wanted is among what is there; open if nothing is there.
fn among<T: PartialEq>(there: &[T], wanted: &[T]) -> Fit {
    if there.is_empty() {
        return Fit::Open;
    }
    if there.iter().any(|one| wanted.contains(one)) {
        Fit::Yes
    } else {
        Fit::No
    }
}

/// Every answer that at least one program and not all of them give, by question.
pub(super) fn answers(programs: &[&Program], facets: &Facets) -> Vec<Answer> {
    let mut answers = fixed();
    let mut about: Vec<&Slug> = programs.iter().flat_map(|program| &program.about).collect();
    about.sort_unstable();
    about.dedup();
    let about = about.into_iter().cloned().map(Means::About);
    answers.extend(about.map(|means| Answer {
        question: Question::About,
        means,
    }));
    answers.sort_by_key(|answer| answer.question);
    answers.retain(|answer| {
        let mut fits = programs.iter().map(|program| answer.fits(program, facets));
        let yes = fits.clone().any(|fit| fit == Fit::Yes);
        yes && fits.any(|fit| fit != Fit::Yes)
    });
    answers
}

/// The answers that are the same on every site.
fn fixed() -> Vec<Answer> {
    use Approach::{Buddhist, Christian, CognitiveBehavioural, Conversation, Cultural};
    use Approach::{HarmReduction, Meditation, Secular, Spiritual, TwelveStep};
    let answer = |question, means| Answer { question, means };
    let goal = |word, goals| answer(Question::Goal, Means::Goal(word, goals));
    let belief =
        |word, wanted, never| answer(Question::Belief, Means::Approach(word, wanted, never));
    let style = |word, wanted| answer(Question::Style, Means::Approach(word, wanted, &[]));
    let mut all = vec![
        goal("stop", &[Goal::Abstinence, Goal::OwnChoice]),
        goal("cut-down", &[Goal::Moderation, Goal::OwnChoice]),
        goal("decide", &[Goal::OwnChoice]),
        answer(Question::Goal, Means::Family),
        belief("none", &[Secular], FAITHS),
        belief("higher-power", &[TwelveStep, Spiritual], &[]),
        belief("christian", &[Christian], &[]),
        belief("buddhist", &[Buddhist], &[]),
        belief("cultural", &[Cultural], &[]),
        style("steps", &[TwelveStep]),
        style("tools", &[CognitiveBehavioural]),
        style("conversation", &[Conversation]),
        style("meditation", &[Meditation]),
        style("safer", &[HarmReduction]),
        answer(Question::Medicine, Means::Medicine),
    ];
    let people = Audience::ALL.iter().filter(|audience| {
        use Audience::{Everybody, Family, Friends, Myself, Professionals};
        !matches!(
            audience,
            Everybody | Family | Friends | Myself | Professionals
        )
    });
    all.extend(people.map(|one| answer(Question::Who, Means::Who(*one))));
    let ways = [Attendance::InPerson, Attendance::Online, Attendance::Phone];
    all.extend(ways.map(|way| answer(Question::How, Means::How(way))));
    all
}
