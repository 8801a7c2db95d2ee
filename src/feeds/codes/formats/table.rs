//! The formats of a new BMLT server, as facts, and what each says here.

use super::Says;
use crate::feeds::codes::Signal;

/// One format, as servers have it when they are new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// Its number on a new server; none for those that only some servers have.
    pub id: Option<u16>,
    /// Its key in English.
    pub key: &'static str,
    /// Its world id, if it has one.
    pub world_id: Option<&'static str>,
    /// Its class: `FC1` what happens, `FC2` the room, `FC3` a need or a restriction, `O` open or
    /// closed, `LANG` a language.
    pub class: &'static str,
    /// Its name in English.
    pub name: &'static str,
    /// Other names.
    pub(super) names: &'static [&'static str],
    /// A world id that it had once.
    pub(super) once: Option<&'static str>,
    /// What it says.
    pub(super) says: Says,
}

/// Number (0 for none), key, world id, class, name, what it says; then other names, and a world id that it had once.
macro_rules! formats {
    ($($id:literal, $key:literal, $world_id:literal, $class:ident, $name:literal, $says:ident($what:expr)
        $(, also $($other:literal)+)? $(, once $once:literal)?;)*) => {
        /// In the order of their numbers, but `So` before `SD`, which once had the same world id.
        pub(super) const FORMATS: &[Format] = &[$(Format {
            id: if $id == 0 { None } else { Some($id) },
            key: $key,
            world_id: there($world_id),
            class: stringify!($class),
            name: $name,
            names: &[$($($other),+)?],
            once: there(concat!($($once)?)),
            says: Says::$says($what),
        }),*];
    };
}

const fn there(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

formats! {
    1, "B", "BEG", FC3, "Beginners", Code("BEG"), also "Beginner/Newcomer";
    2, "BL", "LANG", LANG, "Bi-Lingual", Code("BL"), also "Bilingual";
    3, "BT", "BT", FC1, "Basic Text", Code("BT");
    4, "C", "CLOSED", O, "Closed", Code("C");
    5, "CH", "CH", FC3, "Closed Holidays", Code("CH");
    6, "CL", "CAN", FC2, "Candlelight", Code("CAN");
    7, "CS", "", FC3, "Children under Supervision", Code("CS");
    8, "D", "DISC", FC1, "Discussion", Code("DISC"), also "Discussion/Participation";
    9, "ES", "LANG", LANG, "Español", Langs(&["es"]), also "Espanol";
    10, "GL", "GL", FC3, "Gay/Lesbian/Transgender", Code("GL"), also "Gay/Lesbian";
    11, "IL", "", FC1, "Illness", Code("IL");
    12, "IP", "IP", FC1, "Informational Pamphlet", Code("IP"), also "IP Study";
    13, "IW", "IW", FC1, "It Works -How and Why", Code("IW");
    14, "JT", "JFT", FC1, "Just for Today", Code("JFT");
    15, "M", "M", FC3, "Men", Code("M");
    16, "NC", "NC", FC3, "No Children", Code("NC");
    17, "O", "OPEN", O, "Open", Code("O");
    18, "Pi", "", FC1, "Pitch", Code("Pi");
    19, "RF", "VAR", FC1, "Rotating Format", Code("VAR");
    20, "Rr", "", FC1, "Round Robin", Code("Rr");
    21, "SC", "", FC2, "Security Cameras", Code("SC"), also "Surveillance Cameras";
    23, "SG", "SWG", FC1, "Step Working Guide", Code("SWG");
    24, "SL", "", FC2, "ASL", Code("ASL"), also "American Sign Language";
    26, "So", "SPK", FC1, "Speaker Only", Code("SPK"), also "Speaker";
    22, "SD", "S-D", FC1, "Speaker/Discussion", Code("S-D"), once "SPK";
    27, "St", "STEP", FC1, "Step", Code("STEP");
    28, "Ti", "", FC1, "Timer", Code("Ti");
    29, "To", "TOP", FC1, "Topic", Code("TOP");
    30, "Tr", "TRAD", FC1, "Tradition", Code("TRAD");
    31, "TW", "TRAD", FC1, "Traditions Workshop", Code("TW");
    32, "W", "W", FC3, "Women", Code("W");
    33, "WC", "WCHR", FC2, "Wheelchair", Code("X"), also "Wheelchair Accessible";
    34, "YP", "Y", FC3, "Young People", Code("Y");
    35, "OE", "", FC1, "Open-Ended", Code("OE");
    36, "BK", "LIT", FC1, "Book Study", Code("LIT");
    37, "NS", "NS", FC1, "No Smoking", Code("NS"), also "Non-Smoking";
    38, "Ag", "", FC1, "Agnostic", Code("Ag");
    39, "FD", "", FC1, "Five and Dime", Code("FD");
    40, "AB", "QA", FC1, "Ask-It-Basket", Code("AB"), also "Ask-It Basket";
    41, "ME", "MED", FC1, "Meditation", Code("MED");
    42, "RA", "RA", FC3, "Restricted Attendance", Code("RA");
    43, "QA", "QA", FC1, "Question and Answer", Code("QA"), also "Questions & Answers";
    44, "CW", "CW", FC3, "Children Welcome", Code("CW");
    45, "CP", "CPT", FC1, "Concepts", Code("CPT"), also "12 Concepts";
    46, "FIN", "LANG", LANG, "Finnish", Langs(&["fi"]);
    47, "ENG", "LANG", LANG, "English speaking", Langs(&["en"]);
    48, "PER", "LANG", LANG, "Persian", Langs(&["fa"]);
    49, "L/R", "LANG", LANG, "Lithuanian/Russian", Langs(&["lt", "ru"]);
    51, "LC", "LC", FC1, "Living Clean", Code("LC");
    52, "GP", "GP", FC1, "Guiding Principles", Code("GP");
    54, "VM", "VM", FC2, "Virtual Meeting", Signal(Signal::Online), also "Virtual";
    55, "TC", "TC", FC2, "Temporarily Closed Facility", Signal(Signal::Shut);
    56, "HY", "HYBR", FC2, "Hybrid Meeting", Signal(Signal::Hybrid);
    57, "SPAD", "SPAD", FC1, "A Spiritual Principle a Day", Code("SPAD");
    0, "SMOK", "SMOK", FC2, "Smoking", Code("SMOK");
    0, "WEB", "", FC2, "Online Meeting", Signal(Signal::Online);
    0, "ID", "", FC2, "ID Required to Enter", Code("ID");
}
