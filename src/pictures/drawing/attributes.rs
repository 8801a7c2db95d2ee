//! Attributes of a drawing: what could run, and what could ask another host.

use roxmltree::{Attribute, Node};

use super::Found;
use super::css;
use crate::pictures::{Format, base64, clean};

/// The elements that show a picture.
const SHOWING: [&str; 2] = ["image", "feImage"];

/// Judges one attribute.
pub(super) fn judge(node: &Node<'_, '_>, attribute: &Attribute<'_, '_>, found: &mut Found) {
    let name = attribute.name();
    let value = attribute.value();
    let span = attribute.range_qname();
    if attribute.namespace().is_none() && name.to_ascii_lowercase().starts_with("on") {
        let help = "delete it: in the program that made the drawing, save it without interaction";
        found.refuse(span, format!("`{name}` would run a script"), help);
    } else if ["href", "src", "ping"].contains(&name) {
        reference(node, attribute, found);
    } else if name == "base" && attribute.namespace().is_some() {
        let help = "delete it: everything in a drawing comes from the drawing";
        found.refuse(
            span,
            "`xml:base` would let a drawing ask another file",
            help,
        );
    } else if name == "attributeName" && animates_reference(value) {
        let help = "delete the animation, or animate something else";
        found.refuse(span, "an animation must not change a link", help);
    } else if runs(value) {
        let help = "delete it: nothing in a drawing may run";
        found.refuse(span, format!("`{name}` would run a script"), help);
    } else if attribute.namespace().is_none()
        && let Some(wrong) = css::wrong(value)
    {
        found.refuse(attribute.range_value(), wrong.what(), wrong.help());
    }
}

/// What a link, picture or use of another part names: a part of the same drawing, or a picture that
/// is in it.
fn reference(node: &Node<'_, '_>, attribute: &Attribute<'_, '_>, found: &mut Found) {
    let value = attribute.value().trim();
    if value.is_empty() || value.starts_with('#') {
        return;
    }
    let span = attribute.range_value();
    if !value.to_ascii_lowercase().starts_with("data:") {
        let message = if runs(value) {
            format!("`{}` would run a script", attribute.name())
        } else {
            format!(
                "`{}` names something outside of the drawing",
                attribute.name()
            )
        };
        let help = "delete it, or name a part of this drawing, such as `#door`; put pictures into the drawing (\"embed\"), and links into the text around it";
        found.refuse(span, message, help);
        return;
    }
    let shows = attribute.name() == "href" && SHOWING.contains(&node.tag_name().name());
    match embedded(value).filter(|_| shows) {
        Some(Embedded::Anew(value)) => found.anew.push((span, value)),
        Some(Embedded::Clean) => {}
        None => {
            let help = "only pictures of the kinds PNG, JPEG, WebP and GIF may be in a drawing, in an `<image>`, written as `data:image/png;base64,`";
            found.refuse(span, "the drawing holds data that is no picture", help);
        }
    }
}

/// A picture within a drawing.
enum Embedded {
    /// There is nothing to clean.
    Clean,
    /// The value with the cleaned picture.
    Anew(String),
}

/// The picture that a value holds. None if it holds none.
fn embedded(value: &str) -> Option<Embedded> {
    let (head, data) = value.split_once(',')?;
    let head = head.to_ascii_lowercase();
    let ending = head.strip_prefix("data:image/")?.strip_suffix(";base64")?;
    let bytes = base64::decode(data)?;
    let format = Format::of_ending(ending)?;
    let cleaned = clean(format, &bytes).ok()?.pieces.bytes(&bytes);
    if cleaned == bytes {
        return Some(Embedded::Clean);
    }
    let anew = base64::encode(&cleaned);
    Some(Embedded::Anew(format!("data:image/{ending};base64,{anew}")))
}

/// Whether an animation of this attribute could make a link of it.
fn animates_reference(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase();
    let local = name.rsplit(':').next().unwrap_or_default();
    local == "href" || local == "src" || local.starts_with("on")
}

/// Whether a value is an address that runs; browsers skip white space and control characters in it.
fn runs(value: &str) -> bool {
    let packed: String = value
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    packed.contains("javascript:") || packed.contains("vbscript:")
}
