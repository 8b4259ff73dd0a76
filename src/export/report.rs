//! The report on A4, for the region or for one municipality: result, table, drawing, how it was computed, sources and
//! assumptions. One municipality fits on one page, for a party in the council.

use super::{
    book::{groups_sheet, outcome_sheet},
    method::{check_in_words, method_lines},
    node::{Audience, Node, Tag, render_nodes, table_node},
    picture::{PictureKind, draw_picture},
    sheet::{Sheet, SheetCell},
    sources::{SourceKind, SourceLine, SourceScope, source_lines, standing_of},
};
use crate::{
    chart::{FILE_STYLE, escape},
    measure::{per_thousand, percentage, results_by_key},
    model::{Bend, Code, FigureId, Outcome, Ratio, Standing, TaskUnit},
    text::{Explained, ExportLabel, Lang, explain_in_words},
};

/// A report: its title and the tree of its page.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The title, also of the window and the file.
    pub title: String,
    /// The page.
    pub nodes: Vec<Node>,
}

/// The report of an outcome: for one municipality of the region, or for the region when `own` is `None` or elsewhere.
/// The day on which it is made stands in it (`2026-11-25`; empty when nobody knows).
#[must_use]
pub fn draw_report(outcome: &Outcome, own: Option<Code>, lang: Lang, made_on: &str) -> Report {
    let region = &outcome.scenario.region;
    let own = own.and_then(|code| Some((code, region.index_of(code)?)));
    let name = own.and_then(|(_, index)| region.municipalities().get(index)).map(|found| found.name.as_str());
    let title = name.map_or_else(|| ExportLabel::Title(&region.name), ExportLabel::TitleFor).say(lang);
    let subtitle = ExportLabel::Subtitle { year: outcome.scenario.task_year, made_on }.say(lang);
    let mut nodes =
        vec![Node::text(Tag::H1, title.clone()), Node::classed(Tag::P, "rep-sub", vec![Node::Text(subtitle)])];
    match own {
        Some((code, index)) => nodes.extend(municipality_nodes(outcome, code, index, lang)),
        None => nodes.extend(region_nodes(outcome, lang)),
    }
    Report { title, nodes }
}

