//! Time zones.

use crate::diag::codes;
use crate::import::Notes;
use crate::model::Zone;

/// The zone that a feed names; none if it is none, so that the one of the site holds.
pub fn zone(text: &str, site: &Zone, notes: &mut Notes<'_>) -> Option<Zone> {
    let zone = text.trim().parse::<Zone>().ok();
    match &zone {
        Some(zone) if zone.name() != text => {
            notes.changed(&codes::FEED_ZONE, text, zone.name(), "");
        }
        Some(_) => {}
        None => {
            let why = "not a zone: the one of the site is taken";
            notes.guessed(&codes::FEED_ZONE, text, site.name(), why);
        }
    }
    zone
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::convert::tests::noting;

    #[test]
    fn a_zone_is_kept_and_what_is_none_gives_way_to_the_site() {
        let site: Zone = "America/Chicago".parse().unwrap();
        let (zone_read, report) = noting(|notes| zone("America/New_York", &site, notes));
        assert_eq!(zone_read.unwrap().name(), "America/New_York");
        assert!(report.remarks.is_empty());
        for text in ["EST", "-05:00", "America/New York"] {
            let (zone_read, report) = noting(|notes| zone(text, &site, notes));
            assert_eq!(zone_read, None);
            let now = report.remarks[0].now.as_deref();
            assert_eq!(now, Some("America/Chicago"), "{text}");
        }
    }
}
