//! The command line for analysts: divide a scenario, explain a number, apportion a plain list.
//!
//! Exit status 0 for an outcome, 2 for bad input, with the reason in words on standard error.

use std::{
    fs,
    io::{self, Read, Write},
    process::ExitCode,
    sync::Arc,
};

use fairshare::{
    divide::{Apportioned, Bounds, Claims, apportion, divide},
    export::{document::read_scenario, document::render_scenario, render_csv, render_outcome},
    figures::{ClaimList, read_claims, shipped},
    model::{Code, DivisorInterval, Method, Outcome, Ratio, RemainderLimits, TieRule, UpwardsOf},
    text::{Explained, Lang, claim_issue_in_words, document_issue_in_words, explain_in_words, unworkable_in_words},
};
use lexopt::prelude::{Long, Short, Value, ValueExt};

const USAGE: &str = "\
fairshare divides the housing of target groups over municipalities, exactly.

  fairshare divide SCENARIO.json [--csv] [--explain nl|en]
      The outcome as JSON, or as a table; --explain adds the arithmetic of every number.
  fairshare explain SCENARIO.json CODE [--lang nl|en]
      The arithmetic of one municipality, such as GM0363.
  fairshare scenario [--year 2021..2025]
      The shipped scenario as a document, to start from.
  fairshare apportion --method METHOD --total N [--json] [--hamilton-limits clip|recompute] FILE.csv
      Divides N over a list `name,weight[,min][,max][,base]`; lines starting with # are remarks.
      METHOD is webster, hamilton, jefferson, adams, dean, hill, upwards or nearest.

  --lang nl|en  the language of messages (en)
  -h, --help    this text
  FILE may be -, for standard input.";

fn main() -> ExitCode {
    let mut out = io::stdout().lock();
    match run(lexopt::Parser::from_env()) {
        // A reader that stops early, such as head, is no error.
        Ok(text) => match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(message) => {
            let _ = writeln!(io::stderr().lock(), "fairshare: {message}");
            ExitCode::from(2)
        }
    }
}

/// Everything that can be asked for.
#[derive(Default)]
struct Request {
    words: Vec<String>,
    lang: Option<Lang>,
    explain: Option<Lang>,
    year: Option<u16>,
    method: Option<String>,
    total: Option<u64>,
    limits: RemainderLimits,
    is_csv: bool,
    is_json: bool,
    is_help: bool,
}

fn run(parser: lexopt::Parser) -> Result<String, String> {
    let request = parse(parser).map_err(|error| format!("{error}. See fairshare --help."))?;
    if request.is_help {
        return Ok(format!("{USAGE}\n"));
    }
    let words: Vec<&str> = request.words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["divide", file] => run_divide(file, &request),
        ["explain", file, code] => run_explain(file, code, &request),
        ["scenario"] => {
            let year = request.year.unwrap_or(shipped::DEFAULT_YEAR);
            let scenario = shipped::scenario(year).map_err(|_| format!("no figures of {year} ship; try 2025"))?;
            Ok(render_scenario(&scenario))
        }
        ["apportion", file] => run_apportion(file, &request),
        [] => Err(format!("what should be done?\n\n{USAGE}")),
        [other, ..] => {
            Err(format!("`{other}` with {} more words is not known. See fairshare --help.", words.len() - 1))
        }
    }
}

fn parse(mut parser: lexopt::Parser) -> Result<Request, lexopt::Error> {
    let mut request = Request::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(word) => request.words.push(word.string()?),
            Short('h') | Long("help") => request.is_help = true,
            Long("csv") => request.is_csv = true,
            Long("json") => request.is_json = true,
            Long("lang") => request.lang = Some(language(&parser.value()?.string()?)?),
            Long("explain") => request.explain = Some(language(&parser.value()?.string()?)?),
            Long("year") => request.year = Some(parser.value()?.parse()?),
            Long("method") => request.method = Some(parser.value()?.string()?),
            Long("total") => request.total = Some(parser.value()?.parse()?),
            Long("hamilton-limits") => {
                request.limits = match parser.value()?.string()?.as_str() {
                    "clip" => RemainderLimits::Clip,
                    "recompute" => RemainderLimits::Recompute,
                    other => return Err(format!("--hamilton-limits is clip or recompute, not `{other}`").into()),
                }
            }
            Short(_) | Long(_) => return Err(argument.unexpected()),
        }
    }
    Ok(request)
}

