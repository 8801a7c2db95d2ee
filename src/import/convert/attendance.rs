//! How one attends, from what a record has.

use crate::diag::codes;
use crate::import::Notes;
use crate::model::Attendance;

/// What a feed says outright about how one attends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// In a room.
    InPerson,
    /// From elsewhere only.
    Online,
    /// In a room and from elsewhere.
    Hybrid,
    /// Not at present.
    Inactive,
}

impl Said {
    fn word(self) -> &'static str {
        match self {
            Self::InPerson => "in person",
            Self::Online => "online",
            Self::Hybrid => "hybrid",
            Self::Inactive => "inactive",
        }
    }
}

/// What a record has that decides how one attends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "these are independent facts of a record, each yes or no"
)]
pub struct Ways {
    /// What it says outright.
    pub said: Option<Said>,
    /// A link to a room.
    pub link: bool,
    /// A number to dial.
    pub phone: bool,
    /// Words on whom to ask for the way in.
    pub ask: bool,
    /// A street or a position, not approximate.
    pub specific: bool,
    /// A street or the name of a place.
    pub place: bool,
    /// At least a city or a region.
    pub area: bool,
    /// Said to be closed at present: the code `TC`.
    pub closed: bool,
    /// Said to be online: the code `ONL`, `VM`.
    pub online: bool,
}

/// How one attends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attends {
    /// The way.
    pub attendance: Attendance,
    /// Whether it does not meet at present.
    pub paused: bool,
}

/// How one attends a meeting with these facts; none if there is no way, and not even a city: such a
/// record is refused by whoever asks.
pub fn attends(ways: &Ways, notes: &mut Notes<'_>) -> Option<Attends> {
    let remote = remote(ways);
    let room = ways.place.then_some(Attendance::InPerson);
    let (attendance, paused) = match ways.said {
        Some(said) => outright(said, ways, remote, notes)?,
        None => match (remote, room) {
            (Some(Attendance::Online | Attendance::Phone), Some(_)) if open_room(ways) => {
                (Attendance::Hybrid, false)
            }
            (Some(remote), _) => (remote, false),
            (None, Some(room)) => (room, ways.closed),
            (None, None) => nowhere(ways, notes)?,
        },
    };
    if attendance == Attendance::InPerson && ways.online {
        let why = "said to be online, but there is no way to join";
        notes.doubtful(&codes::FEED_ATTENDANCE, attendance.word(), why);
    }
    Some(Attends { attendance, paused })
}

/// Whether there is a room that people can go to.
fn open_room(ways: &Ways) -> bool {
    ways.specific && !ways.closed
}

/// The way from elsewhere, if there is one. Whom to ask counts where nothing else does.
fn remote(ways: &Ways) -> Option<Attendance> {
    match (ways.link, ways.phone) {
        (true, _) => Some(Attendance::Online),
        (false, true) => Some(Attendance::Phone),
        (false, false) if ways.ask && (ways.online || ways.closed || !ways.place) => {
            Some(Attendance::Online)
        }
        (false, false) => None,
    }
}

/// What the feed says outright, if there is a way to attend like that.
fn outright(
    said: Said,
    ways: &Ways,
    remote: Option<Attendance>,
    notes: &mut Notes<'_>,
) -> Option<(Attendance, bool)> {
    let asked = remote.or_else(|| ways.ask.then_some(Attendance::Online));
    let found = match (said, asked) {
        (Said::InPerson, _) if ways.place => (Attendance::InPerson, ways.closed),
        (Said::Hybrid, Some(_)) if ways.place && !ways.closed => (Attendance::Hybrid, false),
        (Said::Online, Some(remote)) => (remote, false),
        (Said::Inactive, None) if ways.place => (Attendance::InPerson, true),
        (_, Some(remote)) => {
            contradicted(said, ways, remote, notes);
            return Some((remote, false));
        }
        (_, None) if ways.place => {
            let why = "there is no way to join";
            let paused = ways.closed || said == Said::Online;
            let now = if paused {
                "in-person, paused"
            } else {
                "in-person"
            };
            notes.guessed(&codes::FEED_ATTENDANCE, said.word(), now, why);
            return Some((Attendance::InPerson, paused));
        }
        (_, None) => return nowhere(ways, notes),
    };
    if said == Said::InPerson && (ways.link || ways.phone) {
        let why = "there is a way to join from elsewhere too";
        notes.doubtful(&codes::FEED_ATTENDANCE, said.word(), why);
    }
    Some(found)
}