/// A report as an HTML file that needs nothing beside it.
#[must_use]
pub fn render_report(report: &Report, lang: Lang) -> String {
    let mut out = format!("<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", lang.tag());
    out.push_str("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    escape(&mut out, &report.title);
    out.push_str("</title>\n<style>");
    out.push_str(REPORT_STYLE);
    out.push_str(FILE_STYLE);
    out.push_str("</style>\n</head>\n<body>\n<main class=\"report\">\n");
    render_nodes(&report.nodes, Audience::File, &mut out);
    out.push_str("\n</main>\n</body>\n</html>\n");
    out
}

/// What came out, in a sentence: for one municipality by its index, or for the region.
pub(super) fn sentence(outcome: &Outcome, index: Option<usize>, lang: Lang) -> String {
    let signed = |homes: u64, housed: u64| {
        i64::try_from(homes).unwrap_or(i64::MAX).saturating_sub(i64::try_from(housed).unwrap_or(i64::MAX))
    };
    let (region, unit) = (&outcome.scenario.region, outcome.scenario.unit());
    let own = index.and_then(|index| {
        Some((region.municipalities().get(index)?, outcome.total.recipients.get(index)?, outcome.housed.get(index)?))
    });
    match own {
        Some((municipality, recipient, _)) if recipient.bend == Some(Bend::OptedOut) => {
            ExportLabel::TakesNoPartSentence(&municipality.name).say(lang)
        }
        Some((municipality, recipient, &housed)) => {
            let difference = signed(recipient.homes, housed);
            ExportLabel::MunicipalitySentence { name: &municipality.name, homes: (recipient.homes, unit), difference }
                .say(lang)
        }
        None => {
            let homes = outcome.total.homes().sum();
            ExportLabel::RegionSentence {
                region: &region.name,
                homes: (homes, unit),
                count: region.municipalities().len(),
                difference: signed(homes, outcome.housed.iter().sum()),
            }
            .say(lang)
        }
    }
}

fn region_nodes(outcome: &Outcome, lang: Lang) -> Vec<Node> {
    let columns = [1, 3, 5, 6, 7, 8, 9, 10, 12];
    let table = outcome_sheet(outcome, lang).with_columns(&columns);
    let pictures = [PictureKind::Tiles, PictureKind::Burden].map(|kind| figure(outcome, kind, None, lang));
    let mut nodes = vec![
        result(vec![sentence(outcome, None, lang), check_in_words(outcome, lang)]),
        part(ExportLabel::GroupsHeading, vec![table_node(&groups_sheet(&outcome.scenario, lang), None, lang)], lang),
        part(ExportLabel::PerMunicipality, vec![table_node(&table, None, lang)], lang),
        part(
            ExportLabel::InPictures,
            vec![Node::classed(Tag::Div, "rep-two", pictures.into_iter().flatten().collect())],
            lang,
        ),
    ];
    nodes.extend(method_and_sources(outcome, Room::Pages, lang));
    nodes
}

fn municipality_nodes(outcome: &Outcome, code: Code, index: usize, lang: Lang) -> Vec<Node> {
    let region = &outcome.scenario.region;
    let subregion = region.municipalities().get(index).map_or("", |found| &found.subregion);
    let (table, own) = subregion_sheet(outcome, subregion, Some(index), lang);
    let table = table.with_columns(&[1, 3, 5, 7, 8, 9, 10]);
    let steps = explain_in_words(outcome, code, lang).into_iter().map(step_node).collect();
    let calculation =
        vec![Node::text(Tag::H2, ExportLabel::Calculated.say(lang)), Node::classed(Tag::Ol, "rep-steps", steps)];
    let mut sides = vec![Node::of(Tag::Div, calculation)];
    sides.extend(figure(outcome, PictureKind::Keys, Some(code), lang).map(|figure| Node::of(Tag::Div, vec![figure])));
    let mut nodes = vec![
        result(municipality_sentences(outcome, index, lang)),
        part(ExportLabel::NeighboursHeading(subregion), vec![table_node(&table, own, lang)], lang),
        Node::classed(Tag::Section, "rep-two", sides),
    ];
    nodes.extend(method_and_sources(outcome, Room::OnePage, lang));
    nodes
}

/// The result in words: homes against now, the burden beside the mean of the region, the range over all keys.
fn municipality_sentences(outcome: &Outcome, index: usize, lang: Lang) -> Vec<String> {
    let region = &outcome.scenario.region;
    let mut sentences = vec![sentence(outcome, Some(index), lang)];
    let Some(recipient) = outcome.total.recipients.get(index) else { return sentences };
    let homes = Ratio::from_integer(outcome.total.homes().sum::<u64>().into());
    let mean = |id, units: u32| {
        let total = region.figure(id).map(crate::model::Figure::total).filter(|total| *total > Ratio::default())?;
        Some(&homes * Ratio::from_integer(units.into()) / total)
    };
    let burden = region.value(FigureId::Inhabitants, index).and_then(|people| per_thousand(recipient.homes, people));
    if let (Some(own), Some(mean)) = (burden, mean(FigureId::Inhabitants, 1_000)) {
        sentences.push(ExportLabel::RateSentence { per_thousand: &own, region: &mean }.say(lang));
    }
    let lettings = region.value(FigureId::Lettings, index).and_then(|homes| percentage(recipient.homes, homes));
    // Lettings are homes, so a percentage of them needs homes.
    if let (Some(own), Some(mean), TaskUnit::Homes) = (lettings, mean(FigureId::Lettings, 100), outcome.scenario.unit())
    {
        sentences.push(ExportLabel::LettingsSentence { of_lettings: &own, region: &mean }.say(lang));
    }
    let results = results_by_key(&outcome.scenario);
    let claims = || results.iter().filter_map(|result| result.fair_shares.get(index));
    if let (Some(lowest), Some(highest)) = (claims().min(), claims().max()) {
        sentences.push(ExportLabel::RangeSentence { lowest, highest, unit: outcome.scenario.unit() }.say(lang));
    }
    sentences
}

/// The municipalities of one subregion, their total, and below it the region; with the place of one of them.
pub(super) fn subregion_sheet(
    outcome: &Outcome,
    subregion: &str,
    own: Option<usize>,
    lang: Lang,
) -> (Sheet, Option<usize>) {
    let sheet = outcome_sheet(outcome, lang);
    let municipalities = outcome.scenario.region.municipalities();
    let inside: Vec<usize> = municipalities
        .iter()
        .enumerate()
        .filter(|(_, municipality)| municipality.subregion == subregion)
        .map(|(index, _)| index)
        .collect();
    let mut rows: Vec<Vec<SheetCell>> = inside.iter().filter_map(|&index| sheet.rows.get(index).cloned()).collect();
    if inside.len() > 1 && inside.len() < municipalities.len() {
        rows.push(subregion_total(&sheet, &rows, &ExportLabel::TotalOf(subregion).say(lang)));
    }
    let mut total = sheet.total.clone();
    if let Some(name) = total.get_mut(1) {
        *name = ExportLabel::RestOfRegion.say(lang).into();
    }
    let place = own.and_then(|own| inside.iter().position(|&index| index == own));
    (Sheet { rows, total, ..sheet }, place)
}

/// The sums of some rows, in the columns in which the whole table has a sum; rates are computed again from those.
fn subregion_total(sheet: &Sheet, rows: &[Vec<SheetCell>], name: &str) -> Vec<SheetCell> {
    let sum = |column: usize| -> Ratio {
        rows.iter().filter_map(|row| row.get(column)?.number()).fold(Ratio::default(), |sum, number| sum + number)
    };
    let cell = |(column, cell): (usize, &SheetCell)| match cell {
        SheetCell::Text(_) => SheetCell::Text(name.to_owned()),
        SheetCell::Sum(_) => SheetCell::Number(sum(column)),
        SheetCell::Quotient { of, per, units, .. } => {
            let base = sum(*per);
            let is_zero = base == Ratio::default();
            SheetCell::maybe((!is_zero).then(|| sum(*of) * Ratio::from_integer((*units).into()) / base))
        }
        SheetCell::Empty | SheetCell::Number(_) => SheetCell::Empty,
    };
    sheet.total.iter().enumerate().map(cell).collect()
}

/// The first sentence stands out.
fn result(sentences: Vec<String>) -> Node {
    let mut sentences = sentences.into_iter();
    let first = sentences.next().unwrap_or_default();
    let rest = sentences.collect::<Vec<_>>().join(" ");
    let children = vec![Node::classed(Tag::P, "rep-lead", vec![Node::Text(first)]), Node::text(Tag::P, rest)];
    Node::classed(Tag::Section, "rep-result", children)
}

fn part(heading: ExportLabel<'_>, mut children: Vec<Node>, lang: Lang) -> Node {
    children.insert(0, Node::text(Tag::H2, heading.say(lang)));
    Node::of(Tag::Section, children)
}

/// A drawing with its caption.
fn figure(outcome: &Outcome, kind: PictureKind, own: Option<Code>, lang: Lang) -> Option<Node> {
    let picture = draw_picture(outcome, kind, own, lang, "")?;
    let caption = vec![
        Node::text(Tag::Strong, picture.title),
        Node::Text(" ".to_owned()),
        Node::text(Tag::Small, kind.explained(lang)),
    ];
    Some(Node::of(Tag::Figure, vec![Node::of(Tag::Figcaption, caption), Node::Drawing(Box::new(picture.scene))]))
}

/// One step of the calculation, its table in lines of words: the page has to hold all steps. Sources stand below.
fn step_node(step: Explained) -> Node {
    let Explained { heading, columns, rows, total, sentences, sum } = step;
    let line = |cells: &Vec<String>| {
        let named = cells.iter().enumerate().skip(1).filter(|(_, cell)| !cell.is_empty()).map(|(column, cell)| {
            let name = columns.get(column).filter(|name| !name.is_empty());
            name.map_or_else(|| cell.clone(), |name| format!("{name} {cell}"))
        });
        let named: Vec<String> = named.collect();
        format!("{}: {}", cells.first().map_or("", String::as_str), named.join(", "))
    };
    let mut children = vec![Node::text(Tag::H3, heading)];
    children.extend(rows.iter().map(|row| Node::text(Tag::P, line(row))));
    if rows.is_empty() {
        children.push(Node::text(Tag::P, sentences.join(" ")));
    } else if rows.len() > 1 {
        children.push(Node::of(Tag::P, vec![Node::text(Tag::Strong, line(&total))]));
    }
    children.extend(sum.map(|sum| Node::of(Tag::P, vec![Node::text(Tag::Strong, sum)])));
    Node::of(Tag::Li, children)
}

/// How much room there is for what is there to be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    /// As many pages as it takes.
    Pages,
    /// What is left of one page.
    OnePage,
}

