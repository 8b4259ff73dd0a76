//! The words of the page "Uitleg", in English.

use super::{GuideLabel as Label, Term};
use crate::model::{GroupId, Method, UpwardsOf};

pub(super) fn say(label: &Label<'_>) -> String {
    let text = match *label {
        Label::Title => "Explanation",
        Label::Lede => "How the calculator computes, where the figures come from and what happens to your data.",
        Label::OnThisPage => "On this page",
        Label::HowTitle => "How it is computed",
        Label::HowSteps => {
            "The task is the number of homes that all groups together need in a year. Does a group count persons? Then we divide by the persons per home.\nThe allocation key says what we look at, for example inhabitants. For each figure we compute which part of the region a municipality is. The weights total 100%.\nThat part of the task is the fair share. We compute with fractions and only round at the end.\nWe turn the fair share into whole homes. Then we look whether a limit applies. All municipalities together are exactly the task. Is that impossible with the chosen method? Then you see the difference."
        }
        Label::ExampleOf(name) => return format!("Example: {name}, with your choices of now"),
        Label::ExampleExplained => {
            "These are the real numbers of your scenario. Choose something else and the example changes with it."
        }
        Label::NoExample => "This task cannot be divided now, so there is no example.",
        Label::RulesTitle => "Rules of law and practice",
        Label::RulesExplained => "You choose them under Divide. Each rule also says what it does not do.",
        Label::Source => "Source",
        Label::NotCovered => "Mind",
        Label::RoundingTitle => "Ways of rounding",
        Label::RoundingExplained => {
            "There is no such thing as half a home. How you round can make a difference of a home."
        }
        Label::MethodSource(Method::Upwards(UpwardsOf::Country { .. })) => {
            "Huisvestingswet 2014, article 29, text of 1 July 2026."
        }
        Label::MethodSource(Method::Upwards(UpwardsOf::Region)) => {
            "A choice of the calculator. The law rounds upwards too (Huisvestingswet 2014, article 29), but it divides a national number: see the statutory task."
        }
        Label::MethodSource(Method::Nearest) => {
            "Besluit gemeentelijke taak mogelijk maken asielopvangvoorzieningen, article 2.1, in force in 2024."
        }
        Label::MethodSource(
            Method::Webster
            | Method::LargestRemainder(_)
            | Method::Jefferson
            | Method::Adams
            | Method::Dean
            | Method::HuntingtonHill,
        ) => "Balinski and Young, Fair Representation (1982). No law prescribes this for this task.",
        Label::OtherRulesTitle => "Limits, credit, swaps and the rest",
        Label::OtherRulesExplained => "You can switch these on or off with any rule.",
        Label::GroupsTitle => "Who the homes are for",
        Label::GroupsExplained => "Together these people are called target groups. This is what we mean by each group.",
        Label::NotDefined => "You added this group yourself.",
        Label::GroupSource(group) => group_source(group),
        Label::WordsTitle => "Glossary",
        Label::TermName(term) => term_name(term),
        Label::TermMeaning(term) => term_meaning(term),
        Label::SourcesTitle => "All figures, sources and assumptions",
        Label::SourcesExplained => {
            "Official: published as such. Derived: computed from published figures. Assumption: nobody published it. Enter your own number under Figures if you know better."
        }
        Label::PrivacyTitle => "Privacy: we keep nothing",
        Label::Privacy => {
            "There is no server. Your browser does all the computing.\nWhat you enter or paste goes nowhere. We use no cookies and measure no visits.\nOnly if you choose ‘Keep on this device’ does your browser keep your choices. You can always erase them.\nDo you share a link? Then your choices are in that link. Whoever has the link sees them."
        }
        Label::AccessibilityTitle => "Accessibility statement (draft)",
        Label::Accessibility => {
            "We want everybody to be able to use the calculator. Our aim is WCAG 2.2, levels A and AA.\nThis is a draft. No independent audit was done yet, so we do not say that the calculator meets all requirements.\nWhat we do: everything works with the keyboard, every chart has a sentence and a table, colour is never the only sign, and the page fits a screen 320 pixels wide. A program checks every page for known faults.\nNot tested yet: use by people with a disability, and all combinations of browser and screen reader.\nThe organisation that offers this page fills in here where you report a problem and how soon you get an answer."
        }
    };
    text.to_owned()
}

fn term_name(term: Term) -> &'static str {
    match term {
        Term::TargetGroup => "Target group (aandachtsgroep)",
        Term::Task => "Task (opgave)",
        Term::Key => "Allocation key (verdeelsleutel)",
        Term::FairShare => "Fair share (eerlijk aandeel)",
        Term::Allocation => "Allocation (toedeling)",
        Term::Lettings => "Social homes let per year (vrijkomende sociale huurwoningen)",
        Term::Limit => "Lower and upper limit (ondergrens, bovengrens)",
        Term::Divisor => "Divisor (deler)",
        Term::Tie => "Tie (gelijke stand)",
        Term::Assumption => "Assumption (aanname)",
        Term::Backlog => "Backlog and lead (achterstand, voorsprong)",
        Term::Norm => "30% norm (30 %-norm)",
    }
}

fn term_meaning(term: Term) -> &'static str {
    match term {
        Term::TargetGroup => "People who find it hard to get a home and need help to get one.",
        Term::Task => "The homes, persons or pitches to divide, per year or per half-year.",
        Term::Key => "The figures by which the task is divided, with how much each counts.",
        Term::FairShare => "The part of the task that belongs to a municipality, exact and not yet rounded.",
        Term::Allocation => "The whole homes that a municipality gets.",
        Term::Lettings => "Social homes that get a new tenant in a year. The homes come out of these.",
        Term::Limit => {
            "The least or the most that a municipality gets. What moves because of it goes to or comes from the others."
        }
        Term::Divisor => "The number by which every fair share is divided, so that the rounded numbers add up exactly.",
        Term::Tie => {
            "Two or more municipalities have exactly the same claim on the last home. You see which rule decides."
        }
        Term::Assumption => "A number without an official source. You can always change it.",
        Term::Backlog => "What a municipality did too little or too much. It counts in the next half-year.",
        Term::Norm => "The aim that 30% of all homes in a municipality are social rent.",
    }
}

/// Where the definition of a group comes from.
fn group_source(group: GroupId) -> &'static str {
    match group {
        GroupId::Homeless => "ETHOS light, as in the regional counts (hollandrijnland.nl).",
        GroupId::StatusHolders => "Huisvestingswet 2014, articles 1 and 28 to 30, text of 1 July 2026.",
        GroupId::SociallyUrgent => {
            "Huisvestingswet 2014, article 12(3), text of 1 July 2026. Which letters belong here is a choice of the calculator. A municipal council may name more groups."
        }
        GroupId::MedicallyUrgent => "Huisvestingswet 2014, article 12(3)(b), text of 1 July 2026.",
        GroupId::InstitutionLeavers => "Huisvestingswet 2014, article 12(3)(c) to (h), text of 1 July 2026.",
        GroupId::MigrantWorkers => {
            "Research by SEOR for the province of Zuid-Holland, and what regions call so. A short stay is shorter than three years."
        }
        GroupId::Students => {
            "Landelijke Monitor Studentenhuisvesting: the twenty largest student cities, mostly without vocational education."
        }
        GroupId::CaravanDwellers => {
            "Huisvestingswet 2014, article 1 (standplaats); policy of the municipality of Alkmaar (gmb-2023-564038)."
        }
        GroupId::Elderly => {
            "Programme ‘Een thuis voor iedereen’ (May 2022): older people have a programme of their own."
        }
        GroupId::Own(_) => "",
    }
}