fn contradicted(said: Said, ways: &Ways, remote: Attendance, notes: &mut Notes<'_>) {
    let why = match said {
        Said::Inactive => "there is a way to join",
        _ if ways.place => "the location is said to be closed",
        _ => "there is no place",
    };
    notes.guessed(&codes::FEED_ATTENDANCE, said.word(), remote.word(), why);
}

/// A meeting without place, link and number: in its city or region, paused.
fn nowhere(ways: &Ways, notes: &mut Notes<'_>) -> Option<(Attendance, bool)> {
    if !ways.area {
        return None;
    }
    let why = "there is no address, no link and no number";
    notes.guessed(&codes::FEED_NO_WAY_IN, "", "in-person, paused", why);
    Some((Attendance::InPerson, true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Deed;
    use crate::import::convert::tests::noting;
    use Attendance::{Hybrid, InPerson, Online, Phone};

    fn read(ways: Ways) -> (Option<(Attendance, bool)>, Vec<Deed>) {
        let (found, report) = noting(|notes| attends(&ways, notes));
        let deeds = report.remarks.iter().map(|remark| remark.deed).collect();
        (found.map(|found| (found.attendance, found.paused)), deeds)
    }

    /// A record with a street.
    fn room() -> Ways {
        Ways {
            specific: true,
            place: true,
            area: true,
            ..Ways::default()
        }
    }

    #[test]
    fn what_is_not_said_follows_from_place_link_and_number() {
        let link = Ways {
            link: true,
            ..room()
        };
        assert_eq!(read(room()), (Some((InPerson, false)), vec![]));
        assert_eq!(read(link), (Some((Hybrid, false)), vec![]));
        let approximate = Ways {
            specific: false,
            ..link
        };
        assert_eq!(read(approximate), (Some((Online, false)), vec![]));
        let closed = Ways {
            closed: true,
            ..link
        };
        assert_eq!(read(closed), (Some((Online, false)), vec![]));
        let phone = Ways {
            phone: true,
            ..Ways::default()
        };
        assert_eq!(read(phone), (Some((Phone, false)), vec![]));
        let paused = Ways {
            closed: true,
            ..room()
        };
        assert_eq!(read(paused), (Some((InPerson, true)), vec![]));
    }

    #[test]
    fn what_is_said_outright_is_taken() {
        let both = Ways {
            link: true,
            ..room()
        };
        for (said, expected) in [
            (Said::InPerson, (InPerson, false)),
            (Said::Hybrid, (Hybrid, false)),
            (Said::Online, (Online, false)),
        ] {
            let found = read(Ways {
                said: Some(said),
                ..both
            });
            assert_eq!(found.0, Some(expected));
        }
        let inactive = Ways {
            said: Some(Said::Inactive),
            ..room()
        };
        assert_eq!(read(inactive), (Some((InPerson, true)), vec![]));
    }

    #[test]
    fn a_contradiction_is_resolved_and_said() {
        let guessed = vec![Deed::Guessed];
        let inactive = Ways {
            said: Some(Said::Inactive),
            link: true,
            ..room()
        };
        assert_eq!(read(inactive), (Some((Online, false)), guessed.clone()));
        let hybrid = Ways {
            said: Some(Said::Hybrid),
            ..room()
        };
        assert_eq!(read(hybrid), (Some((InPerson, false)), guessed.clone()));
        let shut = Ways {
            closed: true,
            link: true,
            ..hybrid
        };
        assert_eq!(read(shut), (Some((Online, false)), guessed.clone()));
        let online = Ways {
            said: Some(Said::Online),
            ..room()
        };
        assert_eq!(read(online), (Some((InPerson, true)), guessed));
        let code = Ways {
            online: true,
            ..room()
        };
        assert_eq!(read(code), (Some((InPerson, false)), vec![Deed::Doubtful]));
    }

    #[test]
    fn a_meeting_whose_link_is_to_be_asked_for_is_online() {
        let ask = Ways {
            ask: true,
            online: true,
            closed: true,
            ..room()
        };
        assert_eq!(read(ask), (Some((Online, false)), vec![]));
        let ask = Ways {
            ask: true,
            ..Ways::default()
        };
        assert_eq!(read(ask), (Some((Online, false)), vec![]));
        // Words about asking do not move a meeting out of its room.
        let ask = Ways {
            ask: true,
            ..room()
        };
        assert_eq!(read(ask), (Some((InPerson, false)), vec![]));
    }

    #[test]
    fn a_record_without_a_way_in_is_paused_in_its_area_or_refused() {
        let area = Ways {
            area: true,
            ..Ways::default()
        };
        assert_eq!(read(area), (Some((InPerson, true)), vec![Deed::Guessed]));
        assert_eq!(read(Ways::default()), (None, vec![]));
    }
}
