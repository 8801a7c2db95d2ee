//! The data of the finder, read back as `src/finder/FORMAT.md` says and compared with the site.

mod counts;
mod families;
mod names;
mod privacy;
mod read;
mod records;
mod rules;
mod sizes;
mod slots;
mod switch;
mod town;
