//! The region both ways: a year of the shipped figures with the user's own on top, or a region of its own.

use crate::order::Map;

use super::{
    DocumentIssue, Expected, OrIssue,
    cursor::Cursor,
    node::{Fields, Node},
    values::{clean, code_node, decimal_node, figure, figure_name, source, source_node, standing, standing_node},
};
use crate::{
    figures::shipped,
    model::{Code, Decimal, Figure, FigureUnit, Merger, Municipality, Origin, Region},
};

const FIELDS: &[&str] = &["shipped", "name", "national_inhabitants", "municipalities", "merged", "figures"];

pub(super) fn region_node(region: &Region) -> Node {
    let is_shipped = region.shipped_year.is_some();
    let codes: Vec<Code> = region.municipalities().iter().map(|municipality| municipality.code).collect();
    let figures: Vec<Node> = region
        .figures()
        .iter()
        .filter(|figure| !is_shipped || figure.origin == Origin::Own)
        .map(|figure| figure_node(figure, &codes))
        .collect();
    let national = region.national_inhabitants;
    let is_usual = is_shipped && national == region.shipped_year.and_then(shipped::national_inhabitants);
    let municipalities = || Node::List(region.municipalities().iter().map(municipality_node).collect());
    let mergers = || Node::List(region.mergers.iter().map(merger_node).collect());
    Fields::new()
        .put_some("shipped", region.shipped_year.map(|year| Node::Whole(year.into())))
        .put_some("name", (!is_shipped).then(|| Node::text(&region.name)))
        .put_some("national_inhabitants", national.filter(|_| !is_usual).map(|people| Node::Whole(people.into())))
        .put_some("municipalities", (!is_shipped).then(municipalities))
        .put_some("merged", (!region.mergers.is_empty()).then(mergers))
        .put_some("figures", (!figures.is_empty()).then_some(Node::List(figures)))
        .node()
}

fn municipality_node(municipality: &Municipality) -> Node {
    Fields::new()
        .put("code", code_node(municipality.code))
        .put("name", Node::text(&municipality.name))
        .put("subregion", Node::text(&municipality.subregion))
        .put("province", Node::text(&municipality.province))
        .node()
}

fn merger_node(merger: &Merger) -> Node {
    Fields::new()
        .put("code", code_node(merger.code))
        .put("name", Node::text(&merger.name))
        .put("parts", Node::List(merger.parts.iter().copied().map(code_node).collect()))
        .node()
}

fn figure_node(figure: &Figure, codes: &[Code]) -> Node {
    let unit = match &figure.unit {
        FigureUnit::Persons => Node::text("persons"),
        FigureUnit::Households => Node::text("households"),
        FigureUnit::Homes => Node::text("homes"),
        FigureUnit::HomesPerYear => Node::text("homes_per_year"),
        FigureUnit::Euros => Node::text("euros"),
        FigureUnit::Own(unit) => Node::tagged("own", Node::text(unit)),
    };
    Fields::new()
        .put("id", Node::text(figure_name(figure.id)))
        .put_some("name", figure.name.as_ref().map(Node::text))
        .put("unit", unit)
        .put("reference", Node::text(&figure.reference))
        .put("source", source_node(&figure.source))
        .put("standing", standing_node(figure.standing))
        .put("values", by_code(codes.iter().copied().zip(figure.values.iter().map(|value| decimal_node(*value)))))
        .node()
}

/// Values by municipality, in the order of the codes.
pub(super) fn by_code(values: impl Iterator<Item = (Code, Node)>) -> Node {
    let sorted: Map<Code, Node> = values.collect();
    sorted.into_iter().fold(Fields::new(), |fields, (code, node)| fields.put(code.to_string(), node)).node()
}

/// A region that was read, and what it rests on.
pub(super) struct Read {
    pub(super) region: Region,
    /// The year whose defaults hold where the document says nothing.
    pub(super) year: u16,
    /// Whether the municipalities are those that ship.
    pub(super) is_shipped: bool,
}

