//! The contract year as a line, with a mark for every day on which something is due. The list below it says the same in
//! words.

use crate::{dossier::outcome::Outcome, markup::Markup, platform, text::dossier_texts};
use chrono::{Datelike, Days, Months, NaiveDate};
use jojo_rules::{DossierReport, dossier::DossierTask};
use std::fmt::Write;

const WIDTH: i64 = 960;
const EDGE: i64 = 24;
const LINE: i64 = 46;

/// The drawing; nothing without a start date.
pub fn timeline(outcome: &Outcome) -> String {
    outcome.dossier.as_ref().map(|report| draw(report, platform::today())).unwrap_or_default()
}

fn draw(report: &DossierReport, today: NaiveDate) -> String {
    // What lies years away, such as the archive, would press the year together.
    let near = report.end_date + Days::new(70);
    let tasks: Vec<&DossierTask> =
        report.tasks.iter().filter(|task| task.due.is_some_and(|due| due <= near)).collect();
    let days = || tasks.iter().filter_map(|task| task.due);
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return String::new() };
    let (first, last) = (first - Days::new(10), last + Days::new(10));
    let length = (last - first).num_days().max(1);
    let x = |day: NaiveDate| EDGE + (day - first).num_days() * (WIDTH - 2 * EDGE) / length;
    let words = dossier_texts();
    let mut svg = format!(
        r#"<div class="scroll" tabindex="0" role="region" aria-label="{}"><svg class="timeline" viewBox="0 0 {WIDTH} 96" aria-hidden="true"><path d="M{EDGE} {LINE}H{}"/>"#,
        words.page.drawing,
        WIDTH - EDGE
    );
    let mut month = first.with_day(1).and_then(|day| day.checked_add_months(Months::new(1)));
    // Writing to a String never fails.
    while let Some(day) = month.filter(|day| *day <= last) {
        let at = x(day);
        let _ = write!(
            svg,
            r#"<path d="M{at} {LINE}v22"/><text x="{}" y="84">{}</text>"#,
            at + 3,
            (words.month_short)(day)
        );
        month = day.checked_add_months(Months::new(1));
    }
    if (first..=last).contains(&today) {
        let at = x(today);
        let _ = write!(
            svg,
            r#"<path class="now" d="M{at} 14V68"/><text class="now" x="{}" y="12">{}</text>"#,
            at + 4,
            words.page.today
        );
    }
    for group in tasks.chunk_by(|one, other| one.due == other.due) {
        let Some(due) = group.first().and_then(|task| task.due) else { continue };
        let class = if group.iter().any(|task| task.hard) { "hard" } else { "soft" };
        let titles: Vec<&str> = group.iter().map(|task| task.task.entry().title).collect();
        let title = Markup::of(|markup| {
            markup.text(&format!("{}: {}", (words.weekday_date)(due), titles.join(", ")));
        });
        let at = x(due);
        let _ = write!(
            svg,
            r#"<g class="{class}"><title>{title}</title><circle cx="{at}" cy="{LINE}" r="12"/><text x="{at}" y="{}">{}</text></g>"#,
            LINE + 5,
            group.len()
        );
    }
    svg += "</svg></div>";
    svg += &Markup::of(|markup| {
        markup.element(
            "p",
            &[("class", "timeline-legend small"), ("aria-hidden", "true")],
            &mut |legend| {
                legend.line("span", "dot hard", "");
                legend.text(words.page.legend_hard);
                legend.line("span", "dot soft", "");
                legend.text(words.page.legend_soft);
            },
        );
    });
    svg
}
