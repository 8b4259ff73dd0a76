//! What a drawing consists of: typed shapes, so that a screen and a file show the same.

/// A drawing of `width` by `height`, its origin at the top left.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width in drawing units; one unit is one CSS pixel at full size.
    pub width: f64,
    /// Height in drawing units.
    pub height: f64,
    /// Whether the drawing keeps its proportions.
    pub fit: Fit,
    /// The class of the drawing itself, if it has one.
    pub class: Option<Class>,
    /// Name for assistive technology; without it the drawing is decoration beside a sentence or table.
    pub title: Option<String>,
    /// What the drawing shows, in words.
    pub description: Option<String>,
    /// The shapes, from back to front.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// A drawing that keeps its proportions and has no name of its own.
    #[must_use]
    pub fn new(width: f64, height: f64, shapes: Vec<Shape>) -> Self {
        Self { width, height, fit: Fit::Keep, class: None, title: None, description: None, shapes }
    }

    /// The value of the attribute `viewBox`.
    #[must_use]
    pub fn view_box(&self) -> String {
        format!("0 0 {} {}", super::number(self.width), super::number(self.height))
    }
}

/// Whether a drawing keeps its proportions when it is shown wider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Width and height grow together.
    Keep,
    /// The drawing fills its box: only for bars without text.
    Stretch,
}

/// For which screen a drawing is made. A phone gets its own drawing, because shrinking one makes its text unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// From 641 px.
    Wide,
    /// Up to 640 px.
    Phone,
}

/// One shape; coordinates are in drawing units.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle by its top left corner.
    Rect {
        /// Left side.
        x: f64,
        /// Top side.
        y: f64,
        /// Width, never negative.
        width: f64,
        /// Height, never negative.
        height: f64,
        /// How it looks.
        classes: &'static [Class],
    },
    /// A straight line.
    Line {
        /// Start, x.
        x1: f64,
        /// Start, y.
        y1: f64,
        /// End, x.
        x2: f64,
        /// End, y.
        y2: f64,
        /// How it looks.
        classes: &'static [Class],
    },
    /// Any other outline, in the path language of SVG.
    Path {
        /// The attribute `d`.
        data: String,
        /// How it looks.
        classes: &'static [Class],
    },
    /// A circle.
    Circle {
        /// Centre, x.
        x: f64,
        /// Centre, y.
        y: f64,
        /// Radius.
        radius: f64,
        /// How it looks.
        classes: &'static [Class],
    },
    /// A line of text.
    Text(Text),
    /// Shapes that belong together.
    Group(Group),
}

impl Shape {
    pub(super) fn text(x: f64, y: f64, anchor: Anchor, content: &str, classes: &'static [Class]) -> Self {
        Self::Text(Text { x, y, anchor, is_upright: false, content: content.to_owned(), classes })
    }
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Where the anchor of the text is, x.
    pub x: f64,
    /// The baseline, y.
    pub y: f64,
    /// Which part of the text is at `x`.
    pub anchor: Anchor,
    /// Turned a quarter to the left around (`x`, `y`), for the name of a vertical axis.
    pub is_upright: bool,
    /// The text itself.
    pub content: String,
    /// How it looks.
    pub classes: &'static [Class],
}

/// Shapes that belong together: a tile, or a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What the group stands for, for example a municipality code: whoever shows the scene may attach a click to it.
    pub key: Option<String>,
    /// How the group looks.
    pub classes: Vec<Class>,
    /// A name that appears under the pointer.
    pub title: Option<String>,
    /// The shapes, from back to front.
    pub children: Vec<Shape>,
}

/// Which part of a text is at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The text starts there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

impl Anchor {
    /// The value of the attribute `text-anchor`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// The classes in one attribute.
#[must_use]
pub fn class_names(classes: &[Class]) -> String {
    classes.iter().map(|class| class.as_str()).collect::<Vec<_>>().join(" ")
}

/// Declares the classes once: variant, name in the style sheet, and the list of all.
macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// How a shape looks. The style sheet knows each name; a test holds them together.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Class { $($(#[$doc])* $variant,)* }

