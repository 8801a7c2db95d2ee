//! What is private.

use crate::privacy::{SECRETS, secretive};

/// A place where each of the secrets of `secretive` has slipped into a public field, and whose it is.
const SLIPS: &[(&str, &str)] = &[
    (
        "At 13 hidden lane, ring twice",
        "`address` of `content/places/hidden.yaml`",
    ),
    ("In Hidden House", "`name` of `content/places/hidden.yaml`"),
    ("Postal code IL 99887", "postal_code` of `content/"),
    (
        "At 12.34567, 12.34567",
        "`coordinates` of `content/places/hidden.yaml`",
    ),
    (
        "Behind the hidden door",
        "`notes` of `content/places/hidden.yaml`",
    ),
    (
        "See https://zoom.example/j/hidden",
        "`online: url` of `content/groups/asks.yaml`",
    ),
    (
        "Dial 1-312.555.0188",
        "`online: phone` of `content/groups/asks.yaml`",
    ),
    (
        "Room 777-888-999",
        "`online: meeting_id` of `content/groups/asks.yaml`",
    ),
    (
        "The word is Hush-Hush",
        "`online: passcode` of `content/groups/asks.yaml`",
    ),
    (
        "Ask Hidden Robin",
        "`contact: name` of `content/groups/asks.yaml`",
    ),
    (
        "Or hidden.robin@example.org",
        "`contact: email` of `content/",
    ),
    (
        "Or (312) 555-0199",
        "`contact: phone` of `content/groups/asks.yaml`",
    ),
];

#[test]
fn a_private_fact_in_a_public_field_is_told_without_saying_what_it_is() {
    for (slip, whose) in SLIPS {
        let page = format!("---\ntitle: About\nsummary: \"{slip}\"\n---\n\nWelcome.\n");
        let judged = secretive().file("content/pages/about.md", page).judged();
        let line = judged.lines().next().unwrap_or_default();
        assert!(line.contains("about/index.html:"), "{slip}: {judged}");
        assert!(
            line.contains("error[privacy-leak]") && judged.contains(whose),
            "{slip}: {judged}"
        );
        for secret in SECRETS {
            assert!(!judged.contains(secret), "{slip}: {judged}");
        }
    }
}

#[test]
fn a_fact_that_is_public_elsewhere_is_no_secret() {
    let hall = "name: Open Hall\naddress: 13 Hidden Lane\ncity: Millbrook\n";
    assert_eq!(
        secretive().file("content/places/open.yaml", hall).judged(),
        ""
    );
    let line = "name: Warm line\nchannels: [{call: \"+1 312 555 0199\"}]\n";
    assert_eq!(
        secretive()
            .file("content/hotlines/warm.yaml", line)
            .judged(),
        ""
    );
}