pub(super) fn region(cursor: Option<&Cursor<'_>>) -> OrIssue<Read> {
    let Some(cursor) = cursor else {
        let year = shipped::DEFAULT_YEAR;
        return Ok(Read { region: shipped_region(year)?, year, is_shipped: true });
    };
    cursor.fields(FIELDS)?;
    let municipalities = cursor.get("municipalities");
    let is_shipped = municipalities.is_none();
    let year = cursor.get_with("shipped", |year| year.whole(u16::MAX.into()))?.filter(|_| is_shipped);
    let year = year.and_then(|year| u16::try_from(year).ok()).unwrap_or(shipped::DEFAULT_YEAR);
    let national = cursor.get_with("national_inhabitants", |people| people.whole(u32::MAX))?;
    let mut region = match municipalities {
        None => shipped_region(year)?,
        Some(list) => {
            let items = list.items()?;
            if items.len() > Region::MAX_MUNICIPALITIES {
                return Err(list.unexpected(Expected::AtMost { items: Region::MAX_MUNICIPALITIES }));
            }
            let municipalities = items.iter().map(municipality).collect::<Result<_, _>>()?;
            let name = cursor.get_with("name", Cursor::text)?.map(clean).unwrap_or_default();
            let mut region = Region::new(name, municipalities, vec![]).map_err(DocumentIssue::Region)?;
            region.national_inhabitants = national;
            region
        }
    };
    if is_shipped && national.is_some() {
        region.national_inhabitants = national;
    }
    for item in cursor.get_with("merged", Cursor::items)?.unwrap_or_default() {
        let merger = merger(&item)?;
        if is_shipped {
            region = region.merge(&merger).map_err(DocumentIssue::Merge)?;
        } else {
            // A region of its own is written as it is after the merger.
            region.mergers.push(merger);
        }
    }
    for item in cursor.get_with("figures", Cursor::items)?.unwrap_or_default() {
        let figure = own_figure(&item, &region)?;
        region.put(figure).map_err(DocumentIssue::Region)?;
    }
    Ok(Read { region, year, is_shipped })
}

fn shipped_region(year: u16) -> OrIssue<Region> {
    shipped::region(year).map_err(|_| DocumentIssue::YearNotShipped(year).into())
}

fn municipality(cursor: &Cursor<'_>) -> OrIssue<Municipality> {
    cursor.fields(&["code", "name", "subregion", "province"])?;
    let text = |name| -> OrIssue<String> { Ok(cursor.get_with(name, Cursor::text)?.map(clean).unwrap_or_default()) };
    Ok(Municipality {
        code: cursor.need("code")?.code()?,
        name: clean(cursor.need("name")?.text()?),
        subregion: text("subregion")?,
        province: text("province")?,
    })
}

fn merger(cursor: &Cursor<'_>) -> OrIssue<Merger> {
    cursor.fields(&["code", "name", "parts"])?;
    Ok(Merger {
        code: cursor.need("code")?.code()?,
        name: clean(cursor.need("name")?.text()?),
        parts: cursor.need("parts")?.items()?.iter().map(Cursor::code).collect::<Result<_, _>>()?,
    })
}

const UNITS: &[&str] = &["persons", "households", "homes", "homes_per_year", "euros", "own"];

fn unit(cursor: &Cursor<'_>) -> OrIssue<FigureUnit> {
    Ok(match cursor.choice() {
        Some(("persons", None)) => FigureUnit::Persons,
        Some(("households", None)) => FigureUnit::Households,
        Some(("homes", None)) => FigureUnit::Homes,
        Some(("homes_per_year", None)) => FigureUnit::HomesPerYear,
        Some(("euros", None)) => FigureUnit::Euros,
        Some(("own", Some(unit))) => FigureUnit::Own(clean(unit.text()?)),
        Some((_, _)) | None => return Err(cursor.unexpected(Expected::OneOf(UNITS))),
    })
}

fn own_figure(cursor: &Cursor<'_>, region: &Region) -> OrIssue<Figure> {
    cursor.fields(&["id", "name", "unit", "reference", "source", "standing", "values"])?;
    let id = figure(&cursor.need("id")?)?;
    let unit = unit(&cursor.need("unit")?)?;
    let (source, standing) = (source(&cursor.need("source")?)?, standing(&cursor.need("standing")?)?);
    let found = values(&cursor.need("values")?, region, |value| value.decimal())?;
    let value = |municipality: &Municipality| -> OrIssue<Decimal> {
        found.get(&municipality.code).copied().ok_or_else(|| DocumentIssue::ValueMissing(id, municipality.code).into())
    };
    Ok(Figure {
        id,
        name: cursor.get_with("name", Cursor::text)?.map(clean),
        unit,
        reference: cursor.get_with("reference", Cursor::text)?.map(clean).unwrap_or_default(),
        source,
        standing,
        origin: Origin::Own,
        values: region.municipalities().iter().map(value).collect::<Result<_, _>>()?,
    })
}

/// Values by municipality of the region.
pub(super) fn values<T>(
    cursor: &Cursor<'_>,
    region: &Region,
    read: fn(&Cursor<'_>) -> OrIssue<T>,
) -> OrIssue<Map<Code, T>> {
    let value = |(name, value): (&str, Cursor<'_>)| Ok((known(cursor.code_of(name)?, region)?, read(&value)?));
    cursor.entries()?.into_iter().map(value).collect()
}

/// The code, if the region has it.
pub(super) fn known(code: Code, region: &Region) -> OrIssue<Code> {
    region.index_of(code).map(|_| code).ok_or_else(|| DocumentIssue::UnknownMunicipality(code).into())
}
