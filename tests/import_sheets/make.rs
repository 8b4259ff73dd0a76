//! Makes workbooks: XLSX with a library, ODS and XLS byte by byte, as LibreOffice and old Excel lay them out.

use std::io::{Cursor, Write as _};

use zip::{ZipWriter, write::SimpleFileOptions};

/// A cell of a workbook that is made.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Made<'a> {
    Text(&'a str),
    Number(f64),
}

/// A zip with these files, deflated.
pub(crate) fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An XLSX of named sheets.
pub(crate) fn xlsx(sheets: &[(&str, Vec<Vec<Made<'_>>>)]) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Made::Text(text) => sheet.write_string(row, column, *text).unwrap(),
                    Made::Number(number) => sheet.write_number(row, column, *number).unwrap(),
                };
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// An ODS with this in `<office:spreadsheet>`.
pub(crate) fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" \
         xmlns:text=\"x\"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest/>"),
    ])
}

/// A `<table:table>` of a name and rows.
pub(crate) fn ods_table(name: &str, rows: &[Vec<Made<'_>>]) -> String {
    let cell = |cell: &Made<'_>| match cell {
        Made::Text(text) => {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        }
        Made::Number(number) => {
            let shown = number.to_string();
            format!(
                "<table:table-cell office:value-type=\"float\" office:value=\"{shown}\"><text:p>{shown}</text:p></table:table-cell>"
            )
        }
    };
    let row = |cells: &Vec<Made<'_>>| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    format!("<table:table table:name=\"{name}\">{}</table:table>", rows.iter().map(row).collect::<String>())
}

/// An XLS of one sheet: records of BIFF8 in the one stream of a compound file.
pub(crate) fn xls(name: &str, rows: &[Vec<Made<'_>>]) -> Vec<u8> {
    let mut sheet = record(0x0809, &[0x00, 0x06, 0x10, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for (row, cells) in (0_u16..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            let mut place = [row.to_le_bytes(), column.to_le_bytes(), 0_u16.to_le_bytes()].concat();
            match cell {
                Made::Number(number) => {
                    place.extend(number.to_le_bytes());
                    sheet.extend(record(0x0203, &place));
                }
                Made::Text(text) => {
                    place.extend(utf16(text, 2));
                    sheet.extend(record(0x0204, &place));
                }
            }
        }
    }
    sheet.extend(record(0x000A, &[]));

    let begin = record(0x0809, &[0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let end = record(0x000A, &[]);
    let bound = |offset: u32| record(0x0085, &[offset.to_le_bytes().as_slice(), &[0, 0], &utf16(name, 1)].concat());
    let offset = u32::try_from(begin.len() + bound(0).len() + end.len()).unwrap();
    compound("Workbook", [begin, bound(offset), end, sheet].concat())
}

fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    [kind.to_le_bytes().as_slice(), &u16::try_from(body.len()).unwrap().to_le_bytes(), body].concat()
}

/// The length in so many bytes, a flag, the letters.
fn utf16(text: &str, length_bytes: usize) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u16::try_from(units.len()).unwrap().to_le_bytes();
    let mut bytes: Vec<u8> = length.into_iter().take(length_bytes).collect();
    bytes.push(1);
    bytes.extend(units.into_iter().flat_map(u16::to_le_bytes));
    bytes
}

/// What Excel makes of a workbook with a password.
pub(crate) fn locked() -> Vec<u8> {
    compound("EncryptedPackage", vec![0x8f; 5_000])
}

/// A compound file with one stream: header, table of sectors, directory, stream.
fn compound(name: &str, mut stream: Vec<u8>) -> Vec<u8> {
    const SECTOR: usize = 512;
    // Below this, streams lie elsewhere.
    stream.resize(stream.len().max(4096).next_multiple_of(SECTOR), 0);
    let count = u32::try_from(stream.len() / SECTOR).unwrap();
    let free = u32::MAX;
    let end = 0xFFFF_FFFE_u32;

    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.extend([0; 16]);
    for number in [0x3E_u16, 3, 0xFFFE, 9, 6] {
        header.extend(number.to_le_bytes());
    }
    header.extend([0; 6]);
    for number in [0, 1, 1, 0, 4096, end, 0, end, 0, 0] {
        header.extend(u32::to_le_bytes(number));
    }
    header.resize(SECTOR, 0xFF);

    let mut table: Vec<u32> = vec![0xFFFF_FFFD, end];
    table.extend((0..count).map(|index| if index + 1 == count { end } else { index + 3 }));
    table.resize(SECTOR / 4, free);

    let entry = |name: &str, kind: u8, child: u32, first: u32, size: u32| {
        let mut bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.resize(64, 0);
        bytes.extend(u16::try_from(name.len() * 2 + 2).unwrap().to_le_bytes());
        bytes.extend([kind, 1]);
        for link in [free, free, child] {
            bytes.extend(link.to_le_bytes());
        }
        bytes.resize(116, 0);
        for number in [first, size, 0] {
            bytes.extend(number.to_le_bytes());
        }
        bytes
    };
    let mut directory = entry("Root Entry", 5, 1, end, 0);
    directory.extend(entry(name, 2, free, 2, u32::try_from(stream.len()).unwrap()));
    directory.resize(SECTOR, 0);
    [header, table.into_iter().flat_map(u32::to_le_bytes).collect(), directory, stream].concat()
}
