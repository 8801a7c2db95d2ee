//! Character references of HTML.

use std::borrow::Cow;

/// The text with its entities decoded, once.
pub fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (plain, from) = rest.split_at_checked(at).unwrap_or_default();
        out.push_str(plain);
        let (c, bytes) = entity(from).unwrap_or(('&', 1));
        out.push(c);
        rest = from.get(bytes..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character of the entity with which a text begins, and how many bytes it takes. It must end with
/// `;`, because `&` alone stands in many a name.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 12;
    let after = text.strip_prefix('&')?;
    let length = after.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = after.get(..length)?;
    let c = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => named(name)?,
    };
    Some((c, length + 2))
}

/// The character with this number. As browsers do, 128 to 159 are read as Windows-1252, and what is no
/// character becomes U+FFFD.
fn numbered(number: &str) -> Option<char> {
    let hex = number.strip_prefix(['x', 'X']);
    let (digits, radix) = hex.map_or((number, 10), |hex| (hex, 16));
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    if let Some(at) = code.checked_sub(0x80).filter(|at| *at < 0x20) {
        return WINDOWS_1252.chars().nth(usize::try_from(at).ok()?);
    }
    let c = char::from_u32(code).filter(|c| *c != '\0');
    Some(c.unwrap_or(char::REPLACEMENT_CHARACTER))
}

fn named(name: &str) -> Option<char> {
    if let Some(at) = LATIN_1.split(' ').position(|known| known == name) {
        return char::from_u32(0xA0 + u32::try_from(at).ok()?);
    }
    let (_, c) = OTHERS.iter().find(|(known, _)| *known == name)?;
    Some(*c)
}

/// 0x80 to 0x9F in Windows-1252; five of them are nothing.
pub(in crate::import) const WINDOWS_1252: &str =
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ";

/// The names of U+00A0 to U+00FF, in order.
const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const OTHERS: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("AMP", '&'),
    ("LT", '<'),
    ("GT", '>'),
    ("QUOT", '"'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("hellip", '…'),
    ("bull", '•'),
    ("euro", '€'),
    ("trade", '™'),
    ("dagger", '†'),
    ("prime", '′'),
    ("Prime", '″'),
    ("minus", '−'),
    ("larr", '←'),
    ("uarr", '↑'),
    ("rarr", '→'),
    ("darr", '↓'),
    ("hearts", '♥'),
    ("star", '☆'),
    ("check", '✓'),
    ("phone", '☎'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("Zcaron", 'Ž'),
    ("zcaron", 'ž'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200C}'),
    ("zwj", '\u{200D}'),
    ("lrm", '\u{200E}'),
    ("rlm", '\u{200F}'),
    ("Tab", '\t'),
    ("NewLine", '\n'),
    ("commat", '@'),
    ("num", '#'),
    ("colon", ':'),
    ("semi", ';'),
    ("comma", ','),
    ("period", '.'),
    ("sol", '/'),
    ("lpar", '('),
    ("rpar", ')'),
    ("excl", '!'),
    ("quest", '?'),
    ("dollar", '$'),
    ("percnt", '%'),
    ("ast", '*'),
    ("plus", '+'),
    ("equals", '='),
    ("lowbar", '_'),
    ("vert", '|'),
    ("hyphen", '\u{2010}'),
];