fn language(tag: &str) -> Result<Lang, lexopt::Error> {
    let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
    lang.ok_or_else(|| format!("the language is nl or en, not `{tag}`").into())
}

impl Request {
    fn lang(&self) -> Lang {
        self.lang.unwrap_or(Lang::En)
    }
}

fn read(file: &str) -> Result<Vec<u8>, String> {
    let mut bytes = vec![];
    let read = if file == "-" { io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes) } else { fs::read(file) };
    read.map_err(|error| format!("{file} cannot be read: {error}"))
}

fn outcome(file: &str, lang: Lang) -> Result<Outcome, String> {
    let text = String::from_utf8(read(file)?).map_err(|_| format!("{file} is not UTF-8 text, so not a scenario"))?;
    let scenario = read_scenario(&text).map_err(|issue| document_issue_in_words(&issue, lang))?;
    let scenario = Arc::new(scenario);
    divide(Arc::clone(&scenario)).map_err(|unworkable| unworkable_in_words(&unworkable, &scenario, lang))
}

fn run_divide(file: &str, request: &Request) -> Result<String, String> {
    let outcome = outcome(file, request.lang())?;
    Ok(if request.is_csv { render_csv(&outcome) } else { render_outcome(&outcome, request.explain) })
}

fn run_explain(file: &str, code: &str, request: &Request) -> Result<String, String> {
    let lang = request.lang();
    let outcome = outcome(file, lang)?;
    let code: Code = code.parse().map_err(|_| format!("`{code}` is not a municipality code such as GM0363"))?;
    let steps = explain_in_words(&outcome, code, lang);
    if steps.is_empty() {
        return Err(format!("{code} is not in the region of {file}"));
    }
    let step = |(index, step): (usize, &Explained)| format!("{}. {}", index + 1, plain_text(step));
    Ok(steps.iter().enumerate().map(step).collect::<Vec<_>>().join("\n"))
}

/// A step as lines of text, its table in columns.
fn plain_text(step: &Explained) -> String {
    let mut lines = vec![step.heading.clone()];
    let rows: Vec<&Vec<String>> =
        [&step.columns].into_iter().chain(&step.rows).chain([&step.total]).filter(|row| !row.is_empty()).collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    for row in &rows {
        let cell = |(column, cell): (usize, &String)| {
            let padding = " ".repeat(width(column) - cell.chars().count());
            if column == 0 { format!("{cell}{padding}") } else { format!("{padding}{cell}") }
        };
        lines.push(format!("   {}", row.iter().enumerate().map(cell).collect::<Vec<_>>().join("  ").trim_end()));
    }
    lines.extend(step.sentences.iter().chain(&step.sum).map(|sentence| format!("   {sentence}")));
    lines.join("\n") + "\n"
}

fn run_apportion(file: &str, request: &Request) -> Result<String, String> {
    let method = match request.method.as_deref() {
        Some("webster") => Method::Webster,
        Some("hamilton") => Method::LargestRemainder(request.limits),
        Some("jefferson") => Method::Jefferson,
        Some("adams") => Method::Adams,
        Some("dean") => Method::Dean,
        Some("hill") => Method::HuntingtonHill,
        Some("upwards") => Method::Upwards(UpwardsOf::Region),
        Some("nearest") => Method::Nearest,
        Some(other) => return Err(format!("the method `{other}` is not known. See fairshare --help.")),
        None => return Err("--method is missing. See fairshare --help.".to_owned()),
    };
    let total = request.total.ok_or("--total is missing. See fairshare --help.")?;
    if total >= Bounds::NO_CAP {
        return Err(format!("--total {total} is too large"));
    }
    let list = read_claims(&read(file)?).map_err(|issue| claim_issue_in_words(&issue, request.lang()))?;
    let bases = list.bases.iter().fold(0_u64, |sum, base| sum.saturating_add(*base));
    let rest = total.checked_sub(bases).ok_or_else(|| format!("the bases add up to {bases}; the total is {total}"))?;
    let after_base = |(bound, base): (&Bounds, &u64)| Bounds {
        at_least: bound.at_least.saturating_sub(*base),
        at_most: bound.at_most.saturating_sub(*base),
    };
    if let Some((name, _)) =
        list.names.iter().zip(list.bounds.iter().zip(&list.bases)).find(|(_, (bound, base))| bound.at_most < **base)
    {
        return Err(format!("for {name} the base is above the max"));
    }
    let bounds: Vec<Bounds> = list.bounds.iter().zip(&list.bases).map(after_base).collect();
    let claims = Claims::from_big(list.weights.clone());
    if *claims.total() == 0_u32.into() && rest > 0 {
        return Err("all weights are 0, so there is nothing to divide by".to_owned());
    }
    let apportioned = apportion(&claims, rest, &bounds, method, (&[], TieRule::LargerFirst))
        .map_err(|infeasible| infeasible.in_words(rest, &list.names, request.lang()))?;
    Ok(if request.is_json { claims_json(&list, &apportioned) } else { claims_table(&list, &apportioned) })
}

