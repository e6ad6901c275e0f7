//! Whom to ask.

use jojo_rules::{Contact, ContactId};
use leptos::prelude::*;

/// A list of people who can help.
#[component]
pub fn Contacts(
    /// Who.
    contacts: Vec<ContactId>,
) -> impl IntoView {
    view! {
        <ul class="contacts">
            {contacts.into_iter().map(|contact| view! { <li>{line(contact.entry())}</li> }).collect_view()}
        </ul>
    }
}

fn line(contact: &'static Contact) -> impl IntoView {
    view! {
        <span>{contact.name} ": "</span>
        {contact.email.map(|email| view! { <a href=format!("mailto:{email}")>{email}</a> })}
        {contact.phone.map(|phone| view! { <a href=format!("tel:{}", phone.replace(' ', ""))>{phone}</a> })}
    }
}
