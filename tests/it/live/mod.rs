//! `check --live`: a published site beside the one that would be published, on hosts that leave it alone and on others.

mod files;
mod headers;
mod host;
#[cfg(feature = "live")]
mod network;
mod stamp;

use guidepost::diag::{Located, human};
use guidepost::live::{Answer, Compared, Live};
use guidepost::pipeline;
use guidepost::plan::{SEAL, Sealed};

use crate::site_test::SiteTest;
use host::{HOME, Published};

fn site() -> SiteTest {
    SiteTest::new().file(
        "content/groups/lights.yaml",
        "name: Lights\nindependent: yes\nattendance: in-person\n\
         place: {name: Hall, address: 1 Hill Road, city: Millbrook}\n\
         meetings: [{day: monday, time: 7 pm}]\n",
    )
}

/// Compares what is published on a host with a site.
fn compare(site: &SiteTest, host: &Published, all: bool) -> Compared {
    let files = site.build_well().files;
    let own: Sealed = serde_json::from_slice(&files[SEAL]).unwrap();
    let loaded = site.loaded();
    let live = Live::ask(host, HOME.parse().unwrap()).unwrap();
    let compared = pipeline::plan(&loaded, site.parts().0, |planned| {
        live.compare(&planned.value, &own, all, &|_, _| {})
    });
    compared.unwrap()
}

/// What is told of it, as people read it.
fn told(site: &SiteTest, host: &Published) -> String {
    let problems = compare(site, host, false).problems.into_iter();
    let located: Vec<Located> = problems
        .map(|problem| Located {
            problem,
            text: None,
            span: None,
        })
        .collect();
    human(&located, false)
}

/// What is told of a host that does this to a site.
fn of(touch: impl Fn(&str, &mut Answer) + Send + Sync + 'static) -> String {
    let site = site();
    told(
        &site,
        &Published::new(&site.build_well().files).touch(touch),
    )
}

/// The program as most people have it.
#[cfg(not(feature = "live"))]
#[test]
fn a_program_without_the_network_says_how_to_get_it() {
    let project = crate::project::Project::new(1);
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_guidepost"));
    let command = command.current_dir(project.path(""));
    let done = command.args(["check", "--live", HOME]).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(2), "{said}");
    assert!(
        said.contains("`cargo install --path . --features live`"),
        "{said}"
    );
}
