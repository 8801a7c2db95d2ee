//! What people write for a language or a country when they do not know its code.

/// The tag of the language meant by a code or name in lower case, where the table of languages
/// does not say it. Some of these are codes of other languages, which hardly anybody means.
pub(super) fn language(text: &str) -> Option<&'static str> {
    find(LANGUAGES, text)
}

/// The code of the country meant by a code or name in lower case and without dots, where the table
/// of countries does not say it.
pub(super) fn country(text: &str) -> Option<&'static str> {
    find(COUNTRIES, text)
}

/// Every tag that [`language`] may give.
#[cfg(test)]
pub(super) fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(tag, _)| *tag)
}

/// Every code that [`country`] may give.
#[cfg(test)]
pub(super) fn countries() -> impl Iterator<Item = &'static str> {
    COUNTRIES.iter().map(|(code, _)| *code)
}

/// What is right, and the words for it that are not.
type Slips = &'static [(&'static str, &'static [&'static str])];

fn find(slips: Slips, text: &str) -> Option<&'static str> {
    slips
        .iter()
        .find(|(_, wrong)| wrong.contains(&text))
        .map(|(right, _)| *right)
}

const LANGUAGES: Slips = &[
    ("ar", &["ara"]),
    (
        "ase",
        &["asl", "sgn-us", "sign language", "sgn", "american sign"],
    ),
    ("bfi", &["bsl", "sgn-gb", "british sign"]),
    ("cs", &["cz", "cze", "ces"]),
    ("da", &["dk", "dan"]),
    ("de", &["ger", "deu", "german (germany)"]),
    ("el", &["gr", "gre", "ell"]),
    ("en", &["eng", "en-en", "inglés", "ingles"]),
    (
        "es",
        &["sp", "spa", "esp", "espanol", "castellano", "castilian"],
    ),
    ("fa", &["farsi", "per", "fas"]),
    ("fil", &["pilipino"]),
    ("fr", &["fre", "fra", "francais"]),
    (
        "fr-CA",
        &[
            "canadian french",
            "french canadian",
            "quebecois",
            "québécois",
        ],
    ),
    ("fsl", &["lsf", "sgn-fr"]),
    ("gsg", &["dgs", "sgn-de"]),
    ("fcs", &["lsq", "langue des signes du québec"]),
    ("he", &["iw", "heb"]),
    ("hi", &["hin"]),
    ("ht", &["haitian", "kreyol", "creole", "hat"]),
    ("id", &["in", "ind"]),
    ("it", &["ita"]),
    ("ja", &["jp", "jpn"]),
    ("km", &["cambodian", "khm"]),
    ("ko", &["kor"]),
    ("lo", &["lao"]),
    ("mfs", &["lsm", "sgn-mx"]),
    ("nl", &["dut", "nld", "flemish"]),
    ("pa", &["panjabi", "pan"]),
    ("pl", &["pol"]),
    ("pt", &["por", "portugues"]),
    ("pt-BR", &["brazilian", "brazilian portuguese"]),
    ("ro", &["rum", "ron", "mo", "moldovan"]),
    ("ru", &["rus"]),
    ("so", &["som"]),
    ("sv", &["swe"]),
    ("tl", &["tgl"]),
    ("tr", &["tur"]),
    ("uk", &["ua", "ukr"]),
    ("ur", &["urd"]),
    ("vi", &["vie"]),
    ("zh", &["cn", "chi", "zho", "cmn", "mandarin", "zh-zh"]),
    ("zh-Hans", &["simplified chinese"]),
    ("zh-Hant", &["traditional chinese"]),
];

const COUNTRIES: Slips = &[
    ("AE", &["uae"]),
    ("AU", &["aus"]),
    ("BR", &["bra", "brasil"]),
    ("CA", &["can"]),
    ("CD", &["drc", "democratic republic of the congo"]),
    ("CH", &["che", "schweiz", "suisse"]),
    ("CI", &["ivory coast"]),
    ("CV", &["cape verde"]),
    ("CZ", &["cze", "czech republic"]),
    ("DE", &["deu", "ger", "deutschland"]),
    ("ES", &["esp", "españa"]),
    ("FR", &["fra"]),
    (
        "GB",
        &[
            "uk",
            "gbr",
            "great britain",
            "britain",
            "england",
            "scotland",
            "wales",
            "northern ireland",
        ],
    ),
    ("GR", &["grc"]),
    ("IE", &["irl", "republic of ireland", "eire"]),
    ("IN", &["ind"]),
    ("IT", &["ita", "italia"]),
    ("JP", &["jpn"]),
    ("KR", &["kor", "korea", "republic of korea"]),
    ("MK", &["macedonia"]),
    ("MM", &["burma"]),
    ("MX", &["mex", "méxico"]),
    ("NL", &["nld", "holland"]),
    ("NZ", &["nzl", "aotearoa"]),
    ("PL", &["pol", "polska"]),
    ("PT", &["prt"]),
    ("RU", &["rus", "russian federation"]),
    ("SE", &["swe", "sverige"]),
    ("SZ", &["swaziland"]),
    ("TR", &["turkey"]),
    ("US", &["us", "usa", "america", "united states of america"]),
    ("ZA", &["zaf", "rsa"]),
];