/// How it was computed, the sources and the assumptions, small: they are there to be looked up.
fn method_and_sources(outcome: &Outcome, room: Room, lang: Lang) -> Vec<Node> {
    let method = match room {
        Room::Pages => {
            let lines = method_lines(outcome, lang).into_iter();
            let pairs = lines.flat_map(|line| [Node::text(Tag::Dt, line.subject), Node::text(Tag::Dd, line.meaning)]);
            Node::of(Tag::Dl, pairs.collect())
        }
        Room::OnePage => {
            let lines = method_lines(outcome, lang).into_iter().flat_map(|line| {
                [Node::text(Tag::Strong, format!("{}: ", line.subject)), Node::Text(format!("{} ", line.meaning))]
            });
            Node::of(Tag::P, lines.collect())
        }
    };
    let lines = source_lines(&outcome.scenario, SourceScope::Used, lang);
    let (assumed, known): (Vec<&SourceLine>, Vec<&SourceLine>) =
        lines.iter().partition(|line| line.standing == Standing::Assumption);
    let list = |lines: Vec<&SourceLine>| Node::of(Tag::Ul, source_nodes(&lines, lang));
    let small = |heading, children| {
        let Node::Element { tag, children, .. } = part(heading, children, lang) else {
            return Node::of(Tag::Section, vec![]);
        };
        Node::classed(tag, "rep-small", children)
    };
    vec![
        small(ExportLabel::MethodHeading, vec![method]),
        small(ExportLabel::SourcesHeading, vec![list(known)]),
        small(
            ExportLabel::AssumptionsHeading,
            vec![Node::text(Tag::P, ExportLabel::AssumptionsExplained.say(lang)), list(assumed)],
        ),
    ]
}

