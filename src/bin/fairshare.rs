//! The command line for analysts.

fn main() {}
