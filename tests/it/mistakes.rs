//! One run tells everything that is wrong, each at its line and column.

use crate::site_test::SiteTest;

#[test]
fn one_run_tells_all_mistakes_of_a_folder_of_content() {
    let built = SiteTest::folder("tests/sites/thirty-mistakes").build();
    panic!("{}", built.short());
}
