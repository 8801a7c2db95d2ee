//! Buses and trains.

use crate::diag::codes;
use crate::import::bmlt::fields::Row;
use crate::import::convert;
use crate::model::Line;

/// The fields for trains, buses and, on some servers, both, with the word that goes in front of one, and
/// the words by which a text says it itself.
const FIELDS: &[(&str, &str, &[&str])] = &[
    (
        "train_lines",
        "Train",
        &[
            "train", "tren", "subway", "metro", "tram", "rail", "bahn", "line",
        ],
    ),
    (
        "bus_lines",
        "Bus",
        &["bus", "buses", "autobus", "guagua", "line"],
    ),
    ("public_transport", "", &[]),
];

/// How to get there by bus or train, on one line.
pub(super) fn transit(row: &mut Row<'_>) -> Option<Line> {
    let mut parts: Vec<String> = Vec::new();
    for (field, label, words) in FIELDS {
        let Some(line) = row.line(field) else {
            continue;
        };
        let lower = line.to_lowercase();
        let says = label.is_empty() || words.iter().any(|word| lower.contains(word));
        let part = if says {
            line.to_string()
        } else {
            format!("{label}: {line}")
        };
        if !says || !parts.is_empty() || *field == "train_lines" {
            row.notes.changed(
                &codes::BMLT_TRANSIT,
                &line,
                &part,
                "one line for buses and trains",
            );
        }
        parts.push(part);
    }
    convert::line(&parts.join("; "), &mut row.notes)
}