fn certain(list: &ClaimList, apportioned: &Apportioned, index: usize) -> u64 {
    apportioned.certain(index) + list.bases.get(index).copied().unwrap_or(0)
}

fn is_tied(apportioned: &Apportioned, index: usize) -> bool {
    apportioned.tie.as_ref().is_some_and(|(equal, _)| equal.candidates.binary_search(&index).is_ok())
}

fn open(apportioned: &Apportioned) -> usize {
    apportioned.tie.as_ref().map_or(0, |(equal, _)| equal.holders.len())
}

fn claims_json(list: &ClaimList, apportioned: &Apportioned) -> String {
    let row = |(index, name): (usize, &String)| {
        serde_json::json!({
            "name": name,
            "homes": certain(list, apportioned, index),
            "tied": is_tied(apportioned, index),
        })
    };
    let divisor = apportioned.divisor.as_ref().map(|divisor| {
        let (above, up_to) = divisor_texts(list, divisor);
        serde_json::json!({ "above": above, "up_to": up_to })
    });
    let rows: Vec<_> = list.names.iter().enumerate().map(row).collect();
    let outcome = serde_json::json!({ "rows": rows, "open": open(apportioned), "divisor": divisor });
    format!("{outcome}\n")
}

fn claims_table(list: &ClaimList, apportioned: &Apportioned) -> String {
    let width = list.names.iter().map(|name| name.chars().count()).max().unwrap_or(0).max(5);
    let mut lines = vec![];
    for (index, name) in list.names.iter().enumerate() {
        let mark = if is_tied(apportioned, index) { "  tied" } else { "" };
        lines.push(format!("{name:width$} {:>9}{mark}", certain(list, apportioned, index)));
    }
    let sum: u64 = (0..list.names.len()).map(|index| certain(list, apportioned, index)).sum();
    lines.push(format!("{:width$} {sum:>9}", "total"));
    if open(apportioned) > 0 {
        lines.push(format!("{} still open for the tied", open(apportioned)));
    }
    if let Some(divisor) = &apportioned.divisor {
        let (above, up_to) = divisor_texts(list, divisor);
        let up_to = up_to.map_or_else(String::new, |up_to| format!(" up to and including {up_to}"));
        lines.push(format!("any divisor above {above}{up_to} gives this outcome"));
    }
    lines.join("\n") + "\n"
}

/// The divisors in the unit of the file, with at most six digits, cut so that the interval stays inside.
fn divisor_texts(list: &ClaimList, divisor: &DivisorInterval) -> (String, Option<String>) {
    let scale = Ratio::from_integer(num_bigint::BigInt::from(10).pow(u32::try_from(list.decimals).unwrap_or(0)));
    let micro = Ratio::from_integer(1_000_000.into());
    let text = |number: Ratio| Lang::En.short(&(number / &micro), 6).replace(',', "");
    let above = text((&divisor.above / &scale * &micro).ceil());
    (above, divisor.up_to.as_ref().map(|up_to| text((up_to / &scale * &micro).floor())))
}
