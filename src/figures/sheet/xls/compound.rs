//! The compound file in which old Excel keeps its streams: sectors in chains. Written here because every address in a
//! damaged file may point anywhere, and the libraries stop the program or fill the memory when one does.

/// The first bytes of a stream's directory entry say what it is; these are its names in use.
const WORKBOOK: [&str; 2] = ["Workbook", "Book"];
/// What Excel calls the stream of a workbook with a password.
const ENCRYPTED: &str = "EncryptedPackage";

/// What a compound file holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Compound {
    Workbook(Vec<u8>),
    Encrypted,
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn size_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}

/// Sectors of one size, and which follows which.
struct Sectors<'b> {
    bytes: &'b [u8],
    size: usize,
    /// Bytes before the first sector.
    before: usize,
    next: Vec<u32>,
}

impl Sectors<'_> {
    fn get(&self, sector: u32) -> Option<&[u8]> {
        let start = usize::try_from(sector).ok()?.checked_mul(self.size)?.checked_add(self.before)?;
        let end = self.bytes.len().min(start.checked_add(self.size)?);
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// What stands in a chain, at most so many bytes; a chain that turns in a circle ends there.
    fn chain(&self, first: u32, most: usize) -> Vec<u8> {
        let mut out = Vec::new();
        let mut sector = first;
        for _ in 0..=self.next.len() {
            let Some(part) = self.get(sector).filter(|_| out.len() < most) else { break };
            out.extend_from_slice(part);
            let following = usize::try_from(sector).ok().and_then(|at| self.next.get(at).copied());
            let Some(following) = following else { break };
            sector = following;
        }
        out.truncate(most);
        out
    }
}

/// Finds the workbook; `None` when there is none.
pub(super) fn open(bytes: &[u8]) -> Option<Compound> {
    let size = match u16_at(bytes, 30)? {
        9 => 512,
        12 => 4096,
        _ => return None,
    };
    let mut sectors = Sectors { bytes, size, before: size, next: Vec::new() };
    // The sectors that hold the table: 109 in the header, further ones in a chain of their own.
    let mut listed: Vec<u32> = (0..109).filter_map(|index| u32_at(bytes, 76 + index * 4)).collect();
    let mut more = u32_at(bytes, 68)?;
    for _ in 0..bytes.len() / size {
        let Some(list) = sectors.get(more) else { break };
        let numbers: Vec<u32> = list.as_chunks::<4>().0.iter().map(|number| u32::from_le_bytes(*number)).collect();
        let Some((following, numbers)) = numbers.split_last() else { break };
        listed.extend(numbers);
        more = *following;
    }
    let count = size_at(bytes, 44)?.min(bytes.len() / size + 1);
    let table: Vec<u8> =
        listed.iter().take(count).filter_map(|&sector| sectors.get(sector)).flatten().copied().collect();
    sectors.next = table.as_chunks::<4>().0.iter().map(|number| u32::from_le_bytes(*number)).collect();

    let directory = sectors.chain(u32_at(bytes, 48)?, bytes.len());
    let entries = directory.as_chunks::<128>().0;
    let name = |entry: &[u8; 128]| {
        let length = usize::from(u16_at(entry, 64).unwrap_or(0)).saturating_sub(2).min(64);
        let units =
            entry.get(..length).unwrap_or_default().as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit));
        char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect::<String>()
    };
    if entries.iter().any(|entry| name(entry) == ENCRYPTED) {
        return Some(Compound::Encrypted);
    }
    let entry = entries.iter().find(|entry| WORKBOOK.contains(&name(entry).as_str()))?;
    let (first, length) = (u32_at(entry, 116)?, size_at(entry, 120)?.min(bytes.len()));
    if length >= size_at(bytes, 56)? {
        return Some(Compound::Workbook(sectors.chain(first, length)));
    }
    // A short stream lies in small sectors, inside the stream of the root.
    let root = entries.first()?;
    let inside = sectors.chain(u32_at(root, 116)?, bytes.len());
    let table = sectors.chain(u32_at(bytes, 60)?, bytes.len());
    let next = table.as_chunks::<4>().0.iter().map(|number| u32::from_le_bytes(*number)).collect();
    let small = Sectors { bytes: &inside, size: 64, before: 0, next };
    Some(Compound::Workbook(small.chain(first, length)))
}
