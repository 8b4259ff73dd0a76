//! The outcome as a table: comma-separated with a decimal point, for scripts; the sum in the last row.

use std::borrow::Cow;

use crate::{
    measure::{per_thousand, percentage},
    model::{FigureId, Outcome, Ratio},
    text::Lang,
};

/// The table of an outcome as CSV (RFC 4180): one row per municipality and a total row.
#[must_use]
pub fn render_csv(outcome: &Outcome) -> String {
    let mut rows = vec![
        [
            "code",
            "name",
            "housed",
            "fair_share",
            "homes",
            "difference",
            "per_1000_inhabitants",
            "percent_of_lettings",
            "without_limits",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    let region = &outcome.scenario.region;
    for (index, recipient) in outcome.total.recipients.iter().enumerate() {
        let housed = outcome.housed.get(index).copied().unwrap_or(0);
        let rate = |figure, per: fn(u64, _) -> Option<Ratio>| {
            let rate = region.value(figure, index).and_then(|value| per(recipient.homes, value));
            rate.map_or_else(String::new, |rate| plain(&rate))
        };
        let name = region.municipalities().get(index).map_or("", |municipality| &municipality.name);
        rows.push(vec![
            recipient.code.to_string(),
            safe(name).into_owned(),
            housed.to_string(),
            plain(&recipient.fair_share),
            recipient.homes.to_string(),
            recipient.against(housed).to_string(),
            rate(FigureId::Inhabitants, per_thousand),
            rate(FigureId::Lettings, percentage),
            recipient.unlimited.to_string(),
        ]);
    }
    let (homes, housed) = (outcome.total.homes().sum::<u64>(), outcome.housed.iter().sum::<u64>());
    rows.push(vec![
        String::new(),
        "total".to_owned(),
        housed.to_string(),
        plain(&outcome.total.recipients.iter().map(|recipient| recipient.fair_share.clone()).sum()),
        homes.to_string(),
        outcome.difference().to_string(),
        String::new(),
        String::new(),
        outcome.total.recipients.iter().map(|recipient| recipient.unlimited).sum::<u64>().to_string(),
    ]);
    let mut writer = csv::Writer::from_writer(vec![]);
    for row in rows {
        // Writing to memory does not fail.
        let _ = writer.write_record(row);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Six digits behind the point, as scripts read them.
fn plain(number: &Ratio) -> String {
    Lang::En.short(number, 6).replace(',', "").replace(crate::text::MINUS, "-")
}

/// A text that a spreadsheet would run as a formula is made harmless with an apostrophe.
pub(super) fn safe(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}").into() } else { text.into() }
}
