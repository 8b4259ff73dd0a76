//! The fuzz targets of the calculator. See README.md beside this folder's Cargo.toml.

pub mod checks;
