//! Elements of a drawing.

use roxmltree::{Node, NodeType};

use super::Found;
use super::css;

const PAGES: &str = "http://www.w3.org/1999/xhtml";

/// Judges an element or an instruction to the browser.
pub(super) fn judge(node: &Node<'_, '_>, found: &mut Found) {
    match node.node_type() {
        NodeType::Element => element(node, found),
        NodeType::PI => {
            let instruction = node.pi().map(|pi| pi.target);
            if instruction.is_some_and(|name| name.eq_ignore_ascii_case("xml-stylesheet")) {
                let help = "delete the line: colors and lines are written in the drawing itself";
                found.refuse(
                    node.range(),
                    "a drawing must not ask for a style sheet",
                    help,
                );
            }
        }
        NodeType::Root | NodeType::Comment | NodeType::Text => {}
    }
}

fn element(node: &Node<'_, '_>, found: &mut Found) {
    let name = node.tag_name().name();
    let span = node.range();
    if node.tag_name().namespace() == Some(PAGES) {
        let help =
            "delete it, or save the drawing as PNG: parts of web pages do not belong in a drawing";
        found.refuse(span, format!("`<{name}>` is a part of a web page"), help);
    } else if ["script", "handler", "listener"].contains(&name.to_ascii_lowercase().as_str()) {
        let help = "delete it: in the program that made the drawing, save it as plain SVG without interaction";
        found.refuse(span, "a drawing must not hold a script", help);
    } else if name.eq_ignore_ascii_case("foreignObject") {
        let help =
            "delete it, or save the drawing as PNG: turn text into SVG text or into outlines";
        found.refuse(span, "a drawing must not hold `foreignObject`", help);
    } else if name.eq_ignore_ascii_case("style") {
        // Browsers read its texts as one, whatever stands between them.
        let css: String = node
            .children()
            .filter(Node::is_text)
            .filter_map(|text| text.text())
            .collect();
        if let Some(wrong) = css::wrong(&css) {
            found.refuse(span, wrong.what(), wrong.help());
        }
    }
}
