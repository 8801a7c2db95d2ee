//! How large a drawing is shown.

use roxmltree::Node;

/// Width and height in pixels if both are given, else those of the view box.
pub(super) fn size(root: &Node<'_, '_>) -> Option<(u32, u32)> {
    let side = |name| root.attribute(name).and_then(pixels);
    if let (Some(width), Some(height)) = (side("width"), side("height")) {
        return Some((width, height));
    }
    let numbers = root.attribute("viewBox")?;
    let numbers: Vec<&str> = numbers
        .split(|c: char| c == ',' || c.is_ascii_whitespace())
        .filter(|number| !number.is_empty())
        .collect();
    match numbers.as_slice() {
        [_, _, width, height] => Some((pixels(width)?, pixels(height)?)),
        _ => None,
    }
}

/// A length as a number of whole pixels; other units than pixels are left to the browser.
fn pixels(length: &str) -> Option<u32> {
    let number: f64 = length.trim().trim_end_matches("px").parse().ok()?;
    let whole = number.round();
    if !(1.0..=100_000.0).contains(&whole) {
        return None;
    }
    // Within the limits just checked there is nothing to lose.
    format!("{whole}").parse().ok()
}
