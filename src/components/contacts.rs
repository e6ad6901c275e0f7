//! Whom to ask.

use crate::markup::Markup;
use jojo_rules::ContactId;

/// A list of people who can help.
pub fn contact_list(markup: &mut Markup, contacts: &[ContactId]) {
    markup.element("ul", &[("class", "contacts")], &mut |list| {
        for contact in contacts.iter().map(|contact| contact.entry()) {
            list.element("li", &[], &mut |item| {
                item.line("span", "", &format!("{}: ", contact.name));
                let addresses = [("mailto:", contact.email), ("tel:", contact.phone)];
                for (scheme, address) in addresses {
                    let Some(address) = address else { continue };
                    let to = format!("{scheme}{}", address.replace(' ', ""));
                    item.element("a", &[("href", &to)], &mut |link| link.text(address));
                }
            });
        }
    });
}
