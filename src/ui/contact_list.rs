//! Whom to ask.

use jojo_rules::ContactId;
use leptos::prelude::*;

/// A list of people who can help.
#[component]
pub fn ContactList(
    /// Who they are.
    #[prop(into)]
    contacts: Vec<ContactId>,
) -> impl IntoView {
    let contact = |id: ContactId| {
        let contact = id.entry();
        let link = |scheme: &str, address: Option<&'static str>| {
            address.map(|address| {
                view! { <a href=format!("{scheme}{}", address.replace(' ', ""))>{address}</a> }
            })
        };
        view! {
            <li>
                <span>{contact.name} ": "</span>
                {link("mailto:", contact.email)}
                {link("tel:", contact.phone)}
            </li>
        }
    };
    view! { <ul class="contacts">{contacts.into_iter().map(contact).collect_view()}</ul> }
}
