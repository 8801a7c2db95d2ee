//! A mapping as YAML that people like to edit: short things on one line, long ones with a line for each field.

use super::scalar::{Within, closed, is_shown, quoted, scalar};

/// The most columns of a line, where it can be helped.
const COLUMNS: usize = 110;
/// The same for what nobody edits: it stands on one line, out of the way.
const ASIDE: usize = 160;

/// A value to be written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Yaml {
    /// Text, in quotes where it needs them.
    Text(String),
    /// Text that is always in quotes, as people write times.
    Quoted(String),
    /// Something whose form is known, such as a number or a date.
    Bare(String),
    /// Text that may have several lines.
    Prose(String),
    /// A list of short values.
    List(Vec<Yaml>),
    /// A list of mappings, each with a dash.
    Items(Vec<Map>),
    /// Fields.
    Map(Map),
    /// Fields that nobody edits.
    Aside(Map),
}

/// Fields in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Map(Vec<(&'static str, Yaml)>);

impl Map {
    /// Adds a field.
    pub(super) fn put(&mut self, key: &'static str, value: Yaml) -> &mut Self {
        self.0.push((key, value));
        self
    }

    /// Adds text if there is some.
    pub(super) fn text(&mut self, key: &'static str, value: Option<impl ToString>) -> &mut Self {
        if let Some(value) = value {
            self.put(key, Yaml::Text(value.to_string()));
        }
        self
    }

    /// Adds text that may have several lines if there is some.
    pub(super) fn prose(&mut self, key: &'static str, value: Option<impl ToString>) -> &mut Self {
        if let Some(value) = value {
            self.put(key, Yaml::Prose(value.to_string()));
        }
        self
    }

    /// Adds `yes` if it is so.
    pub(super) fn flag(&mut self, key: &'static str, is: bool) -> &mut Self {
        if is {
            self.put(key, Yaml::Bare("yes".to_owned()));
        }
        self
    }

    /// Adds a list if there is anything in it.
    pub(super) fn list<T: ToString>(
        &mut self,
        key: &'static str,
        items: impl IntoIterator<Item = T>,
    ) -> &mut Self {
        let items = items.into_iter().map(|item| Yaml::Text(item.to_string()));
        let items: Vec<Yaml> = items.collect();
        if !items.is_empty() {
            self.put(key, Yaml::List(items));
        }
        self
    }

    /// Adds fields below a key if there are any.
    pub(super) fn map(&mut self, key: &'static str, map: Map) -> &mut Self {
        if !map.0.is_empty() {
            self.put(key, Yaml::Map(map));
        }
        self
    }

    /// Adds fields that nobody edits.
    pub(super) fn aside(&mut self, key: &'static str, map: Map) -> &mut Self {
        self.put(key, Yaml::Aside(map))
    }

    /// The text of the mapping as a whole, a line for each field.
    pub(super) fn render(&self) -> String {
        let mut out = String::new();
        self.lines(0, &mut out);
        out
    }

    fn lines(&self, indent: usize, out: &mut String) {
        for (at, (key, value)) in self.0.iter().enumerate() {
            if at > 0 || indent == 0 {
                pad(indent, out);
            }
            out.push_str(key);
            out.push(':');
            value.behind(indent, indent + key.chars().count() + 2, out);
        }
    }

    fn on_one_line(&self) -> Option<String> {
        let field = |(key, value): &(&str, Yaml)| Some(format!("{key}: {}", value.on_one_line()?));
        let fields: Vec<String> = self.0.iter().map(field).collect::<Option<_>>()?;
        Some(format!("{{{}}}", fields.join(", ")))
    }
}

