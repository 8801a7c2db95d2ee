//! The site in several languages: what each page says in which, where its translations are, and what is told of those
//! that do not fit.

mod interface;
mod pages;
mod same;
mod unsaid;

use crate::site_test::SiteTest;

/// A site in English and Spanish with one group in both.
fn bilingual() -> SiteTest {
    SiteTest::new()
        .adding("content/site.yaml", "languages: [en, es]\ntagline: Groups and lines\n")
        .file("content/site.es.yaml", "title: Condado de Prueba\n")
        .file(
            "content/groups/lights.md",
            "---\nname: Tuesday Lights\nindependent: yes\nplace: {name: Hall, city: Millbrook, region: East}\n\
            attendance: in-person\nlanguages: [en]\ncost: A gift, if you like\n\
            meetings:\n  - {day: tuesday, time: 19:00, notes: Bring a cup}\n  - {day: friday, time: 18:00, notes: Soup first}\n\
            ---\nYou may just listen.\n",
        )
        .file(
            "content/groups/lights.es.md",
            "---\nmeetings: [{}, {notes: Primero hay sopa}]\n---\nPuedes venir solo a escuchar.\n",
        )
        .file(
            "content/groups/luz.yaml",
            "name: Una Luz\nindependent: yes\nplace: {city: Millbrook}\nattendance: in-person\nlanguages: [es]\n\
            meetings: [{day: monday, time: 19:00}]\ndescription: Everybody is welcome.\n",
        )
        .file(
            "content/articles/first.md",
            "---\ntitle: First\n---\n[The other](second.md), [the group](../groups/lights.md).\n",
        )
        .file(
            "content/articles/first.es.md",
            "---\ntitle: Primera\n---\n[La otra](second.md), [el grupo](../groups/lights.md), [in English](first.md).\n",
        )
        .file("content/articles/second.md", "---\ntitle: Second\n---\nWords.\n")
}
