//! Reads the files of the finder as its script does.

use std::collections::BTreeMap;

use guidepost::pipeline;
use serde_json::Value;

use crate::site_test::SiteTest;

/// The files of a site's finder, by their names in the folder.
pub(crate) struct Finder {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// A meeting on one day, with what its file calls by numbers.
#[derive(Debug, Clone)]
pub(crate) struct Meeting {
    pub(crate) key: String,
    pub(crate) group: String,
    pub(crate) program: String,
    pub(crate) how: usize,
    /// Name, address, town, region, and latitude and longitude if they are told.
    pub(crate) place: Vec<Value>,
    pub(crate) day: usize,
    /// Minutes after midnight; -1 for none.
    pub(crate) start: i64,
    pub(crate) zone: String,
    pub(crate) tags: Vec<String>,
    pub(crate) languages: Vec<String>,
    pub(crate) access: usize,
    pub(crate) rule: Value,
    /// First and last day of each closure, and whether it meets elsewhere in that time.
    pub(crate) closed: Vec<Vec<i64>>,
}

/// Makes the files of the finder and nothing else.
pub(crate) fn finder(site: &SiteTest) -> Finder {
    let loaded = site.loaded();
    let (reader, _) = site.parts();
    let files = pipeline::plan(&loaded, reader, |planned| {
        let planned = planned.value;
        let all = planned
            .plan()
            .files()
            .filter(|file| file.starts_with("finder/"));
        let made = all.map(|file| {
            let mut bytes = Vec::new();
            planned.make(file, &mut bytes).unwrap().unwrap();
            (file.replace("finder/", ""), bytes)
        });
        made.collect()
    });
    Finder {
        files: files.unwrap(),
    }
}

impl Finder {
    /// The file whose name begins so, as JSON; `whole` names are found as well.
    pub(crate) fn json(&self, name: &str) -> Value {
        let mut found = self.files.iter().filter(|(file, _)| file.starts_with(name));
        let (_, bytes) = found
            .next()
            .unwrap_or_else(|| panic!("there is no `{name}`"));
        assert!(found.next().is_none(), "there are several `{name}`");
        serde_json::from_slice(bytes).unwrap()
    }

    pub(crate) fn index(&self) -> Value {
        self.json("index.")
    }

    /// What the index lists below a name, each as a list.
    pub(crate) fn listed(&self, name: &str) -> Vec<Vec<Value>> {
        let index = self.index();
        let all = index[name].as_array().unwrap().iter();
        all.map(|entry| entry.as_array().unwrap().clone()).collect()
    }

    /// The meetings of a file.
    pub(crate) fn meetings(&self, file: &str) -> Vec<Meeting> {
        let json = self.json(file);
        assert_eq!(json["version"], 1);
        let meetings = json["meetings"].as_array().unwrap().iter();
        meetings.map(|record| meeting(&json, record)).collect()
    }
}

fn meeting(file: &Value, record: &Value) -> Meeting {
    let at = |at: usize| counted(&record[at]);
    let group = &file["groups"][at(1)];
    let place = at(4).checked_sub(1);
    let named = |table: &str, at: usize| {
        let numbers = record[at].as_array().cloned().unwrap_or_default();
        let names = numbers.iter().map(|number| {
            let name = &file[table][counted(number)];
            name.as_str().unwrap().to_owned()
        });
        names.collect::<Vec<String>>()
    };
    let program = counted(&group[2])
        .checked_sub(1)
        .map(|at| &file["programs"][at]);
    Meeting {
        key: text(&record[0]),
        group: text(&group[0]),
        program: program.map_or_else(String::new, text),
        how: at(3),
        place: place
            .map(|place| file["places"][place].as_array().unwrap().clone())
            .unwrap_or_default(),
        day: at(5),
        start: record[6].as_i64().unwrap_or(0),
        zone: text(&file["zones"][at(8)]),
        tags: named("tags", 9),
        languages: named("languages", 10),
        access: at(11),
        rule: record[13].clone(),
        closed: serde_json::from_value(record[14].clone()).unwrap_or_default(),
    }
}

impl Meeting {
    /// Whether it stands among those in rooms, and among those online and by phone.
    pub(crate) fn families(&self) -> (bool, bool) {
        (self.how == 0 || self.how == 2, self.how != 0)
    }

    /// One of the texts of its place.
    pub(crate) fn place(&self, at: usize) -> String {
        self.place.get(at).map_or_else(String::new, text)
    }

    /// Latitude and longitude, if they are told.
    pub(crate) fn point(&self) -> Option<(f64, f64)> {
        let degrees = |at: usize| self.place.get(at).map_or(0.0, |one| one.as_f64().unwrap());
        (self.place.len() > 4).then(|| (degrees(4), degrees(5)))
    }
}

/// A number of a record, which may have been left out.
fn counted(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap_or(0)).unwrap()
}

/// A text of a record, in which `0` stands for none.
pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
