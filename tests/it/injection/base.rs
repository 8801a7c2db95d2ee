//! What each kind needs so that the rest of an entry is read, and what makes all of it be shown.

use serde_json::{Value, json};

/// What an entry of a kind needs; a field that is null stays empty.
pub(super) fn base(kind: &str, program: &str) -> Value {
    let mut base = match kind {
        "group" => group(program),
        "place" => json!({"coordinates": "39.8, -89.6"}),
        "hotline" => {
            json!({"channels": [{"call": "988"}, {"text": "741741"}, {"chat": "https://ok.example/"}]})
        }
        "organization" => json!({"contact": {"public": "yes", "email": "a@ok.example"}}),
        "program" => json!({"codes": {"Q": {}}, "stance": [{}], "first_visit": {}}),
        "service" => {
            json!({"type": "detox", "organizations": [program], "email": "a@ok.example", "contact": {"public": "yes"}})
        }
        "story" => json!({"consent": {"date": "2026-01-01"}}),
        "activity" => {
            json!({"when": [{"day": "monday", "time": "19:00"}], "contact": {"public": "yes"}})
        }
        "site" => settings(),
        _ => json!({}),
    };
    if !["site", "tags"].contains(&kind) {
        merge(
            &mut base,
            json!({"updated": "2026-11-20", "verified": {"date": "2026-11-01", "how": "called"}}),
        );
    }
    base
}

/// One meeting that says all by itself, two by which other things are said of how to join, and one that leaves all to
/// its group.
fn group(name: &str) -> Value {
    let silent = json!({
        "name": null, "notes": null, "access": null, "closures": null, "notices": null, "codes": null, "source": null,
        "place": null, "time": "19:00",
    });
    let meeting = |more: Value| {
        let mut meeting = silent.clone();
        merge(&mut meeting, more);
        meeting
    };
    json!({
        "program": name, "organizations": [name], "tags": ["open", name], "attendance": "hybrid",
        "place": {"coordinates": "39.8, -89.6"},
        "meetings": [
            {"day": "monday", "time": "19:00", "place": {"coordinates": "39.8, -89.6"},
                "online": {"url": "https://zoom.example/j/2", "join": "open"}},
            meeting(json!({"day": "tuesday", "online": {"join": "ask"}, "tags": ["closed"]})),
            meeting(json!({"day": "wednesday", "place": name,
                "online": {"join": "registration", "registration": "https://ok.example/r"}})),
            meeting(json!({"day": "thursday", "online": null, "codes": ["Q"]})),
        ],
        "online": {"url": "https://zoom.example/j/1", "join": "open"},
        "contact": {"public": "yes", "email": "a@ok.example"},
    })
}

fn settings() -> Value {
    json!({
        "base_url": "https://test.example", "time_zone": "America/Chicago", "country": "US",
        "emergency": {"number": "911"}, "crisis_lines": ["988-lifeline"], "contact": {"email": "a@ok.example"},
        "outputs": {"tsml_csv": "yes", "bmlt": "yes"}, "languages": ["en"], "programs": [], "menu": ["groups", "about"],
    })
}

fn merge(base: &mut Value, more: Value) {
    if let (Some(base), Value::Object(more)) = (base.as_object_mut(), more) {
        base.extend(more);
    }
}

/// What has a date wherever it stands.
pub(super) fn dated(name: &str) -> Option<Value> {
    match name {
        "closures" => Some(json!([{"from": "2026-12-24"}])),
        // The first is for everywhere.
        "notices" => Some(json!([
            {"from": "2026-11-01", "until": "2026-12-24", "region": null},
            {"from": "2026-11-01", "until": "2026-12-24"},
        ])),
        "consent" => Some(json!({"date": "2026-01-01"})),
        _ => None,
    }
}