/// One item per source: what rests on the same source stands together.
fn source_nodes(lines: &[&SourceLine], lang: Lang) -> Vec<Node> {
    let mut items: Vec<(&SourceLine, Vec<String>)> = vec![];
    for line in lines {
        let named = line_in_words(line, lang);
        let is_same = |first: &SourceLine| first.source == line.source && first.standing == line.standing;
        match items.iter_mut().find(|(first, _)| is_same(first)) {
            Some((_, names)) => names.push(named),
            None => items.push((line, vec![named])),
        }
    }
    let item = |(line, names): (&SourceLine, Vec<String>)| {
        let rest = format!(". {} ({}).", line.source, standing_of(line, lang));
        Node::of(Tag::Li, vec![Node::text(Tag::Strong, names.join("; ")), Node::Text(rest)])
    };
    items.into_iter().map(item).collect()
}

/// `Inwoners (1 januari 2025): 2.623.253 personen`.
fn line_in_words(line: &SourceLine, lang: Lang) -> String {
    let name = match line.kind {
        SourceKind::Task => ExportLabel::TaskOf(&line.name).say(lang),
        SourceKind::Figure | SourceKind::Housed | SourceKind::HouseholdSize => line.name.clone(),
    };
    let name = ExportLabel::FigureOf { name: &name, date: &line.reference }.say(lang);
    format!("{name}: {}", line.amount_in_words(lang))
}

/// Black on white, lines instead of surfaces, and nothing that only a colour says.
const REPORT_STYLE: &str = "@page{size:A4;margin:11mm 14mm}\
html{font:10pt/1.4 'Source Sans 3','Segoe UI',Arial,sans-serif;color:#14212B;background:#fff}body{margin:0}\
.report{max-width:182mm;margin:0 auto}h1{font:600 20pt/1.2 'Source Serif 4',Georgia,serif;margin:0}h2{font-size:12pt;margin:4mm 0 1.5mm;border-top:1.5pt solid #14212B;padding-top:1.5mm;break-after:avoid}\
h3{font-size:9pt;margin:1mm 0 0}p{margin:0 0 1mm}.rep-sub{color:#44525D}.rep-lead{font:600 14pt/1.3 'Source Serif 4',Georgia,serif;margin:3mm 0 1mm}\
table{border-collapse:collapse;width:100%;font-size:8.5pt;line-height:1.25;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:.4mm 1.5mm .4mm 0;border-bottom:.4pt solid #8A959D;vertical-align:top}\
th{font-weight:400}thead th{font-weight:600;border-bottom:1pt solid #14212B;vertical-align:bottom}.num{text-align:right}tfoot th,tfoot td{font-weight:700;border-top:2.5pt double #14212B;border-bottom:0}\
tr.own th,tr.own td{font-weight:700;background:#ECEFF1}tr{break-inside:avoid}tfoot{display:table-row-group}.rep-two{display:grid;grid-template-columns:1fr 1fr;gap:8mm;break-inside:avoid}.rep-two h2{margin-top:3mm}\
figure{margin:3mm 0 0}figcaption small{display:block;color:#44525D;font-size:8.5pt}svg{max-width:100%;height:auto}\
.rep-steps{margin:0;padding-left:5mm;font-size:8pt;line-height:1.3}.rep-steps p{margin:0}.rep-small{font-size:7.5pt;line-height:1.35}.rep-small h2{font-size:9.5pt;margin:2.5mm 0 1mm;border-top-width:.75pt;padding-top:1mm}\
dl{display:grid;grid-template-columns:24mm 1fr;margin:0}dt{font-weight:600}dd{margin:0}ul{margin:0;padding-left:4mm}\
@media screen{body{padding:8mm}}@media print{*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}";
