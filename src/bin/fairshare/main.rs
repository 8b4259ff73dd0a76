//! The command line for analysts: divide a scenario, explain a number, apportion a plain list.
//!
//! Exit status 0 for an outcome, 2 for bad input, with the reason in words on standard error.

mod apportion;
mod explain;
mod outgoing;
mod read;

use std::{
    fs,
    io::{self, Read, Write},
    process::ExitCode,
    str::FromStr,
    sync::Arc,
};

use fairshare::{
    divide::divide,
    document::{group_id, read_scenario, render_scenario},
    figures::shipped,
    model::{GroupId, Outcome, RemainderLimits, Scenario},
    preset::Preset,
    text::{Lang, document_issue_in_words, preset_issue_in_words, unworkable_in_words},
};
use lexopt::prelude::{Long, Short, Value, ValueExt};

const USAGE: &str = "\
fairshare divides the housing of target groups over municipalities, exactly.

  fairshare divide SCENARIO.json [FORM] [--explain nl|en]
      The outcome as JSON; --explain adds the arithmetic of every number. FORM is one of
      --csv                      a table for scripts
      --csv nl|international     the table as Dutch Excel opens it, or with points and commas; --figures: the figures
      --xlsx FILE                a workbook: outcome, groups, figures, sources and method
      --svg tiles|burden|equality|keys    a picture with title, sources and date
      --report                   an HTML page that prints on A4
      --block SUBREGION          text and table for a memo
      --own CODE                 for this municipality (picture, report);  --date 2026-11-25 stands in it
  fairshare template SCENARIO.json [--csv nl|international] [--xlsx FILE]
      A blank table with the municipalities of the scenario, to fill in.
  fairshare explain SCENARIO.json CODE [--per-group] [--lang nl|en]
      The arithmetic of one municipality, such as GM0363; --per-group adds its sum over the groups.
  fairshare explain SCENARIO.json CODE --group GROUP [--lang nl|en]
      The arithmetic of one group in one municipality: GROUP is homeless, status_holders, own-1 and so on.
  fairshare explain SCENARIO.json --group GROUP [--lang nl|en]
      The arithmetic of one group, and its sum over the municipalities.
  fairshare scenario [--year 2021..2025] [--preset PRESET]
      The shipped scenario as a document, to start from; with the rules of PRESET: inhabitants, taakstelling,
      spreidingswet, lettings, behind or room.
  fairshare apportion --method METHOD --total N [--json] [--hamilton-limits clip|recompute] FILE.csv
      Divides N over a list `name,weight[,min][,max][,base]`; lines starting with # are remarks.
      METHOD is webster, hamilton, jefferson, adams, dean, hill, upwards or nearest.
  fairshare apportion --two-way --method webster|jefferson|controlled [--json] FILE.csv
      Fills a table whose rows and columns both close, from `type,row,col,weight,expected[,min]`.
  fairshare read FILE [--json] [--region mra|nl] [--lang nl|en]
      A table or workbook as the calculator understands it, with what is wrong in it.

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
#[expect(clippy::struct_excessive_bools, reason = "each is one flag of the command line")]
struct Request {
    words: Vec<String>,
    lang: Option<Lang>,
    explain: Option<Lang>,
    year: Option<u16>,
    preset: Option<Preset>,
    group: Option<GroupId>,
    method: Option<String>,
    region: Option<String>,
    total: Option<u64>,
    limits: RemainderLimits,
    wanted: outgoing::Wanted,
    is_json: bool,
    is_two_way: bool,
    is_per_group: bool,
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
        ["template", file] => outgoing::write_template(&scenario(file, request.lang())?.region, &request),
        ["explain", file, code] => explain::run(file, Some(code), &request),
        ["explain", file] => explain::run(file, None, &request),
        ["scenario"] => {
            let year = request.year.unwrap_or(shipped::DEFAULT_YEAR);
            let scenario = shipped::scenario(year).map_err(|_| format!("no figures of {year} ship; try 2025"))?;
            let scenario = match request.preset {
                Some(preset) => {
                    preset.apply(&scenario).map_err(|issue| preset_issue_in_words(issue, request.lang()))?
                }
                None => scenario,
            };
            Ok(render_scenario(&scenario))
        }
        ["read", file] => read::run(file, &request),
        ["apportion", file] if request.is_two_way => apportion::run_two_way(file, &request),
        ["apportion", file] => apportion::run(file, &request),
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
            Long("csv") => request.wanted.csv(&mut parser),
            Long("xlsx") => request.wanted.xlsx(parser.value()?.string()?),
            Long("svg") => request.wanted.svg(&parser.value()?.string()?)?,
            Long("report") => request.wanted.report(),
            Long("block") => request.wanted.block(parser.value()?.string()?),
            Long("figures") => request.wanted.figures(),
            Long("own") => request.wanted.own(&parser.value()?.string()?)?,
            Long("date") => request.wanted.date(parser.value()?.string()?)?,
            Long("json") => request.is_json = true,
            Long("two-way") => request.is_two_way = true,
            Long("per-group") => request.is_per_group = true,
            Long("preset") => request.preset = Some(preset(&parser.value()?.string()?)?),
            Long("group") => {
                let name = parser.value()?.string()?;
                let group =
                    group_id(&name).ok_or_else(|| format!("`{name}` is not a group such as homeless or own-1"))?;
                request.group = Some(group);
            }
            Long("lang") => request.lang = Some(language(&parser.value()?.string()?)?),
            Long("explain") => request.explain = Some(language(&parser.value()?.string()?)?),
            Long("year") => request.year = Some(number("--year", &parser.value()?.string()?)?),
            Long("region") => request.region = Some(parser.value()?.string()?),
            Long("method") => request.method = Some(parser.value()?.string()?),
            Long("total") => request.total = Some(number("--total", &parser.value()?.string()?)?),
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

fn number<T: FromStr>(option: &str, text: &str) -> Result<T, lexopt::Error> {
    text.parse()
        .map_err(|_| format!("{option} is a whole number of 0 or more, and not too large; `{text}` is not").into())
}

fn language(tag: &str) -> Result<Lang, lexopt::Error> {
    let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
    lang.ok_or_else(|| format!("the language is nl or en, not `{tag}`").into())
}

fn preset(name: &str) -> Result<Preset, lexopt::Error> {
    Ok(match name {
        "inhabitants" => Preset::ProRata,
        "taakstelling" => Preset::Taakstelling,
        "spreidingswet" => Preset::Spreidingswet,
        "lettings" => Preset::ShareOfLettings,
        "behind" => Preset::Behind,
        "room" => Preset::Room,
        other => return Err(format!("the preset `{other}` is not known. See fairshare --help.").into()),
    })
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

fn scenario(file: &str, lang: Lang) -> Result<Scenario, String> {
    let text = String::from_utf8(read(file)?).map_err(|_| format!("{file} is not UTF-8 text, so not a scenario"))?;
    read_scenario(&text).map_err(|issue| document_issue_in_words(&issue, lang))
}

fn outcome(file: &str, lang: Lang) -> Result<Outcome, String> {
    let scenario = Arc::new(scenario(file, lang)?);
    divide(Arc::clone(&scenario)).map_err(|unworkable| unworkable_in_words(&unworkable, &scenario, lang))
}

fn run_divide(file: &str, request: &Request) -> Result<String, String> {
    outgoing::write_outcome(&outcome(file, request.lang())?, request)
}
