//! The picture of a link that a phone reads: black on white in every theme, with the quiet zone that readers need.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QrIssue {
    /// Longer than a phone reads from a projector.
    TooLong {
        /// In characters.
        chars: usize,
    },
}

/// The width of the white border, in modules (ISO/IEC 18004 asks for four).
pub const QUIET_ZONE: u32 = 4;

/// Above this a picture has so many modules that phones fail on it from a distance.
const MOST_CHARS: usize = 700;

/// A QR code as modules, dark or light.
pub struct Qr(QrCode);

impl Qr {
    /// The picture of an address.
    ///
    /// # Errors
    /// [`QrIssue::TooLong`].
    pub fn of(address: &str) -> Result<Self, QrIssue> {
        let too_long = QrIssue::TooLong { chars: address.chars().count() };
        if address.len() > MOST_CHARS {
            return Err(too_long);
        }
        QrCode::encode_segments(&segments(address), QrCodeEcc::Medium).map(Self).map_err(|_| too_long)
    }

    /// Modules per side, without the quiet zone.
    #[must_use]
    pub fn side(&self) -> u32 {
        self.0.size().unsigned_abs()
    }

    /// Whether the module is dark; outside the code nothing is.
    #[must_use]
    pub fn is_dark(&self, x: u32, y: u32) -> bool {
        let (Ok(x), Ok(y)) = (i32::try_from(x), i32::try_from(y)) else { return false };
        self.0.get_module(x, y)
    }

    /// The side of the drawing, in modules.
    #[must_use]
    pub fn drawn_side(&self) -> u32 {
        self.side() + 2 * QUIET_ZONE
    }

    /// The dark modules as the path of an SVG, one run of modules after the other, with the quiet zone around it.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side() {
            let mut x = 0;
            while x < self.side() {
                let run = (x..self.side()).take_while(|x| self.is_dark(*x, y)).count();
                let width = u32::try_from(run).unwrap_or_default();
                if width > 0 {
                    let _ = write!(path, "M{} {}h{width}v1h-{width}z", x + QUIET_ZONE, y + QUIET_ZONE);
                }
                x += width.max(1);
            }
        }
        path
    }
}

/// The part after the last small letter takes less room: digits, capitals and a few signs go two in eleven bits.
fn segments(address: &str) -> Vec<QrSegment> {
    let is_dense = |character: char| matches!(character, '0'..='9' | 'A'..='Z' | ' ' | '$' | '%' | '*' | '+' | '-' | '.' | '/' | ':');
    let dense = address.chars().rev().take_while(|character| is_dense(*character)).count();
    let (plain, dense) = address.split_at(address.len() - dense);
    // A mode of its own costs thirteen bits.
    if plain.is_empty() || dense.len() < 8 {
        return QrSegment::make_segments(address);
    }
    let mut segments = QrSegment::make_segments(plain);
    segments.extend(QrSegment::make_segments(dense));
    segments
}

/// The QR code of an address as a drawing of its own: black on white, sharp at any size.
///
/// # Errors
/// [`QrIssue::TooLong`].
pub fn render_qr(address: &str) -> Result<String, QrIssue> {
    let qr = Qr::of(address)?;
    let (side, path) = (qr.drawn_side(), qr.path());
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n"
    ))
}
