//! How one attends, out of all that a BMLT meeting says about it.
//!
//! Here: one table of decisions over [`Said`]. `venue_type` wins where it is set. Where it is not, the
//! formats HY and VM are read, then what there is: a door, a link, a number. Not here: reading those.
//!
//! Invariant: nobody is sent to a room that is shut or not told, nor to a link that is not there.

use crate::model::Attendance;

/// What `venue_type` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Venue {
    /// `1`.
    InPerson,
    /// `2`.
    Virtual,
    /// `3`.
    Hybrid,
}

/// What a meeting says about how one attends.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that a record has or has not; all combinations occur"
)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// `venue_type`, where it is set.
    pub(super) venue: Option<Venue>,
    /// Whether it carries the format of virtual meetings, world id `VM`.
    pub(super) vm: bool,
    /// Whether it carries the format of hybrid meetings, world id `HYBR`.
    pub(super) hy: bool,
    /// Whether it carries the format of a room that is shut for now, world id `TC`.
    pub(super) tc: bool,
    /// Whether there is the address of a room on the web.
    pub(super) link: bool,
    /// Whether there is a number to dial in.
    pub(super) phone: bool,
    /// Whether there are only words on how to join, or whom to ask.
    pub(super) ask: bool,
    /// Whether something leads to a door: a street, a building or a position.
    pub(super) door: bool,
    /// Whether a town, county or neighborhood is named.
    pub(super) area: bool,
}

/// Something about the decision that somebody should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Nothing says how one attends; what there is decided.
    NotSaid,
    /// The format of virtual meetings contradicts `venue_type`.
    Virtual,
    /// The format of hybrid meetings contradicts `venue_type`.
    Hybrid,
    /// There is a way to join a meeting that is said to be in a room only.
    WayIn,
    /// The room of a meeting is shut, and one can join from elsewhere.
    Shut,
    /// The room of a meeting is shut, and there is no way to join.
    Paused,
    /// People are said to join from elsewhere, and it is not said how.
    NoWayIn,
    /// People are said to meet in a room, and it is not said where.
    NoRoom,
}

/// What is made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verdict {
    /// How one attends.
    pub(super) attendance: Attendance,
    /// Whether it does not meet at present, or nobody could find it.
    pub(super) paused: bool,
    /// What is doubtful.
    pub(super) doubts: Vec<Doubt>,
}

impl Said {
    /// How one attends; none if there is nothing at all that a visitor could follow.
    pub(super) fn verdict(self) -> Option<Verdict> {
        if !self.way_in() && !self.door && !self.area {
            return None;
        }
        let mut doubts = self.contradictions();
        let wanted = self.wanted(&mut doubts);
        let attendance = if self.tc {
            self.shut(wanted, &mut doubts)
        } else {
            self.open(wanted, &mut doubts)
        };
        Some(Verdict {
            attendance: attendance.unwrap_or(Attendance::InPerson),
            paused: attendance.is_none(),
            doubts,
        })
    }

    /// Whether anything says that one joins from elsewhere, at least for now.
    pub(super) fn is_elsewhere(self) -> bool {
        let venue = matches!(self.venue, Some(Venue::Virtual | Venue::Hybrid));
        venue || self.vm || self.hy || self.tc
    }

    fn way_in(self) -> bool {
        self.link || self.phone || self.ask
    }

    /// What the meeting is meant to be.
    fn wanted(self, doubts: &mut Vec<Doubt>) -> Venue {
        if let Some(venue) = self.venue {
            return venue;
        }
        if self.hy {
            return Venue::Hybrid;
        }
        if self.vm {
            return Venue::Virtual;
        }
        doubts.push(Doubt::NotSaid);
        match (self.way_in(), self.door) {
            (true, true) => Venue::Hybrid,
            (true, false) => Venue::Virtual,
            (false, _) => Venue::InPerson,
        }
    }

    /// How one attends a meeting whose room is shut; none if one cannot.
    fn shut(self, wanted: Venue, doubts: &mut Vec<Doubt>) -> Option<Attendance> {
        if !self.way_in() {
            doubts.push(Doubt::Paused);
        } else if wanted != Venue::Virtual {
            doubts.push(Doubt::Shut);
        }
        self.elsewhere()
    }

    /// How one attends a meeting whose room, if it has one, is open; none if one cannot.
    fn open(self, wanted: Venue, doubts: &mut Vec<Doubt>) -> Option<Attendance> {
        if wanted != Venue::Virtual && !self.door {
            doubts.push(Doubt::NoRoom);
        }
        if wanted != Venue::InPerson && !self.way_in() {
            doubts.push(Doubt::NoWayIn);
        }
        match wanted {
            Venue::Hybrid if self.door && self.way_in() => Some(Attendance::Hybrid),
            Venue::InPerson | Venue::Hybrid if self.door => Some(Attendance::InPerson),
            _ => self.elsewhere(),
        }
    }

    /// Online if there is a link, by telephone if there is a number, online if one can ask, else not at all.
    fn elsewhere(self) -> Option<Attendance> {
        match (self.link, self.phone) {
            (false, true) => Some(Attendance::Phone),
            (link, _) => (link || self.ask).then_some(Attendance::Online),
        }
    }

