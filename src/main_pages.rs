//! Writes the pages that need no application into the built application: `jojo-pages index.html dist`.
//!
//! The first argument is the page whose head they share, the second the folder with the styles.

use jojo_wijzer::{
    pages::rules_page,
    text::{RULES_PAGE, shared_texts},
};
use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let shell = fs::read_to_string(arguments.next().ok_or("name the page to take the head of")?)?;
    let folder = arguments.next().ok_or("name the folder with the styles")?;
    let page = whole(&shell, &styles(Path::new(&folder))?, RULES_PAGE.title, &rules_page())?;
    fs::write(Path::new(&folder).join("regels.html"), page)?;
    Ok(())
}

/// The head of the shell up to what Trunk fills in, with a title of its own; then the styles and the body.
fn whole(shell: &str, styles: &str, title: &str, body: &str) -> Result<String, Box<dyn Error>> {
    let (head, _) = shell.split_once("<link data-trunk").ok_or("the page has no styles")?;
    let (before, rest) = head.split_once("<title>").ok_or("the page has no title")?;
    let (_, after) = rest.split_once("</title>").ok_or("the title does not end")?;
    let after: Vec<&str> =
        after.lines().filter(|line| !line.contains("name=\"description\"")).collect();
    let title = (shared_texts().frame.page_title)(title);
    Ok(format!(
        "{before}<title>{title}</title>{}\n{styles}</head>\n<body>\n{body}\n</body>\n</html>\n",
        after.join("\n")
    ))
}

/// The styles that Trunk has put into a folder, in their order.
fn styles(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut names: Vec<String> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".css"))
        .collect();
    // base, components, print
    names.sort();
    let link = |name: String| {
        let media = if name.starts_with("print") { " media=\"print\"" } else { "" };
        format!("<link rel=\"stylesheet\" href=\"/{name}\"{media}>\n")
    };
    Ok(names.into_iter().map(link).collect())
}
