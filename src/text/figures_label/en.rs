//! The words of "Figures" in English: the same short sentences.

use std::borrow::Cow;

use super::FiguresLabel as Label;
use crate::text::Lang;

#[expect(clippy::too_many_lines, reason = "one match, so that a label without words does not compile")]
pub(super) fn say(label: &Label<'_>) -> Cow<'static, str> {
    let whole = |number: usize| Lang::En.whole(number as u64);
    let text = match *label {
        Label::Title => "Use your own figures",
        Label::Lede => {
            "Paste figures from Excel or choose a file. We recognise the municipalities and set the numbers right. Your figures stay on this device."
        }
        Label::Progress => "Progress",
        Label::StepPaste => "Paste",
        Label::StepCheck => "Check",
        Label::StepUse => "Use",

        Label::ThingsToCheck(1) => "There is 1 thing for you to check",
        Label::ThingsToCheck(count) => return format!("There are {} things for you to check", whole(count)).into(),
        Label::MoreThings(count) => return format!("And {} more. Start with these.", whole(count)).into(),
        Label::NothingToCheck => "Everything has been read. There is nothing for you to check.",
        Label::OthersAreReady(names) => return format!("Right already: {names}. You can go on with that.").into(),
        Label::GoodToKnow(count) => return format!("Good to know ({})", whole(count)).into(),
        Label::UndoCorrection => "Undo the last correction",

        Label::WhatYouBrought => "What you pasted",
        Label::PasteHere => "Paste your table here",
        Label::PasteHint => {
            "Or drag a file here: XLSX, XLS, ODS or CSV. 10 MB and 1,000,000 cells at most. Your file stays on this device."
        }
        Label::Check => "Check",
        Label::CheckAgain => "Check again",
        Label::ChooseFile => "Choose a file",
        Label::ClearAll => "Clear all",
        Label::Reading => "Reading…",
        Label::StopReading => "Stop reading",
        Label::ReadingStopped => "You stopped reading. The figures in use have not changed.",
        Label::ReadingTooSlow => {
            "Reading took more than 30 seconds, so we stopped. Copy only the cells that you need, and paste them here."
        }
        Label::ReadingBroken => {
            "We cannot read this file. Open it in your spreadsheet, copy the cells and paste them here."
        }
        Label::NoReader => {
            "Your browser could not fetch the part that reads spreadsheets. Check your connection, or copy the cells and paste them here."
        }
        Label::FileRead(name) => return format!("Read from the file ‘{name}’.").into(),
        Label::FileUnreadable(name) => {
            return format!("Your browser cannot read the file ‘{name}’. Choose it again, or paste the cells.").into();
        }
        Label::NoFiguresYet => "No figures yet?",
        Label::TemplateExplained(count) => {
            return format!("Start with a blank sheet. The {count} names are in it.").into();
        }
        Label::TemplateXlsx => "Blank sheet, Excel (8 kB)",
        Label::TemplateXlsxName => "fair-share-figures.xlsx",
        Label::TemplateCsv => "Blank sheet, CSV (1 kB)",
        Label::TemplateName => "fair-share-figures.csv",

        Label::Recognised => "Recognised",
        Label::OfMunicipalities(count) => return format!("of {count} municipalities").into(),
        Label::AllRecognised => "All municipalities were found.",
        Label::NotRecognised(1) => "1 municipality has not been found yet.",
        Label::NotRecognised(count) => return format!("{count} municipalities have not been found yet.").into(),
        Label::TotalInhabitants => "Total of inhabitants",
        Label::EqualsCbs(date) => return format!("Exactly as CBS has it on {date}.").into(),
        Label::DiffersFromCbs(difference, date) => {
            return format!("That is {difference} compared with CBS on {date}.").into();
        }
        Label::NotYetTotal => "The total follows when all inhabitants are there.",

        Label::WhichSheet => "Sheet",
        Label::WhichPeriod => "Period",

        Label::OtherRegion => "Choose another region",
        Label::OtherRegionExplained => {
            "Choose the municipalities of your region. The calculator knows the inhabitants of each on 1 January 2025. You add other figures yourself after that. Tasks and rules stay as they are; swaps go."
        }
        Label::PickFromTable(1) => "Choose the municipality outside the region in your table",
        Label::PickFromTable(count) => {
            return format!("Choose the {} municipalities outside the region in your table", whole(count)).into();
        }
        Label::RegionName => "Name of the region",
        Label::Province { name, picked, all } => return format!("{name} ({picked} of {all})").into(),
        Label::PickAll => "Choose all of these",
        Label::Picked(1) => "1 municipality chosen.",
        Label::Picked(count) => return format!("{} municipalities chosen.", whole(count)).into(),
        Label::MakeRegion => "Use this region",
        Label::PickFirst => "First choose one or more municipalities.",
        Label::NameFirst => "Give the region a name.",

        Label::GridHelp => {
            "Go to a number with the arrow keys and type another. Enter keeps it, Escape puts it back. You can also paste a block of cells from your spreadsheet. A number that you change becomes your own assumption."
        }
        Label::UndoCells => "Undo the last change",
        Label::CellEmpty => "Enter a number. Is it nothing? Then enter 0.",
        Label::CellNotANumber(found) => return format!("‘{found}’ is not a number. Enter a number.").into(),
        Label::CellTooSmall => "That number is too small. Enter 0 or more.",
        Label::PastedWrong { row, column, found } => {
            return format!(
                "Nothing was pasted: row {row}, column {column} of what you pasted says ‘{found}’, which is not a number."
            )
            .into();
        }

        Label::WhichColumn => "Which column is what?",
        Label::WhichColumnExplained => "We chose by name and by content. Change it where it is wrong.",
        Label::YourColumn => "Your column",
        Label::ColumnNumber(number) => return format!("column {number}").into(),
        Label::Means => "Means",
        Label::WrittenAs => "Notation",
        Label::SourceHead => "Source",
        Label::StateHead => "State",
        Label::MeaningOf(name) => return format!("Meaning of {name}").into(),
        Label::SourceOf(name) => return format!("Source of {name}").into(),
        Label::CertaintyOf(name) => return format!("How certain is {name}").into(),
        Label::NameOf(name) => return format!("Name of {name}").into(),
        Label::UnitOf(name) => return format!("Unit of {name}").into(),
        Label::DateOf(name) => return format!("Reference date of {name}").into(),
        Label::NameField => "name",
        Label::UnitField => "unit",
        Label::DateField => "reference date",
        Label::OwnFigure => "A figure of my own",
        Label::NotUsed => "Do not use",
        Label::RepairedNumbers(1) => "1 number repaired",
        Label::RepairedNumbers(count) => return format!("{} numbers repaired", whole(count)).into(),
        Label::Times(factor) => return format!("each number × {factor}").into(),
        Label::NoSourceYet => "No source yet",
        Label::Ready => "✓ ready",
        Label::Questions(1) => "1 thing to check",
        Label::Questions(count) => return format!("{} things to check", whole(count)).into(),

        Label::RowsWithQuestion => "Rows with a question",
        Label::RowsCount { asked, all } if asked == all => return format!("All {} rows.", whole(all)).into(),
        Label::RowsCount { asked, all } => {
            return format!("{} of the {} rows. The other {} are right.", whole(asked), whole(all), whole(all - asked))
                .into();
        }
        Label::NoRowsWithQuestion => "None. All rows are right.",
        Label::Yes => "Yes",
        Label::No => "No",
        Label::DoYouMean => "Do you mean",
        Label::Back => "put back",
        Label::WasWritten => "it said:",
        Label::WasEmpty => "it was empty",
        Label::FigureInUse => "figure in use",
        Label::Cell { row, column } => return format!("{row}, {column}").into(),
        Label::Wrong => "Wrong:",
        Label::WhichMunicipality(name) => return format!("Which municipality is {name}").into(),
        Label::ChooseMunicipality => "Choose a municipality",
        Label::AddedTo(name) => return format!("added to {name}").into(),
        Label::PassedOver => "passed over",
        Label::ReadAs(name) => return format!("read as {name}").into(),
        Label::KeptAsPasted => "We keep what you pasted. With ‘put back’ you see the number as it was.",
        Label::Apart(count) => return format!("Set apart ({})", whole(count)).into(),
        Label::ApartExplained => "These rows do not count.",
        Label::RowHead => "Row",
        Label::TextHead => "Text",
        Label::ReasonHead => "Why",
        Label::AllRows(count) => return format!("All rows ({})", whole(count)).into(),
        Label::ShowMore(count) => return format!("Show {} more", whole(count)).into(),
        Label::MoreColumns(1) => "1 column does not fit here and does count.",
        Label::MoreColumns(count) => return format!("{} columns do not fit here and do count.", whole(count)).into(),

        Label::Further => "Next",
        Label::UseFigures => "Use these figures",
        Label::UseOnly(names) => return format!("Use only {names}").into(),
        Label::FirstCheck => "First check the points at the top.",
        Label::NothingToUse => "There is no column to use. Choose what a column means at ‘Which column is what?’.",
        Label::LabelEverywhere => "A division with figures of your own is marked everywhere with",
        Label::InUseNow => "These figures are in use now.",

        Label::FiguresInUse => "Figures in use now",
        Label::FiguresInUseExplained => {
            "The page Divide calculates with these figures. With every figure stands where it comes from."
        }
        Label::BackToCbs => "Back to the figures of CBS",
        Label::BackToCbsExplained => "Your own figures then leave the division. You can undo that.",
        Label::FigureHead => "Figure",
        Label::DateHead => "Reference date",
        Label::CertaintyHead => "Certainty",
        Label::TotalHead => "Total",
        Label::NumbersPerMunicipality => "All numbers per municipality",
        Label::NoTotal => "–",
    };
    text.into()
}
