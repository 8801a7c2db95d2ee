//! Joining from elsewhere.

use super::raw::RawOnline;
use crate::fields::Gather;
use crate::model::{Country, Join, Line, Phone, Private, Prose, WebUrl};

/// How to join from elsewhere.
#[derive(Debug, Clone)]
pub struct Online {
    /// Who may have the link.
    pub join: Join,
    /// The way in, where the group publishes it.
    pub door: Door,
    /// The way in, where it stands in the file but is not to be shown.
    pub hidden: Option<Private<Door>>,
    /// Whom to ask.
    pub ask: Option<Line>,
    /// Where to register.
    pub registration: Option<WebUrl>,
    /// The software.
    pub platform: Option<Line>,
    /// Anything else about joining: plain text.
    pub notes: Option<Prose>,
    /// Anything else about dialling in: plain text.
    pub phone_notes: Option<Prose>,
}

/// What opens the room.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Door {
    /// The address of the room.
    pub url: Option<WebUrl>,
    /// The number to dial in.
    pub phone: Option<Phone>,
    /// The meeting number.
    pub meeting_id: Option<Line>,
    /// The passcode.
    pub passcode: Option<Line>,
}

impl RawOnline {
    pub(crate) fn parse(self, country: Country, gather: &mut Gather) -> Option<Online> {
        let before = gather.count();
        let door = Door {
            phone: gather.phone("phone", self.phone, country, None),
            url: gather.field("url", self.url),
            meeting_id: gather.field("meeting_id", self.meeting_id),
            passcode: gather.field("passcode", self.passcode),
        };
        let ask = gather.field("ask", self.ask);
        let registration = gather.field("registration", self.registration);
        let written = self.join.is_some();
        let join = gather
            .field("join", self.join)
            .or(match (&ask, &registration) {
                (Some(_), _) => Some(Join::Ask),
                (None, Some(_)) => Some(Join::Registration),
                (None, None) => None,
            });
        if join.is_none() && !written {
            let help = "add `join: open` if the group itself publishes its link, else `join: ask` or `join: registration`";
            gather.missing("join", "it is not said who may have the link", help);
        }
        let join = join?;
        // A way in that is wrong is not missing as well.
        if gather.count() == before {
            complete(join, &door, ask.as_ref(), registration.as_ref(), gather);
        }
        let (door, hidden) = match join {
            Join::Open => (door, None),
            _ if door == Door::default() => (door, None),
            _ => (Door::default(), Some(Private::new(door))),
        };
        let platform = gather.field("platform", self.platform);
        Some(Online {
            join,
            door,
            hidden,
            ask,
            registration,
            platform,
            notes: gather.field("notes", self.notes),
            phone_notes: gather.field("phone_notes", self.phone_notes),
        })
    }
}

/// Says what is missing for people to be able to join in the way that `join` promises.
fn complete(
    join: Join,
    door: &Door,
    ask: Option<&Line>,
    registration: Option<&WebUrl>,
    gather: &mut Gather,
) {
    match join {
        Join::Open if door.url.is_none() && door.phone.is_none() => {
            gather.missing(
                "url",
                "there is no way to join",
                "add `url:`, the address of the room, or `phone:`",
            );
        }
        Join::Ask if ask.is_none() => {
            gather.missing(
                "ask",
                "it is not said whom to ask for the link",
                "add `ask:`, an address or a few words",
            );
        }
        Join::Registration if registration.is_none() => {
            gather.missing(
                "registration",
                "it is not said where to register",
                "add `registration:`, an address",
            );
        }
        _ => {}
    }
}
