//! Which bytes a file had.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// SHA-256 of bytes, in lower-case hexadecimal digits.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_of_nothing_is_the_known_one() {
        assert!(fingerprint(b"").starts_with("e3b0c44298fc1c149afbf4c8996fb924"));
    }
}