    /// Where formats or a way in say something else than `venue_type`.
    fn contradictions(self) -> Vec<Doubt> {
        let vm = self.vm.then_some(Doubt::Virtual);
        let hy = self.hy.then_some(Doubt::Hybrid);
        // The format VM beside HY is how older servers mark hybrid meetings.
        let only_vm = vm.filter(|_| !self.hy);
        let way_in = (self.way_in() && !self.tc).then_some(Doubt::WayIn);
        let found = match self.venue {
            None => [None, None, None],
            Some(Venue::InPerson) => [vm, hy, way_in],
            Some(Venue::Virtual) => [hy, None, None],
            Some(Venue::Hybrid) => [only_vm, None, None],
        };
        found.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How one attends, whether it is paused, and what is doubtful.
    fn verdict(said: Said) -> (Attendance, bool, Vec<Doubt>) {
        let verdict = said.verdict().unwrap();
        (verdict.attendance, verdict.paused, verdict.doubts)
    }

    fn room() -> Said {
        Said {
            door: true,
            area: true,
            ..Said::default()
        }
    }

    #[test]
    fn the_type_of_venue_wins_over_formats() {
        let said = Said {
            venue: Some(Venue::InPerson),
            vm: true,
            link: true,
            ..room()
        };
        let doubts = vec![Doubt::Virtual, Doubt::WayIn];
        assert_eq!(verdict(said), (Attendance::InPerson, false, doubts));
        let said = Said {
            venue: Some(Venue::Virtual),
            vm: false,
            hy: true,
            ..said
        };
        let doubts = vec![Doubt::Hybrid];
        assert_eq!(verdict(said), (Attendance::Online, false, doubts));
    }

    #[test]
    fn formats_decide_where_no_type_is_set() {
        let hybrid = Said {
            vm: true,
            hy: true,
            link: true,
            ..room()
        };
        assert_eq!(verdict(hybrid), (Attendance::Hybrid, false, vec![]));
        let online = Said {
            hy: false,
            ..hybrid
        };
        assert_eq!(verdict(online), (Attendance::Online, false, vec![]));
    }

    #[test]
    fn what_there_is_decides_where_nothing_is_said() {
        let not_said = || vec![Doubt::NotSaid];
        assert_eq!(verdict(room()), (Attendance::InPerson, false, not_said()));
        let both = Said {
            link: true,
            ..room()
        };
        assert_eq!(verdict(both), (Attendance::Hybrid, false, not_said()));
        let phone = Said {
            phone: true,
            ..Said::default()
        };
        assert_eq!(verdict(phone), (Attendance::Phone, false, not_said()));
    }

    #[test]
    fn a_room_that_is_shut_sends_nobody_to_its_door() {
        for venue in [Some(Venue::InPerson), Some(Venue::Hybrid), None] {
            let shut = Said {
                venue,
                tc: true,
                ..room()
            };
            let (attendance, paused, doubts) = verdict(shut);
            assert_eq!((attendance, paused), (Attendance::InPerson, true));
            assert_eq!(doubts.last(), Some(&Doubt::Paused));
            let (attendance, paused, _) = verdict(Said { link: true, ..shut });
            assert_eq!((attendance, paused), (Attendance::Online, false));
        }
        let moved_online = Said {
            venue: Some(Venue::Virtual),
            vm: true,
            tc: true,
            link: true,
            ..room()
        };
        assert_eq!(verdict(moved_online), (Attendance::Online, false, vec![]));
    }

    #[test]
    fn half_of_a_hybrid_meeting_stays_where_the_other_is_not_told() {
        let hybrid = Said {
            venue: Some(Venue::Hybrid),
            ..room()
        };
        let no_way_in = vec![Doubt::NoWayIn];
        assert_eq!(verdict(hybrid), (Attendance::InPerson, false, no_way_in));
        let link = Said {
            link: true,
            door: false,
            ..hybrid
        };
        let no_room = vec![Doubt::NoRoom];
        assert_eq!(verdict(link), (Attendance::Online, false, no_room));
    }

    #[test]
    fn a_meeting_that_nobody_could_find_is_paused_and_one_that_is_nowhere_is_none() {
        let town = Said {
            venue: Some(Venue::Virtual),
            area: true,
            ..Said::default()
        };
        let no_way_in = vec![Doubt::NoWayIn];
        assert_eq!(verdict(town), (Attendance::InPerson, true, no_way_in));
        assert_eq!(Said::default().verdict(), None);
    }

    #[test]
    fn nobody_is_sent_where_nothing_is() {
        let venues = [
            None,
            Some(Venue::InPerson),
            Some(Venue::Virtual),
            Some(Venue::Hybrid),
        ];
        for bits in 0_u32..1024 {
            let bit = |at: u32| bits & (1 << at) != 0;
            let said = Said {
                venue: venues[(bits % 4) as usize],
                vm: bit(2),
                hy: bit(3),
                tc: bit(4),
                link: bit(5),
                phone: bit(6),
                door: bit(7),
                area: bit(8),
                ask: bit(9),
            };
            let Some(verdict) = said.verdict() else {
                assert!(!said.way_in() && !said.door && !said.area, "{said:?}");
                continue;
            };
            if verdict.paused {
                assert!(!said.way_in(), "{said:?}");
                continue;
            }
            if verdict.attendance.has_room() {
                assert!(said.door && !said.tc, "{said:?}");
            }
            match verdict.attendance {
                Attendance::InPerson => {}
                Attendance::Phone => assert!(said.phone && !said.link, "{said:?}"),
                Attendance::Online => assert!(said.link || said.ask, "{said:?}"),
                Attendance::Hybrid => assert!(said.way_in(), "{said:?}"),
            }
        }
    }
}
