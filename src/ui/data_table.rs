//! Tables.

use leptos::prelude::*;

/// A table with a head. On a narrow screen it scrolls by itself, also with the keyboard.
#[component]
pub fn DataTable(
    /// What it holds, for assistive technology.
    #[prop(into)]
    label: String,
    /// CSS class of the table.
    #[prop(optional)]
    class: Option<&'static str>,
    /// The headings of its columns.
    columns: Vec<String>,
    /// Its rows: `<tbody>`, and perhaps `<tfoot>`.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="table" tabindex="0" role="region" aria-label=label>
            <table class=class>
                <thead>
                    <tr>{columns.into_iter().map(|column| view! { <th scope="col">{column}</th> }).collect_view()}</tr>
                </thead>
                {children()}
            </table>
        </div>
    }
}

/// A row: a heading and cells of text.
#[component]
pub fn Row(
    /// Its heading.
    #[prop(into)]
    heading: String,
    /// Its cells.
    cells: Vec<String>,
) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{heading}</th>
            {cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}
        </tr>
    }
}
