//! The report for programs: one object, whose keys stay.

use serde_json::{Value, json};

use super::Summary;
use crate::import::{Deed, Imported, Remark};

/// The report as one JSON object, with every remark and every file.
pub fn json(imported: &Imported, summary: &Summary<'_>) -> String {
    let totals = imported.totals();
    let feeds = imported.told.iter().map(|told| {
        json!({
            "name": told.feed,
            "records": told.report.records,
            "refused": told.report.refused(),
        })
    });
    let remarks = imported.told.iter().flat_map(|told| {
        let remarks = told.report.remarks.iter();
        remarks.map(|one| remark(&told.feed, one))
    });
    let files = imported.files.iter().map(|file| {
        json!({
            "path": file.path,
            "kind": file.kind,
            "id": file.slug.as_str(),
            "name": file.name,
            "fate": file.fate,
            "meetings": file.records.len(),
            "differs": file.differs,
        })
    });
    let gone = imported
        .gone
        .iter()
        .map(|gone| json!({ "path": gone.path, "name": gone.name }));
    let deeds = Deed::ALL.map(|deed| (deed.word().to_owned(), imported.deeds(deed).into()));
    let report = json!({
        "report": super::MARK,
        "format": summary.format,
        "program": summary.program.as_str(),
        "folder": summary.folder,
        "written": summary.written,
        "totals": {
            "records": totals.records,
            "meetings": totals.meetings,
            "refused": totals.refused,
            "groups": totals.groups,
            "places": totals.places,
            "organizations": totals.organizations,
        },
        "deeds": Value::Object(deeds.into_iter().collect()),
        "feeds": feeds.collect::<Vec<_>>(),
        "remarks": remarks.collect::<Vec<_>>(),
        "files": files.collect::<Vec<_>>(),
        "gone": gone.collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}

/// One remark. Where nobody knows the position, there is none.
fn remark(feed: &str, remark: &Remark) -> Value {
    let at = Some(remark.at).filter(|at| at.line > 0);
    json!({
        "code": remark.code.name,
        "deed": remark.deed,
        "feed": feed,
        "line": at.map(|at| at.line),
        "column": at.map(|at| at.column),
        "record": remark.record,
        "field": remark.field,
        "was": remark.was,
        "now": remark.now,
        "why": remark.why,
    })
}