impl Yaml {
    /// The value in brackets, if it can stand there.
    fn on_one_line(&self) -> Option<String> {
        Some(match self {
            Self::Prose(text) if text.contains('\n') => return None,
            Self::Text(text) | Self::Prose(text) => scalar(text, Within::Brackets),
            Self::Quoted(text) => quoted(text),
            Self::Bare(text) => text.clone(),
            Self::List(items) => {
                let items: Vec<String> =
                    items.iter().map(Self::on_one_line).collect::<Option<_>>()?;
                format!("[{}]", items.join(", "))
            }
            Self::Items(_) => return None,
            Self::Map(map) | Self::Aside(map) => map.on_one_line()?,
        })
    }

    /// Writes the value behind its key, which stands at `indent`; the value itself would begin at `column`.
    fn behind(&self, indent: usize, column: usize, out: &mut String) {
        let most = if matches!(self, Self::Aside(_)) {
            ASIDE
        } else {
            COLUMNS
        };
        let fits = |line: &String| column + line.chars().count() <= most;
        match self {
            Self::Text(text) => line(&scalar(text, Within::Line), out),
            Self::Quoted(text) => line(&quoted(text), out),
            Self::Bare(text) => line(text, out),
            Self::Prose(text) => prose(text, indent + 2, column, out),
            Self::List(items) => match self.on_one_line().filter(fits) {
                Some(list) => line(&list, out),
                None => below(items, indent + 2, out),
            },
            Self::Items(items) => {
                out.push('\n');
                for item in items {
                    each(item, indent + 2, out);
                }
            }
            Self::Map(map) | Self::Aside(map) => {
                if let Some(map) = map.on_one_line().filter(fits) {
                    return line(&map, out);
                }
                out.push('\n');
                pad(indent + 2, out);
                map.lines(indent + 2, out);
            }
        }
    }
}

/// A list with a line for each value.
fn below(items: &[Yaml], indent: usize, out: &mut String) {
    out.push('\n');
    for item in items {
        pad(indent, out);
        out.push('-');
        item.behind(indent, indent + 2, out);
    }
}

/// An item of a list: on one line if it fits, else a line for each of its fields.
fn each(item: &Map, indent: usize, out: &mut String) {
    pad(indent, out);
    out.push('-');
    match item.on_one_line() {
        Some(short) if indent + 2 + short.chars().count() <= COLUMNS => line(&short, out),
        _ => {
            out.push(' ');
            item.lines(indent + 2, out);
        }
    }
}

/// Text of one or several lines: behind the key where it fits, folded where it is one long line, and line by line
/// where it has several. What has signs that such a block cannot hold is quoted.
fn prose(text: &str, indent: usize, column: usize, out: &mut String) {
    let several = text.contains('\n');
    let short = scalar(text, Within::Line);
    if !several && column + short.chars().count() <= COLUMNS {
        return line(&short, out);
    }
    let clean = |line: &str| line.chars().all(is_shown) && !line.ends_with(' ');
    let block = text.split('\n').all(clean) && closed(text) && !text.starts_with([' ', '\n']);
    if !block || text.ends_with('\n') {
        return line(&quoted(text), out);
    }
    if several {
        out.push_str(" |-\n");
        for line in text.split('\n') {
            if !line.is_empty() {
                pad(indent, out);
                out.push_str(line);
            }
            out.push('\n');
        }
    } else {
        out.push_str(" >-\n");
        folded(text, indent, out);
    }
}

/// One long line, cut at single spaces.
fn folded(text: &str, indent: usize, out: &mut String) {
    let mut width = 0;
    pad(indent, out);
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        out.push_str(word);
        width += word.chars().count();
        let Some(next) = words.peek() else { break };
        let cut = !word.is_empty()
            && !next.is_empty()
            && indent + width + 1 + next.chars().count() > COLUMNS;
        if cut {
            out.push('\n');
            pad(indent, out);
            width = 0;
        } else {
            out.push(' ');
            width += 1;
        }
    }
    out.push('\n');
}

fn line(text: &str, out: &mut String) {
    out.push(' ');
    out.push_str(text);
    out.push('\n');
}

fn pad(indent: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', indent));
}
