//! An address as a picture that phones read: a QR code (ISO/IEC 18004) made of characters.

use qrcode::{Color, EcLevel, QrCode};

/// How many modules around the code are left light, as the standard has it.
const QUIET: usize = 4;

/// Black on white whatever the colors of the terminal: of the 256 colors these two are the same everywhere, and not
/// chosen by whoever uses it.
const INK: &str = "\u{1b}[38;5;16;48;5;231m";
const END: &str = "\u{1b}[0m";

/// The lines of a picture of a text; none if it is too long for one.
pub(super) fn draw(text: &str) -> Option<String> {
    // On a screen nothing gets dirty or torn: the least correction makes the smallest picture.
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let modules = code.to_colors();
    let rows: Vec<&[Color]> = modules.chunks(code.width()).collect();
    let dark = |row: usize, column: usize| {
        let row = row.checked_sub(QUIET).and_then(|row| rows.get(row));
        let module = column.checked_sub(QUIET).and_then(|at| row?.get(at));
        module == Some(&Color::Dark)
    };
    let size = code.width() + 2 * QUIET;
    // A character is about twice as high as wide, so it holds two modules, one above the other.
    let lines = (0..size).step_by(2).map(|row| {
        let line: String = (0..size)
            .map(|column| half(dark(row, column), dark(row + 1, column)))
            .collect();
        format!("{INK}{line}{END}\n")
    });
    Some(lines.collect())
}

/// The character whose upper and lower half are dark or not.
fn half(upper: bool, lower: bool) -> char {
    match (upper, lower) {
        (false, false) => ' ',
        (true, false) => '▀',
        (false, true) => '▄',
        (true, true) => '█',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which modules of a picture are dark, row by row.
    fn modules(picture: &str) -> Vec<Vec<bool>> {
        let lines = picture.lines().flat_map(|line| {
            let line = line.strip_prefix(INK).unwrap().strip_suffix(END).unwrap();
            let row = |dark: &str| line.chars().map(|one| dark.contains(one)).collect();
            [row("▀█"), row("▄█")]
        });
        lines.collect()
    }

    #[test]
    fn a_phone_reads_the_address_again() {
        for text in [
            "http://192.168.1.7:1111/",
            "http://10.0.0.2:49152/guide/",
            "http://[2001:db8:1234:5678:9abc:def0:1234:5678]:1111/a/longer/folder/",
        ] {
            let found = modules(&draw(text).unwrap());
            let width = found[0].len();
            let size = width - 2 * QUIET;
            let grid = rqrr::SimpleGrid::from_func(size, |x, y| found[y + QUIET][x + QUIET]);
            let (_, read) = rqrr::Grid::new(grid).decode().unwrap();
            assert_eq!(read, text);
        }
    }

    #[test]
    fn four_modules_around_it_are_light() {
        let found = modules(&draw("http://192.168.1.7:1111/").unwrap());
        let size = found[0].len();
        assert!(found.len() >= size);
        for (y, row) in found.iter().enumerate() {
            assert_eq!(row.len(), size);
            for (x, dark) in row.iter().enumerate() {
                let inside = |at: usize| (QUIET..size - QUIET).contains(&at);
                assert!(!dark || (inside(x) && inside(y)), "{x}, {y}");
            }
        }
        // The corners, by which a phone finds it.
        for (x, y) in [
            (QUIET, QUIET),
            (size - QUIET - 1, QUIET),
            (QUIET, size - QUIET - 1),
        ] {
            assert!(found[y][x], "{x}, {y}");
        }
    }

    #[test]
    fn what_is_too_long_has_no_picture() {
        assert_eq!(draw(&"a".repeat(3000)), None);
    }
}