        impl Class {
            /// Every class, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in the style sheet.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

classes! {
    /// Moves over to its new place or length.
    Animated = "anim",
    /// A line of the grid.
    Axis = "axis",
    /// The line at zero.
    AxisZero = "axis0",
    /// The mean of the region.
    Mean = "mean",
    /// Text in full ink.
    Ink = "t-ink",
    /// Bold text.
    Bold = "t-b",
    /// Small text.
    Small = "t-s",
    /// A number on an axis.
    TickText = "tick-text",
    /// The name of the own municipality.
    OwnName = "own-name",
    /// Text that belongs to the mix.
    MixText = "mix-text",
    /// The mix bar in the settings.
    MixBar = "mixbar",
    /// The small mix bar in a table.
    MixMini = "mini",
    /// A key without weight.
    Key0 = "m0",
    /// The first key colour.
    Key1 = "m1",
    /// The second key colour.
    Key2 = "m2",
    /// The third key colour.
    Key3 = "m3",
    /// The fourth key colour.
    Key4 = "m4",
    /// The fifth key colour.
    Key5 = "m5",
    /// The sixth key colour.
    Key6 = "m6",
    /// The seventh key colour.
    Key7 = "m7",
    /// The eighth key colour.
    Key8 = "m8",
    /// What one key gives.
    KeyDot = "key-dot",
    /// What the lowest or highest key gives.
    KeyDotEnd = "key-dot-end",
    /// The mix, as a line through all keys.
    MixLine = "mix-line",
    /// The mix, as a dot.
    MixDot = "mix-dot",
    /// From the lowest key to the highest.
    RangeBand = "range-band",
    /// One key in the range.
    RangeTick = "range-tick",
    /// The range goes on beyond the axis.
    RangeBeyond = "range-beyond",
    /// Less than now.
    Less = "f-less",
    /// More than now.
    More = "f-more",
    /// The band behind the own municipality.
    OwnBand = "own-band",
    /// A row that answers to a click.
    Row = "row",
    /// The situation now.
    NowDot = "now-dot",
    /// The situation with the mix.
    ThenDot = "then-dot",
    /// The own municipality with the mix.
    ThenDotOwn = "then-dot-own",
    /// From now to more.
    LinkMore = "link-more",
    /// From now to less.
    LinkLess = "link-less",
    /// The frame of the Lorenz square.
    LorenzBox = "lorenz-box",
    /// Between the mix and exactly equal.
    LorenzArea = "lorenz-area",
    /// Exactly equal.
    LorenzEven = "lorenz-even",
    /// The curve now.
    LorenzNow = "lorenz-now",
    /// The curve of the mix.
    LorenzMix = "lorenz-mix",
    /// The tile map.
    TileMap = "tilesvg",
    /// A tile.
    Tile = "tile",
    /// The own tile.
    Own = "own",
    /// A municipality that takes no part.
    Out = "off",
    /// 41 or more less.
    Less3 = "q-3",
    /// 11 to 40 less.
    Less2 = "q-2",
    /// 1 to 10 less.
    Less1 = "q-1",
    /// No difference.
    Zero = "q0",
    /// 1 to 10 more.
    More1 = "q1",
    /// 11 to 40 more.
    More2 = "q2",
    /// 41 or more more.
    More3 = "q3",
    /// The surface of a tile.
    TileSurface = "bg",
    /// The hatching of a tile.
    Hatch = "hatch",
    /// The ring around a tile.
    Ring = "ring",
    /// The short name in a tile.
    TileName = "ab",
    /// The number in a tile.
    TileValue = "vl",
    /// The outline of a subregion.
    RegionLine = "region-line",
    /// The name of a water.
    Water = "water",
    /// Between a dot and a diamond.
    MirrorLink = "mirror-link",
    /// What one key gives, filled.
    MirrorDot = "mirror-dot",
    /// What the other key gives, open.
    MirrorDiamond = "mirror-diamond",
    /// The first part of a whole.
    Part1 = "part-1",
    /// The second part of a whole.
    Part2 = "part-2",
    /// The third part of a whole.
    Part3 = "part-3",
    /// The fourth part of a whole.
    Part4 = "part-4",
    /// Text on the first part.
    OnPart1 = "on-part-1",
    /// Text on the second part.
    OnPart2 = "on-part-2",
    /// Text on the third part.
    OnPart3 = "on-part-3",
    /// Text on the fourth part.
    OnPart4 = "on-part-4",
    /// What is gone of a whole.
    PartGone = "part-gone",
    /// The whole behind a part.
    PartEmpty = "part-empty",
    /// A line of dashes.
    LineDashed = "line-dashed",
    /// A line with dots.
    LineDots = "line-dots",
    /// A line with squares.
    LineSquares = "line-squares",
    /// A dot on a line.
    LineDot = "line-dot",
    /// A square on a line.
    LineSquare = "line-square",
    /// The name of a line with dots.
    LineDotsName = "line-dots-name",
    /// The name of a line with squares.
    LineSquaresName = "line-squares-name",
    /// Between which values a line could lie.
    LineBand = "line-band",
    /// The side of the high value of an assumption.
    SwingHigh = "swing-high",
    /// A marked year.
    YearMark = "year-mark",
    /// The words at a marked year.
    YearMarkText = "year-mark-text",
}
